import { STOP_WORDS, stemOf } from './tokens.ts';

/** Longer words are no compounds of a tag but addresses, keys or noise. */
const LONGEST = 40;
const LONGEST_PART = 16;
const LEAST_PART = 3;
const MOST_PARTS = 6;
/** What each part costs beside its rarity, in units of inverse document frequency: fewer and commoner parts win. */
const PART_COST = 6;

/**
 * Parts a word that is in no vocabulary into words that are: "#defundthecbc", or "selfserving" where the hyphen was lost.
 * `rarity` gives a stem's inverse document frequency, undefined if no text holds it. Null if the word cannot be parted.
 */
export function splitCompound(word: string, rarity: (stem: string) => number | undefined): string[] | null {
  if (word.length < 2 * LEAST_PART || word.length > LONGEST || !/^[a-z]+$/.test(word)) return null;
  const best: ({ cost: number; parts: string[] } | undefined)[] = [{ cost: 0, parts: [] }];
  for (let from = 0; from < word.length; from++) {
    const before = best[from];
    if (!before || before.parts.length === MOST_PARTS) continue;
    for (let to = from + 2; to <= Math.min(word.length, from + LONGEST_PART); to++) {
      const part = word.slice(from, to);
      const cost = STOP_WORDS.has(part) ? 0 : part.length < LEAST_PART ? undefined : rarity(stemOf(part));
      if (cost === undefined) continue;
      const total = before.cost + cost + PART_COST;
      if (total < (best[to]?.cost ?? Number.POSITIVE_INFINITY))
        best[to] = { cost: total, parts: [...before.parts, part] };
    }
  }
  return best[word.length]?.parts ?? null;
}
