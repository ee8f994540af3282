import { IMPACT_ONE, type TextIndex } from './text-index.ts';

/** A claim, by its place among those that the index was built from, and its score: 0 and up, no upper bound. */
export interface Found {
  at: number;
  score: number;
}

/** Word of the query, by number (see termOf), and how much it counts. */
export type QueryTerms = Map<number, number>;

/** Finds the claims that share the most telling words with a query. */
export interface TermFinder {
  /** At most `count` claims, the best first; claims that share no word are none of them. */
  find: (terms: QueryTerms, count: number) => Found[];
}

/**
 * BM25 by an inverted index: the cost of a query grows with the claims that share its words. The finder keeps scratch space
 * of four bytes a claim, so one query goes through it after the other.
 */
export function createTermFinder(index: TextIndex): TermFinder {
  const { starts, postingClaims, impacts, termWeights, keys } = index;
  const scores = new Float32Array(index.claims);
  return {
    find(terms, count) {
      const touched: number[] = [];
      for (const [term, weight] of terms) {
        if (term < 0) continue;
        const unit = (weight * (termWeights[term] as number)) / IMPACT_ONE;
        const end = starts[term + 1] as number;
        for (let at = starts[term] as number; at < end; at++) {
          const claim = postingClaims[at] as number;
          if (scores[claim] === 0) touched.push(claim);
          scores[claim] = (scores[claim] as number) + unit * (impacts[at] as number);
        }
      }
      const found = bestOf(touched, scores, keys, count);
      for (const claim of touched) scores[claim] = 0;
      return found;
    },
  };
}

/** The best without sorting all: a heap of `count` with the least good on top. */
function bestOf(claims: number[], scores: Float32Array, keys: Uint32Array, count: number): Found[] {
  const isBehind = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference === 0 ? (keys[a] as number) > (keys[b] as number) : difference < 0;
  };
  const heap: number[] = [];
  const sink = (claim: number): void => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBehind(heap[child + 1] as number, heap[child] as number)) child++;
      if (!isBehind(heap[child] as number, claim)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = claim;
  };
  for (const claim of claims) {
    if (heap.length < count) {
      let at = heap.push(claim) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isBehind(claim, heap[parent] as number)) break;
        heap[at] = heap[parent] as number;
        at = parent;
      }
      heap[at] = claim;
    } else if (count > 0 && isBehind(heap[0] as number, claim)) sink(claim);
  }
  return heap.sort((a, b) => (isBehind(a, b) ? 1 : -1)).map((at) => ({ at, score: scores[at] as number }));
}
