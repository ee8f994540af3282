import type { Block, Sentence } from '../model.ts';
import { eachSentence } from '../text/sentences.ts';

/**
 * How much of a text is compared: all of any article, and the first sentences of a page that is made to keep the background
 * busy. With 5,000 sentences and 300,000 characters such a page took twice as long, and its answer had 7 MB; see method.md.
 */

/** An article of 1,000 words has about 50. */
export const MOST_SENTENCES = 2_000;

/** In characters: some 33,000 words, a short book. */
export const MOST_TEXT = 200_000;

/** The sentences that are compared, and how many follow that are not. */
export interface SentencesRead {
  sentences: Sentence[];
  beyondLimit: number;
}

/** Reads the sentences of a text of any length in steps; those beyond the limit are counted, not kept. */
export function* readSentences(blocks: Block[]): Generator<void, SentencesRead> {
  const sentences: Sentence[] = [];
  let characters = 0;
  let beyondLimit = 0;
  for (const sentence of eachSentence(blocks)) {
    if (sentence) {
      characters += sentence.text.length;
      if (sentence.index < MOST_SENTENCES && characters <= MOST_TEXT) sentences.push(sentence);
      else beyondLimit += 1;
    }
    yield;
  }
  return { sentences, beyondLimit };
}
