/**
 * Text as the matcher compares it, with the way back to where each character stood.
 *
 * A page holds what a reader never sees (soft hyphens, zero-width spaces) and several characters for what a reader
 * sees as one (curly and straight quotes, five kinds of space). Comparing needs one spelling; marking needs the place.
 */

/**
 * Removed: control characters, soft hyphen, zero-width space, joiners, marks of direction and all else that a page can hide
 * in its text or turn the rest of a line with. What is shown of a page goes through here, so none of it reaches a card or file.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex lint/suspicious/noMisleadingCharacterClass: they are what is looked for.
  /[\u034F\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]/;
const SPACE = /[\s\u0085\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;

/** Tags and further selectors, U+E0000 to U+E0FFF: two units each, the first of which is no other character's. */
const HIDDEN_PAIR = /\uDB40[\uDC00-\uDFFF]/;
const ALL_UNSEEN = new RegExp(`${INVISIBLE.source}|${HIDDEN_PAIR.source}`, 'g');
const ALL_SPACE = new RegExp(`${SPACE.source}+`, 'g');

/** What stands for half a character, which no text has and no file can hold. */
const HALF = '\uFFFD';

/** Whether a reader sees nothing at a character: white space, or one of the invisible ones. */
export function isUnseen(character: string): boolean {
  return SPACE.test(character) || INVISIBLE.test(character);
}

const REPLACEMENTS: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u02BC': "'",
  '\u2032': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-',
  '\u2026': '...',
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\u00BC': ' 1/4',
  '\u00BD': ' 1/2',
  '\u00BE': ' 3/4',
};

/** Normalised text; `offsets[i]` is the place in the source of character `i`, `offsets[text.length]` its length. */
export interface NormalizedText {
  text: string;
  offsets: number[];
}

/**
 * Straightens quotes and dashes, expands ligatures, drops invisible characters and collapses white space (leading and
 * trailing too). Idempotent; offsets never fall.
 */
export function normalize(source: string): NormalizedText {
  let text = '';
  const offsets: number[] = [];
  let spaceAt = -1;
  for (let i = 0; i < source.length; i++) {
    const character = wellFormedAt(source, i);
    if (character === '\uDB40') i++;
    if (character === '\uDB40' || INVISIBLE.test(character)) continue;
    if (SPACE.test(character)) {
      if (spaceAt < 0) spaceAt = i;
      continue;
    }
    let replacement = REPLACEMENTS[character] ?? character;
    // "½" after a digit reads "2 1/2"; elsewhere the space would only double one that is there.
    if (replacement.startsWith(' ') && (spaceAt >= 0 || !/\d$/.test(text)))
      replacement = replacement.slice(1);
    if (spaceAt >= 0 && text !== '') {
      text += ' ';
      offsets.push(spaceAt);
    }
    spaceAt = -1;
    for (const part of replacement) {
      text += part;
      for (let unit = 0; unit < part.length; unit++) offsets.push(i);
    }
  }
  offsets.push(source.length);
  return { text, offsets };
}

/** The unit at a place; in place of half a character the sign for one. */
function wellFormedAt(source: string, at: number): string {
  const unit = source[at] as string;
  if (unit < '\uD800' || unit > '\uDFFF') return unit;
  const [first, second] = unit < '\uDC00' ? [at, at + 1] : [at - 1, at];
  return (source.codePointAt(first) ?? 0) > 0xffff && second < source.length ? unit : HALF;
}

/** The text as a reader sees it: white space collapsed, invisible characters removed, quotes and dashes untouched. */
export function visibleText(source: string): string {
  return source
    .replace(/\p{Cs}/gu, HALF)
    .replace(ALL_UNSEEN, '')
    .replace(ALL_SPACE, ' ')
    .trim();
}
