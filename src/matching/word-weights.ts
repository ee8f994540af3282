import background from './background-stems.json' with { type: 'json' };

/** Rank of a stem in general English news text, 0 the most frequent (see scripts/background-words.mjs). */
const ranks: Map<string, number> = new Map(background.stems.split(' ').map((stem, rank) => [stem, rank]));

/**
 * How much a word tells, 0 to 1, from its rank in general text: by Zipf's law the frequency falls with the rank, so
 * ln(rank) stands for the inverse document frequency. A word outside the 20,000 most frequent stems weighs 1.
 */
export function generalWeight(stem: string): number {
  if (/^\d/.test(stem)) return NUMBER_WEIGHT;
  const rank = ranks.get(stem);
  return rank === undefined ? 1 : Math.log(rank + 2) / LOG_RANKS;
}

/** Whether the word is known to general English: what is not may be a slip of the pen. */
export function isGeneralWord(stem: string): boolean {
  return ranks.has(stem);
}

const LOG_RANKS = Math.log(ranks.size + 2);
/** Numbers are compared as figures; as words they tell about as much as a middling noun. */
const NUMBER_WEIGHT = 0.5;
