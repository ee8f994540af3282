import type { Sentence } from '../model.ts';

/** An article of 1,000 words has about 50. */
export const MOST_SENTENCES = 5_000;

/** In characters: some 50,000 words. */
export const MOST_TEXT = 300_000;

/**
 * The sentences that are compared: all of any article, the first ones of a page that is made to keep the background busy. The
 * others stay unmarked, and count among those that were not matched.
 */
export function comparedOf(sentences: Sentence[]): Sentence[] {
  let length = 0;
  const end = sentences.findIndex(({ text }, index) => {
    length += text.length;
    return index >= MOST_SENTENCES || length > MOST_TEXT;
  });
  return end < 0 ? sentences : sentences.slice(0, end);
}
