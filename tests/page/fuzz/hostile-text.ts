import type { Random } from '../../support/random.ts';

/** Characters that texts are seldom written for. */
const CHARACTERS = [
  // Bidirectional controls, alone and in pairs that do not match.
  ...['\u202e', '\u202d', '\u202c', '\u2066', '\u2067', '\u2069', '\u200e', '\u200f', '\u061c'],
  // Seen by nobody.
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u034f', '\u180e', '\u3164', '\u{e0041}'],
  // Spaces and line breaks.
  ...['\u00a0', '\u2009', '\u202f', '\u3000', '\u2028', '\u2029', '\u0085', '\t', '\n', '\r', '\f', '\v'],
  // Marks upon what stands before them.
  ...['\u0301', '\u0489', '\u20dd', '\ufe0f', '\u0e33', '\u0308\u0323\u0345'],
  // Halves of characters, and characters that are none.
  ...['\ud83d', '\udc69', '\udb40', '\uffff', '\ufffd', '\u0000', '\u0001', '\u007f', '\u009b'],
  // Beyond the first plane.
  ...['👩‍🚀', '🏳️‍🌈', '🇺🇦', '👍🏽', '𝔅𝔦𝔡𝔢𝔫', '𐍈', '\u{10ffff}', '𠮷'],
  // Other scripts.
  ...[
    'شهادة',
    'שָׁלוֹם',
    '한국어',
    '\u1112\u1161\u11ab',
    'दीपक',
    'ประเทศไทย',
    '港は閉鎖。',
    'Ǆ',
    'ß',
    'İ',
    'ﬃ',
    '½',
  ],
  // What ends sentences, or seems to.
  ...['.', '…', '?!', '。', '؟', '।', '”', ')', 'U.S.', 'Dr.', ' 5 p.m. ', '1,000,000', '−300', '~'],
];

/** A text with something in it that no writer put there. */
export function roughened(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + hostileText(random) + text.slice(at);
}

/** A few characters, or now and then a word without an end. */
export function hostileText(random: Random): string {
  if (random.below(40) === 0) return random.pick(CHARACTERS).repeat(500 + random.below(2_000));
  if (random.below(20) === 0)
    return String.fromCodePoint(
      ...Array.from({ length: 1 + random.below(12) }, () => random.below(0x110000)),
    );
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(CHARACTERS)).join('');
}
