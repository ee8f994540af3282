import { buildTextIndex } from './build-text-index.ts';
import type { ClaimIndex } from './claim-index.ts';
import { matchingSettings } from './settings.ts';
import { createTermFinder, type Found, type QueryTerms } from './term-finder.ts';
import { termOf } from './text-index.ts';

/** Finds the claims that share the most telling words with a sentence. */
export interface CandidateFinder {
  /** The best first; terms by their numbers in the claim index's vocabulary. */
  find: (terms: Iterable<number>, count: number) => Found[];
}

/**
 * The compiled index over all texts of each claim as one document, each text counting by its kind: near misses are other claims'
 * words. Aliases are mapped already, for the claim index has read the texts.
 */
export function* buildCandidateFinder({
  entries,
  vocabulary,
  general,
  pack,
}: ClaimIndex): Generator<void, CandidateFinder> {
  const names = [...vocabulary.keys()];
  const weights = matchingSettings.profile;
  const index = yield* buildTextIndex(
    entries.map(({ claim, texts, others }) => ({
      id: claim.id,
      texts: [...texts, ...others].flatMap(({ kind, text, terms }) =>
        kind === 'near-miss'
          ? []
          : [{ text, weight: weights[kind], words: Array.from(terms, (term) => names[term] as string) }],
      ),
    })),
    {
      readWords: () => [],
      weigh: (word) => {
        const term = vocabulary.get(word) as number;
        return (general[term] as number) * (pack[term] as number);
      },
      letters: false,
    },
  );
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
