/**
 * compare PAIRS.jsonl
 *
 * How sentences stand to claims. Lines {"id","claim","sentence"}; prints {"id","relation","why"} a line. Lines that cannot be
 * used are named on stderr, all at once, and nothing is printed then.
 */
import { assertStatementModel, compareStatements } from '../stance/compare-statements.ts';
import { readPairText } from '../stance/pair-features.ts';
import { JsonLinesFault, readJsonLines } from './json-lines.ts';
import { readInput, UnreadableInput } from './read-file.ts';

const USAGE = 'Usage: npm run --silent compare -- PAIRS.jsonl\n';

interface Pair {
  id: string;
  claim: string;
  sentence: string;
}

function main(): number {
  const [file, ...rest] = process.argv.slice(2);
  if (file === '--help' || file === '-h') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!file || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  assertStatementModel();
  const pairs = readJsonLines<Pair>(readInput(file).text, file, ['id', 'claim', 'sentence']);
  for (const { id, claim, sentence } of pairs) {
    const { relation, why } = compareStatements(readPairText(claim), readPairText(sentence));
    process.stdout.write(`${JSON.stringify({ id, relation, why })}\n`);
  }
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UnreadableInput || error instanceof JsonLinesFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
