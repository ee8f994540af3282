import type { ClaimIndex } from './claim-index.ts';
import { matchingSettings } from './settings.ts';

/** A claim (position in the index's entries) and its BM25 score. */
export interface Found {
  at: number;
  score: number;
}

/** Finds the claims that share the most telling words with a sentence. */
export interface CandidateFinder {
  /** The best first. */
  find: (terms: Iterable<number>, count: number) => Found[];
}

/**
 * BM25 over all texts of each claim as one document, by an inverted index in typed arrays: the cost of a query grows with
 * the claims that share its words, not with the corpus.
 */
export function createCandidateFinder(index: ClaimIndex): CandidateFinder {
  const { entries } = index;
  const terms = index.general.length;
  const counts = new Int32Array(terms + 1);
  for (const entry of entries)
    for (const term of entry.profile.keys()) counts[term + 1] = (counts[term + 1] as number) + 1;
  for (let term = 0; term < terms; term++)
    counts[term + 1] = (counts[term + 1] as number) + (counts[term] as number);
  const starts = counts;
  const claims = new Int32Array(starts[terms] as number);
  const impacts = new Float32Array(claims.length);
  const fill = starts.slice(0, terms);
  const mean = entries.reduce((sum, entry) => sum + entry.profileTotal, 0) / Math.max(entries.length, 1);
  const { k1, b } = matchingSettings.bm25;
  entries.forEach((entry, claim) => {
    const length = 1 - b + (b * entry.profileTotal) / mean;
    for (const [term, count] of entry.profile) {
      const at = fill[term] as number;
      fill[term] = at + 1;
      claims[at] = claim;
      const weight = (index.general[term] as number) * (index.pack[term] as number);
      impacts[at] = (weight * count * (k1 + 1)) / (count + k1 * length);
    }
  });

  const scores = new Float64Array(entries.length);
  return {
    find(queryTerms, count) {
      const touched: number[] = [];
      for (const term of queryTerms) {
        for (let at = starts[term] as number; at < (starts[term + 1] as number); at++) {
          const claim = claims[at] as number;
          if (scores[claim] === 0) touched.push(claim);
          scores[claim] = (scores[claim] as number) + (impacts[at] as number);
        }
      }
      touched.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
      const best = touched.slice(0, count).map((at) => ({ at, score: scores[at] as number }));
      for (const claim of touched) scores[claim] = 0;
      return best;
    },
  };
}
