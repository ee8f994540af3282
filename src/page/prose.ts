import { firstIn, tagOf } from './dom.ts';
import type { TextRun } from './run-builder.ts';

/** Shorter runs are labels, teasers and captions as often as prose, so they do not say where the article is. */
const PROSE_LENGTH = 40;

/** Han and kana say in a character what takes a word elsewhere. */
const DENSE_PROSE_LENGTH = 15;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A very long run (a transcript in one element) must not outweigh the rest. */
const LONGEST_COUNTED = 1000;

/** Characters of prose in a run: none if it is short, or mostly links or dates. */
export function proseOf({ size, text, linked, timed }: TextRun): number {
  if (size < PROSE_LENGTH && !(size >= DENSE_PROSE_LENGTH && DENSE.test(text))) return 0;
  if (linked > size / 2 || timed > size / 2) return 0;
  return Math.min(size, LONGEST_COUNTED) * (1 - linked / size);
}

/** Tables without heads and caption are layout, as on old sites. */
export function isDataTable(element: Element): boolean {
  return tagOf(element) === 'table' && firstIn(element, 'th, caption, thead') !== null;
}
