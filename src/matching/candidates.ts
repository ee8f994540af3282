import { buildTextIndex, type IndexedClaim } from './build-text-index.ts';
import type { ClaimIndex } from './claim-index.ts';
import { createTermFinder, type Found, type QueryTerms } from './term-finder.ts';
import { termOf } from './text-index.ts';

/** Finds the claims that share the most telling words with a sentence. */
export interface CandidateFinder {
  /** The best first; terms by their numbers in the claim index's vocabulary. */
  find: (terms: Iterable<number>, count: number) => Found[];
}

/**
 * The compiled index over the profile of each claim as one document: how often its texts hold a word, each text counting by its kind.
 * Aliases are mapped already, for the claim index has read the texts.
 */
export function* buildCandidateFinder({
  vocabulary,
  general,
  pack,
  size,
  claimAt,
  profileOf,
}: ClaimIndex): Generator<void, CandidateFinder> {
  const names = [...vocabulary.keys()];
  const documents = function* (): Generator<IndexedClaim> {
    for (let at = 0; at < size; at++) {
      const { terms, counts } = profileOf(at);
      const texts = Array.from(terms, (term, i) => ({
        text: '',
        weight: counts[i] as number,
        words: [names[term] as string],
      }));
      yield { id: claimAt(at).id, texts };
    }
  };
  const index = yield* buildTextIndex(documents(), {
    readWords: () => [],
    weigh: (word) => {
      const term = vocabulary.get(word) as number;
      return (general[term] as number) * (pack[term] as number);
    },
    letters: false,
  });
  const finder = createTermFinder(index);
  const termNumbers = Int32Array.from(names, (name) => termOf(index, name));
  return {
    find(terms, count) {
      const query: QueryTerms = new Map();
      for (const term of terms) query.set(termNumbers[term] as number, 1);
      return finder.find(query, count);
    },
  };
}
