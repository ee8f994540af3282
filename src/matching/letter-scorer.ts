import { rarity } from './build-text-index.ts';
import { eachLetterGroup, LETTER_GROUPS } from './letter-groups.ts';
import { retrievalSettings } from './retrieval-settings.ts';
import type { TextIndex } from './text-index.ts';

/** BM25 over groups of four letters, read from a claim's texts when it is asked for: spellings, forms and compounds meet. */
export interface LetterScorer {
  /** Begins a new query. */
  clear: () => void;
  addToQuery: (text: string, weight: number) => void;
  /** 0 and up. */
  score: (text: string) => number;
}

/** Longer texts are compared by their beginning: a claim has some hundred characters. */
const LONGEST = 4096;

export function createLetterScorer(index: TextIndex): LetterScorer {
  const { k1, b } = retrievalSettings;
  const unit = rarity(index.claims, 0) / 255;
  const asked = new Float32Array(LETTER_GROUPS);
  const counts = new Uint16Array(LETTER_GROUPS);
  let query: number[] = [];
  return {
    clear() {
      for (const group of query) asked[group] = 0;
      query = [];
    },
    addToQuery(text, weight) {
      eachLetterGroup(text, (group) => {
        if (asked[group] === 0) query.push(group);
        asked[group] = Math.max(asked[group] as number, weight);
      });
    },
    score(text) {
      const shared: number[] = [];
      let length = 0;
      eachLetterGroup(text.slice(0, LONGEST), (group) => {
        length++;
        if (asked[group] === 0) return;
        if (counts[group] === 0) shared.push(group);
        counts[group] = (counts[group] as number) + 1;
      });
      const norm = k1 * (1 - b + (b * length) / index.meanGroups);
      let score = 0;
      for (const group of shared) {
        const count = counts[group] as number;
        score +=
          ((asked[group] as number) * (index.groupWeights[group] as number) * count * (k1 + 1)) /
          (count + norm);
        counts[group] = 0;
      }
      return score * unit;
    },
  };
}
