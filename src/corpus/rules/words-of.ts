import { normalize } from '../../text/normalize.ts';

/** Words of a text without case, punctuation and white space; "10,000" and "10000" are one word. */
export function wordsOf(text: string): string[] {
  const plain = normalize(text)
    .text.toLowerCase()
    .replace(/(?<=\d),(?=\d)/g, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
