import { retrievalSettings } from './retrieval-settings.ts';
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

/** Lists shorter than this share of the claims found so far are walked through without asking whether that is needed. */
const WORTH_ASKING = 1;
/** The most that a claim's share of a word's weight can be: k1 + 1, and what rounding adds. */
const MOST_IMPACT = (retrievalSettings.k1 + 1) * IMPACT_ONE + 1;

/**
 * BM25 by an inverted index. The most telling words come first; as soon as the words that are left cannot lift a claim among the
 * best that none of the words before found, only the claims that can still be among them are looked up in the long lists of
 * common words (Turtle and Flood 1995; the answer is the same). The finder keeps scratch space of four bytes a claim, so
 * one query goes through it after the other.
 */
export function createTermFinder(index: TextIndex): TermFinder {
  const { starts, postingClaims, impacts, termWeights, keys } = index;
  const scores = new Float32Array(index.claims);

  /** Adds a word for all claims that hold it; gives the highest score among them. */
  const addAll = (term: number, unit: number, touched: number[]): number => {
    let top = 0;
    const end = starts[term + 1] as number;
    for (let at = starts[term] as number; at < end; at++) {
      const claim = postingClaims[at] as number;
      if (scores[claim] === 0) touched.push(claim);
      const score = (scores[claim] as number) + unit * (impacts[at] as number);
      scores[claim] = score;
      if (score > top) top = score;
    }
    return top;
  };

  /** Adds a word for some claims only; a list is in the order of claims. */
  const addSome = (term: number, unit: number, claims: number[]): void => {
    const [start, end] = [starts[term] as number, starts[term + 1] as number];
    for (const claim of claims) {
      let [low, high] = [start, end];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((postingClaims[middle] as number) < claim) low = middle + 1;
        else high = middle;
      }
      if (low < end && postingClaims[low] === claim)
        scores[claim] = (scores[claim] as number) + unit * (impacts[low] as number);
    }
  };

  return {
    find(terms, count) {
      const words = [...terms]
        .filter(([term]) => term >= 0)
        .map(([term, weight]) => ({ term, unit: (weight * (termWeights[term] as number)) / IMPACT_ONE }))
        .sort((a, b) => b.unit - a.unit);
      let left = words.reduce((sum, { unit }) => sum + unit, 0) * MOST_IMPACT;
      let top = 0;
      const touched: number[] = [];
      let hopeful: number[] | null = null;
      for (const { term, unit } of words) {
        const length = (starts[term + 1] as number) - (starts[term] as number);
        // The bar lies below the highest score, and to find it costs about as much as a list of that length.
        if (!hopeful && left < top && touched.length >= count && length > touched.length * WORTH_ASKING) {
          const bar = (bestOf(touched, scores, keys, count).at(-1)?.score ?? 0) * ROUNDING;
          if (left < bar) hopeful = touched.filter((claim) => (scores[claim] as number) + left >= bar);
        }
        if (hopeful) addSome(term, unit, hopeful);
        else top = Math.max(top, addAll(term, unit, touched));
        left -= unit * MOST_IMPACT;
      }
      const found = bestOf(hopeful ?? touched, scores, keys, count);
      for (const claim of touched) scores[claim] = 0;
      return found;
    },
  };
}

/** Scores are kept to seven digits: a claim is given up only if it is clearly behind. */
const ROUNDING = 1 - 1e-5;

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
