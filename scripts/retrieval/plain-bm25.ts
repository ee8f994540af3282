import { stemmer } from 'stemmer';
import type { SearchedClaim } from '../../src/matching/text-search.ts';
import { STOP_WORDS } from '../../src/text/tokens.ts';

/**
 * The yardstick that proves the harness: textbook BM25 (k1 .9, b .6) over Porter stems, title and text as one, stop words and
 * links removed. It shares no code with the engine but the list of stop words.
 */
export function createPlainBm25(claims: SearchedClaim[]): (query: string, depth: number) => string[] {
  const k1 = 0.9;
  const b = 0.6;
  const holders = new Map<string, Map<number, number>>();
  const lengths = claims.map(({ text, title }, at) => {
    const words = wordsOf(`${text} ${title ?? ''}`);
    for (const word of words) {
      const counts = holders.get(word) ?? new Map<number, number>();
      counts.set(at, (counts.get(at) ?? 0) + 1);
      holders.set(word, counts);
    }
    return words.length;
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / claims.length;
  return (query, depth) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(query))) {
      const counts = holders.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (claims.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [at, count] of counts) {
        const norm = k1 * (1 - b + (b * (lengths[at] as number)) / meanLength);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count * (k1 + 1)) / (count + norm));
      }
    }
    return [...scores]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, depth)
      .map(([at]) => claims[at]?.id ?? '');
  };
}

function wordsOf(text: string): string[] {
  const words = text
    .replace(/https?:\/\/\S+/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter((word) => !STOP_WORDS.has(word)).map(stemmer);
}
