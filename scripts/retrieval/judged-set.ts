import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchedClaim } from '../../src/matching/text-search.ts';

/** Claims, queries, and which claims answer which query. */
export interface JudgedSet {
  claims: SearchedClaim[];
  queries: { id: string; text: string }[];
  /** Query id → ids of its claims. */
  answers: Map<string, Set<string>>;
}

export type SetName = 'snopes-tweets' | 'politifact-debates';

/** Public sets of other owners that lie beside the project, never in it (CheckThat! Lab 2020 task 2, 2022 task 2B). */
const benchFolder = join(import.meta.dirname, '../../../shared/bench/retrieval');

/** What to print where the sets are missing; null if they are there. */
export function missingBench(): string | null {
  return existsSync(benchFolder)
    ? null
    : `${benchFolder} is missing: the public retrieval sets are not part of the project, so retrieval is not measured.`;
}

/** Reads a set. politifact-debates has a `train` part only. */
export function readJudgedSet(set: SetName, part: 'train' | 'dev'): JudgedSet {
  const lines = (file: string): string[] =>
    readFileSync(join(benchFolder, set, file), 'utf8')
      .trim()
      .split('\n');
  const answers = new Map<string, Set<string>>();
  for (const line of lines(`${part}.qrels`)) {
    const [query = '', , claim = ''] = line.split(/\s+/);
    answers.set(query, (answers.get(query) ?? new Set()).add(claim));
  }
  return {
    claims: lines('claims.jsonl').map((line) => JSON.parse(line)),
    queries: lines(`${part}.queries.jsonl`).map((line) => JSON.parse(line)),
    answers,
  };
}
