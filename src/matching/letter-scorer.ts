import { rarity } from './build-text-index.ts';
import { eachLetterGroup, LETTER_GROUPS } from './letter-groups.ts';
import { retrievalSettings } from './retrieval-settings.ts';
import type { TextIndex } from './text-index.ts';

/** How far a query and a text share groups of letters. */
export interface LetterScore {
  /** BM25 over groups of four letters, all fields together: 0 and up. */
  shared: number;
  /** Weighted share of a field's groups that the query holds, 0 to 1, of the field that it covers best. */
  cover: number;
}

/** Compares by letters, so that spellings, forms and compounds meet. Fields are read when they are asked for, not indexed. */
export interface LetterScorer {
  /** Begins a new query. */
  clear: () => void;
  addToQuery: (text: string, weight: number) => void;
  score: (fields: string[]) => LetterScore;
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
    score(fields) {
      const shared: number[] = [];
      let length = 0;
      let cover = 0;
      for (const field of fields) {
        let all = 0;
        let hit = 0;
        eachLetterGroup(field.slice(0, LONGEST), (group) => {
          length++;
          const weight = index.groupWeights[group] as number;
          all += weight;
          if (asked[group] === 0) return;
          hit += weight * (asked[group] as number);
          if (counts[group] === 0) shared.push(group);
          counts[group] = (counts[group] as number) + 1;
        });
        if (all > 0) cover = Math.max(cover, hit / all);
      }
      const norm = k1 * (1 - b + (b * length) / index.meanGroups);
      let score = 0;
      for (const group of shared) {
        const count = counts[group] as number;
        score +=
          ((asked[group] as number) * (index.groupWeights[group] as number) * count * (k1 + 1)) /
          (count + norm);
        counts[group] = 0;
      }
      return { shared: score * unit, cover };
    },
  };
}
