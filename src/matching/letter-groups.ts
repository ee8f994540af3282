import { foldWord } from '../text/tokens.ts';

/** Groups of four letters are kept as numbers below this: a hash, for 40,000 groups of English want no names. */
export const LETTER_GROUPS = 1 << 16;

const SPACE = 32;
const ACCENTED = /[\u00c0-\u1fff]/;

/**
 * Calls back with every group of four letters of each word, a space before and after the word counted in; shorter words give
 * one group. Within words only: so a word less never adds a group.
 */
export function eachLetterGroup(text: string, visit: (group: number) => void): void {
  const lower = text.toLowerCase();
  // Folding costs more than all else here, and few texts have accents; quotation marks and dashes need none.
  const letters = ACCENTED.test(lower) ? foldWord(lower) : lower;
  let a = 0;
  let b = 0;
  let c = 0;
  let length = 0;
  for (let at = 0; at <= letters.length; at++) {
    const code = at < letters.length ? letters.charCodeAt(at) : SPACE;
    if (isLetter(code)) {
      if (length === 0) {
        a = 0;
        b = 0;
        c = SPACE;
      }
      if (length >= 2) visit(groupOf(a, b, c, code));
      a = b;
      b = c;
      c = code;
      length++;
    } else if (length > 0) {
      visit(groupOf(a, b, c, SPACE));
      length = 0;
    }
  }
}

/** Letters and digits of ASCII; beyond it all but signs, spaces and quotation marks. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

function groupOf(a: number, b: number, c: number, d: number): number {
  let hash =
    Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (LETTER_GROUPS - 1);
}
