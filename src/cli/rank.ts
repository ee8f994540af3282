/**
 * rank --claims CLAIMS.jsonl --queries QUERIES.jsonl [--depth 20]
 *
 * The claims nearest to each query. Lines {"id","text","title"?}; prints TREC run lines `qid Q0 claimId rank score sidelight` and,
 * on stderr, one JSON line with sizes and times. Lines that cannot be used are named on stderr, all at once, and nothing
 * is printed then.
 */
import { parseArgs } from 'node:util';
import { buildTextIndex } from '../matching/build-text-index.ts';
import { createTextSearch, plainWords, type SearchedClaim, toIndexed } from '../matching/text-search.ts';
import { finish } from '../text/finish.ts';
import { JsonLinesFault, readJsonLines } from './json-lines.ts';
import { readInput, UnreadableInput } from './read-file.ts';

const USAGE = 'Usage: npm run --silent rank -- --claims CLAIMS.jsonl --queries QUERIES.jsonl [--depth 20]\n';
const DEPTH = '20';

interface Options {
  claims: string;
  queries: string;
  depth: number;
}

function readOptions(args: string[]): Options | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        claims: { type: 'string' },
        queries: { type: 'string' },
        depth: { type: 'string', default: DEPTH },
      },
    });
    const depth = Number(values.depth);
    if (!values.claims || !values.queries || !Number.isInteger(depth) || depth < 1) return null;
    return { claims: values.claims, queries: values.queries, depth };
  } catch {
    return null;
  }
}

function main(): number {
  if (/^(?:--help|-h)$/.test(process.argv[2] ?? '')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stderr.write(USAGE);
    return 2;
  }
  const read = (file: string): SearchedClaim[] =>
    readJsonLines(readInput(file).text, file, ['id', 'text'], { optional: ['title'], wordIds: true });
  const { claims, queries } = readBoth(
    () => read(options.claims),
    () => read(options.queries),
  );

  const start = performance.now();
  const index = finish(buildTextIndex(claims.map(toIndexed), plainWords));
  const search = createTextSearch(index, claims);
  const indexMs = performance.now() - start;

  let searchMs = 0;
  for (const { id, text } of queries) {
    const from = performance.now();
    const found = search.find(text, options.depth);
    searchMs += performance.now() - from;
    process.stdout.write(
      found
        .map(({ at, score }, i) => `${id} Q0 ${claims[at]?.id} ${i + 1} ${score.toFixed(4)} sidelight\n`)
        .join(''),
    );
  }
  const report = {
    claims: claims.length,
    queries: queries.length,
    indexMs: Math.round(indexMs),
    msPerQuery: Number((searchMs / queries.length).toFixed(3)),
    indexBytes: index.buffer.byteLength,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stderr.write(`${JSON.stringify(report)}\n`);
  return 0;
}

/** Reads both files before either's faults are told. */
function readBoth(
  readClaims: () => SearchedClaim[],
  readQueries: () => SearchedClaim[],
): { claims: SearchedClaim[]; queries: SearchedClaim[] } {
  const faults: string[] = [];
  const attempt = (read: () => SearchedClaim[]): SearchedClaim[] => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UnreadableInput || error instanceof JsonLinesFault)) throw error;
      faults.push(error.message);
      return [];
    }
  };
  const both = { claims: attempt(readClaims), queries: attempt(readQueries) };
  if (faults.length > 0) throw new JsonLinesFault(faults.join('\n'));
  return both;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UnreadableInput || error instanceof JsonLinesFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
