/** What tests/bench/retrieval-bench.ts writes to docs/bench/retrieval.json. Times in milliseconds. */
export interface BenchResult {
  machine: string;
  node: string;
  /** npm package → version. */
  versions: Record<string, string>;
  /** Of the claims that fill a set up beyond its size. */
  seed: number;
  rows: BenchRow[];
}

export interface BenchRow {
  set: string;
  claims: number;
  engine: string;
  /** Queries asked: fewer than the set has where an engine would take minutes. */
  queries: number;
  map5: number;
  p1: number;
  msPerQuery: { median: number; least: number; most: number };
  indexMs: number;
  /** Memory that the built index holds; texts that the caller holds anyway are not in it. */
  indexBytes: number;
}
