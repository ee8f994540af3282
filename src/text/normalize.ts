/**
 * Text as the matcher compares it, with the way back to where each character stood.
 *
 * A page holds what a reader never sees (soft hyphens, zero-width spaces) and several characters for what a reader
 * sees as one (curly and straight quotes, five kinds of space). Comparing needs one spelling; marking needs the place.
 */

/** Removed: soft hyphen, zero-width space, joiners, marks of direction, word joiner, byte-order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const SPACE = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;

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
    const character = source[i] as string;
    if (INVISIBLE.test(character)) continue;
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

/** The text as a reader sees it: white space collapsed, invisible characters removed, quotes and dashes untouched. */
export function visibleText(source: string): string {
  return source
    .replace(new RegExp(INVISIBLE, 'g'), '')
    .replace(new RegExp(`${SPACE.source}+`, 'g'), ' ')
    .trim();
}
