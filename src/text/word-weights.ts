import background from '../../assets/language/background-stems.json' with { type: 'json' };
import type { Concepts } from './concepts.ts';
import { stemOf } from './tokens.ts';

const stemsByRank = background.stems.split(' ');
/** Rank of a stem in general English news text, 0 the most frequent (see scripts/background-words.mjs). */
const ranks: Map<string, number> = new Map(stemsByRank.map((stem, rank) => [stem, rank]));

/**
 * How much a word tells, 0 to 1, from its rank in general text: by Zipf's law the frequency falls with the rank, so
 * ln(rank) stands for the inverse document frequency. A word outside the 20,000 most frequent stems weighs 1.
 */
export function generalWeight(stem: string): number {
  if (/^\d/.test(stem)) return NUMBER_WEIGHT;
  const rank = ranks.get(stem);
  return rank === undefined ? 1 : Math.log(rank + 2) / LOG_RANKS;
}

/** The stem of a rank, 0 the most frequent. */
export function generalStem(rank: number): string {
  return stemsByRank[rank] ?? '';
}

/** Whether the word is known to general English: what is not may be a slip of the pen. */
export function isGeneralWord(stem: string): boolean {
  return ranks.has(stem);
}

const LOG_RANKS = Math.log(ranks.size + 2);
/** Numbers are compared as figures; as words they tell about as much as a middling noun. */
const NUMBER_WEIGHT = 0.5;

/**
 * Weights of alias groups by id: the median of their members' rarest words, a little less than a plain word for a group
 * is met more often than each of its members.
 */
export function conceptWeights(concepts: Concepts): Map<string, number> {
  const members = new Map<string, number[]>();
  for (const phrases of concepts.phrases.values())
    for (const { words, ids } of phrases)
      for (const id of ids) {
        const weights = members.get(id) ?? [];
        weights.push(Math.max(...words.map((word) => generalWeight(stemOf(word)))));
        members.set(id, weights);
      }
  return new Map(
    [...members].map(([id, weights]) => {
      weights.sort((a, b) => a - b);
      return [id, (weights[Math.floor(weights.length / 2)] ?? 1) * GROUP_DISCOUNT];
    }),
  );
}

const GROUP_DISCOUNT = 0.9;
