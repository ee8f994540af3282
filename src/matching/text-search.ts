import { normalize } from '../text/normalize.ts';
import { queryParts } from '../text/query-parts.ts';
import { splitCompound } from '../text/split-compound.ts';
import { STOP_WORDS, type Token, tokensOf } from '../text/tokens.ts';
import { generalWeight } from '../text/word-weights.ts';
import { type IndexedClaim, type IndexOptions, rarity } from './build-text-index.ts';
import { compareIds } from './compare-ids.ts';
import { createLetterScorer } from './letter-scorer.ts';
import { retrievalSettings } from './retrieval-settings.ts';
import { createTermFinder, type Found, type QueryTerms } from './term-finder.ts';
import { type TextIndex, termOf } from './text-index.ts';

/** What is searched in: a claim's text, and a title if it has one. */
export interface SearchedClaim {
  id: string;
  text: string;
  title?: string | null;
}

/** How claims are indexed that are searched by plain words: Porter stems without stop words. */
export const plainWords: IndexOptions = {
  readWords: (text) => contentOf(text).map((token) => token.stem),
  // Two texts that share a figure mostly speak of one thing: full weight, where claims that are compared have half.
  weigh: (stem, rare) => (/^\d/.test(stem) ? rare : rare * generalWeight(stem)),
  letters: true,
};

/** The fields of a claim as the index takes them. */
export function toIndexed({ id, text, title }: SearchedClaim): IndexedClaim {
  const texts = [{ text, weight: 1 }];
  if (title) texts.push({ text: title, weight: retrievalSettings.titleWeight });
  return { id, texts };
}

export interface TextSearch {
  /**
   * The claims nearest to a text, at most `depth`, the best first. Scores are sums over what is shared, 0 and up: a word less
   * in the query never raises one. The order of claims does not matter.
   */
  find: (query: string, depth: number) => Found[];
}

/**
 * Searches claims by the words that they share with a text, then compares the closest letter by letter. `claims` are those
 * that the index was built from with `plainWords`, in the same order. Keeps scratch space: one query after the other.
 */
export function createTextSearch(index: TextIndex, claims: SearchedClaim[]): TextSearch {
  const finder = createTermFinder(index);
  const letters = createLetterScorer(index);
  const rarityOf = (stem: string): number | undefined => {
    const term = termOf(index, stem);
    if (term < 0) return undefined;
    return rarity(index.claims, (index.starts[term + 1] as number) - (index.starts[term] as number));
  };

  return {
    find(query, depth) {
      const terms: QueryTerms = new Map();
      letters.clear();
      let splits = 0;
      for (const { text, weight } of queryParts(query)) {
        const addWord = ({ word, stem }: Pick<Token, 'word' | 'stem'>): void => {
          letters.addToQuery(word, weight);
          if (STOP_WORDS.has(word)) return;
          const term = termOf(index, stem);
          if (term >= 0) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
          else if (splits < MOST_SPLITS) {
            splits++;
            const parts = splitCompound(word, rarityOf);
            if (parts) for (const token of tokensOf(parts.join(' '))) addWord(token);
          }
        };
        for (const token of tokensOf(normalize(text).text)) addWord(token);
      }

      const found = finder.find(terms, Math.max(depth, retrievalSettings.closest));
      for (const one of found.slice(0, retrievalSettings.closest)) {
        const { text, title } = claims[one.at] as SearchedClaim;
        const { shared, cover } = letters.score([text, title ?? '']);
        one.score += retrievalSettings.letterWeight * shared + retrievalSettings.coverWeight * cover;
      }
      const idOf = ({ at }: Found): string => (claims[at] as SearchedClaim).id;
      found.sort((a, b) => b.score - a.score || compareIds(idOf(a), idOf(b)));
      return found.slice(0, depth);
    },
  };
}

/** Unknown words of one query that are tried to be parted: a page of noise shall cost no minute. */
const MOST_SPLITS = 40;

function contentOf(text: string): Token[] {
  return tokensOf(normalize(text).text).filter((token) => !STOP_WORDS.has(token.word));
}
