/**
 * node scripts/retrieval/measure-retrieval.ts: proves the harness on plain BM25 (its published figures must come out), then
 * measures the engine on the public sets. Nothing is fitted: the weights in src/matching/retrieval-settings.ts are set by hand.
 */
import { buildTextIndex } from '../../src/matching/build-text-index.ts';
import { createTextSearch, plainWords, toIndexed } from '../../src/matching/text-search.ts';
import { finish } from '../../src/text/finish.ts';
import { type JudgedSet, missingBench, readJudgedSet, type SetName } from './judged-set.ts';
import { createPlainBm25 } from './plain-bm25.ts';
import { averagePrecisionAt5, bootstrapInterval, mean, precisionAt1 } from './ranking-measures.ts';

const DEPTH = 200;
/** What plain BM25 must come to, within ± .01, or this harness measures something else. */
const KNOWN: Record<string, number> = { 'snopes-tweets dev': 0.8, 'politifact-debates train': 0.449 };
const TOLERANCE = 0.01;

const missing = missingBench();
if (missing) {
  console.log(missing);
  process.exit(0);
}

let isSound = true;
const parts: [SetName, 'train' | 'dev'][] = [
  ['snopes-tweets', 'train'],
  ['snopes-tweets', 'dev'],
  ['politifact-debates', 'train'],
];
for (const [name, part] of parts) {
  const set = readJudgedSet(name, part);
  const label = `${name} ${part}`;
  console.log(`${label}: ${set.claims.length} claims, ${set.queries.length} queries`);
  const plain = createPlainBm25(set.claims);
  const reached = report('plain BM25', set, (text) => plain(text, DEPTH));
  const known = KNOWN[label];
  if (known !== undefined && Math.abs(reached - known) > TOLERANCE) {
    console.error(`  The harness is wrong: plain BM25 comes to ${known} on this set.`);
    isSound = false;
  }
  const search = createTextSearch(finish(buildTextIndex(set.claims.map(toIndexed), plainWords)), set.claims);
  report('Sidelight', set, (text) => search.find(text, DEPTH).map(({ at }) => set.claims[at]?.id ?? ''));
}
process.exitCode = isSound ? 0 : 1;

function report(what: string, set: JudgedSet, rank: (text: string) => string[]): number {
  const ranked = set.queries.map(({ id, text }) => ({
    claims: rank(text),
    answers: set.answers.get(id) ?? new Set<string>(),
  }));
  const precisions = ranked.map(({ claims, answers }) => averagePrecisionAt5(claims, answers));
  const { low, high } = bootstrapInterval(precisions);
  const first = mean(ranked.map(({ claims, answers }) => precisionAt1(claims, answers)));
  const recall = mean(
    ranked.map(({ claims, answers }) => claims.filter((id) => answers.has(id)).length / answers.size),
  );
  console.log(
    `  ${what.padEnd(12)} MAP@5 ${mean(precisions).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})  P@1 ${first.toFixed(3)}  recall@${DEPTH} ${recall.toFixed(3)}`,
  );
  return mean(precisions);
}
