/**
 * Retrieval side by side with what a user would take instead, on the 197 development tweets of snopes-tweets at four sizes and on
 * 100 debate sentences of politifact-debates. `node tests/bench/retrieval-bench.ts [NAME…]`: engines whose name holds a word given.
 * Writes docs/bench/retrieval.json; `node scripts/retrieval/bench-table.ts` puts it into the README.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { BenchResult, BenchRow } from '../../scripts/retrieval/bench-result.ts';
import {
  type JudgedSet,
  missingBench,
  readJudgedSet,
  type SetName,
} from '../../scripts/retrieval/judged-set.ts';
import { averagePrecisionAt5, mean, precisionAt1 } from '../../scripts/retrieval/ranking-measures.ts';
import { recombineClaims } from '../../scripts/retrieval/recombine-claims.ts';
import { ENGINES, type Engine, versionOf } from './search-engines.ts';

const SEED = 20_241_117;
const SIZES = [100, 1_000, 10_000, 100_000];
const DEPTH = 20;
/** An engine that needs longer for all queries answers fewer of them, evenly picked, and the table says how many. */
const MOST_MS = 15_000;
const LEAST_QUERIES = 2;
const DEBATE_QUERIES = 100;

const missing = missingBench();
if (missing) {
  console.log(missing);
  process.exit(0);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heldBytes = (): number => {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const engines = ENGINES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
);
const rows: BenchRow[] = [];
for (const size of SIZES) rows.push(...(await benchSet('snopes-tweets', 'dev', size)));
rows.push(...(await benchSet('politifact-debates', 'train', null)));

const result: BenchResult = {
  machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.version,
  versions: Object.fromEntries(
    [...new Set(ENGINES.flatMap(({ packageName }) => packageName ?? []))].map((name) => [
      name,
      versionOf(name),
    ]),
  ),
  seed: SEED,
  rows,
};
if (wanted.length > 0) console.log('Not all engines ran: docs/bench/retrieval.json stays as it is.');
else {
  const folder = join(import.meta.dirname, '../../docs/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'retrieval.json'), `${JSON.stringify(result, rounded, 2)}\n`);
}

/** All engines on one set; `size` null: as large as it is. */
async function benchSet(name: SetName, part: 'train' | 'dev', size: number | null): Promise<BenchRow[]> {
  const set = readJudgedSet(name, part);
  // Below the set's size queries are left out whose claims do not all fit.
  const needed = new Set<string>();
  const queries: JudgedSet['queries'] = [];
  for (const query of set.queries) {
    const ids = [...(set.answers.get(query.id) ?? [])];
    if (new Set([...needed, ...ids]).size > (size ?? Number.POSITIVE_INFINITY) * 0.9) continue;
    for (const id of ids) needed.add(id);
    queries.push(query);
  }
  const claims = size === null ? set.claims : recombineClaims(set.claims, size, { seed: SEED, needed });
  const asked = size === null ? evenly(queries, DEBATE_QUERIES) : queries;
  console.log(`\n${name}, ${claims.length} claims, ${asked.length} queries`);
  const results: BenchRow[] = [];
  for (const engine of engines) {
    const row = await benchEngine(engine, { name, claims, queries: asked, answers: set.answers });
    results.push(row);
    console.log(
      `  ${engine.name.padEnd(34)} MAP@5 ${row.map5.toFixed(3)}  P@1 ${row.p1.toFixed(3)}  ${row.msPerQuery.median.toFixed(2)} ms (${row.msPerQuery.least.toFixed(2)} to ${row.msPerQuery.most.toFixed(1)})  index ${row.indexMs.toFixed(0)} ms, ${Math.round(row.indexBytes / claims.length)} bytes a claim  ${row.queries} queries`,
    );
  }
  return results;
}

async function benchEngine(
  engine: Engine,
  { name, claims, queries, answers }: JudgedSet & { name: SetName },
): Promise<BenchRow> {
  const before = heldBytes();
  const start = performance.now();
  const search = await engine.build(claims);
  const indexMs = performance.now() - start;
  const indexBytes = Math.max(0, heldBytes() - before);

  const plain = queries.map(({ id, text }) => ({
    id,
    text: text.replace(/https?:\/\/\S+|pic\.twitter\.com\S+/g, ' '),
  }));
  const first = performance.now();
  await search(plain[0]?.text ?? '', DEPTH);
  const guess = performance.now() - first;
  const count = Math.max(LEAST_QUERIES, Math.min(plain.length, Math.floor(MOST_MS / Math.max(guess, 0.01))));
  if (guess < 50) for (const { text } of plain.slice(0, 20)) await search(text, DEPTH);

  const times: number[] = [];
  const ranked: { found: string[]; answers: ReadonlySet<string> }[] = [];
  for (const { id, text } of evenly(plain, count)) {
    const from = performance.now();
    const found = await search(text, DEPTH);
    times.push(performance.now() - from);
    ranked.push({ found, answers: answers.get(id) ?? new Set() });
    if (times.length >= LEAST_QUERIES && performance.now() - first > 3 * MOST_MS) break;
  }
  times.sort((a, b) => a - b);
  return {
    set: name,
    claims: claims.length,
    engine: engine.name,
    queries: times.length,
    map5: mean(ranked.map(({ found, answers: right }) => averagePrecisionAt5(found, right))),
    p1: mean(ranked.map(({ found, answers: right }) => precisionAt1(found, right))),
    msPerQuery: {
      median: ((times[(times.length - 1) >> 1] ?? 0) + (times[times.length >> 1] ?? 0)) / 2,
      least: times[0] ?? 0,
      most: times.at(-1) ?? 0,
    },
    indexMs,
    indexBytes,
  };
}

/** Three digits after the point are more than such figures hold. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

/** So many of a list, evenly spread over it. */
function evenly<Item>(items: Item[], count: number): Item[] {
  if (count >= items.length) return items;
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)] as Item);
}
