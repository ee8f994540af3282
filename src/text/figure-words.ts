/** A word, number or mark of a text, as figures are read from. */
export interface Word {
  lower: string;
  raw: string;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/** Signs of money, numbers, "p.m" and "U.S", words, and the marks that join or part figures. */
const WORD =
  /[$€£¥₽₴]|\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[%+]|km2(?![\p{L}\d])|(?:\p{L}\.)+\p{L}(?!\p{L})|\p{L}[\p{L}\p{M}²]*(?:'\p{L}+)*|[-–—,.;:()/"]/gu;

/** The words of a normalised text (see normalize.ts) in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: raw, index }) => ({
    lower: raw.toLowerCase(),
    raw,
    start: index,
    end: index + raw.length,
  }));
}

/** Whether nothing stands between two neighbouring words: "300km", "S-400". */
export function touches(before: Word | undefined, after: Word | undefined): boolean {
  return before !== undefined && after !== undefined && before.end === after.start;
}

/** A table to look words up in. Without a prototype: "constructor" is a word of news too. */
export function lookup<Value>(entries: Record<string, Value>): Record<string, Value | undefined> {
  return Object.assign(Object.create(null), entries);
}
