import { stemmer } from 'stemmer';

/** One word or number of a normalised text. */
export interface Token {
  /** Lower case, accents folded, possessive 's and the stops of abbreviations taken off. */
  word: string;
  /** Porter stem of `word`; numbers as they are. */
  stem: string;
  /** Offsets in the normalised text. */
  start: number;
  end: number;
  /** Written with a capital first letter. */
  capital: boolean;
}

/**
 * Words, numbers and names such as "S-400" or "F-16". Hyphens part words otherwise ("long-range" is two), dotted
 * abbreviations are one ("U.S." is "us").
 */
const WORD =
  /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?(?:'s)?|\p{Lu}{1,3}-\d+\p{L}?(?![\p{L}\d])|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}])|[\p{L}\p{M}]+(?:'\p{L}+)*\d*|\d+(?:[.,]\d+)*/gu;

const stems = new Map<string, string>();

/** Porter stem of a lower-case word, remembered, as articles repeat their words. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    // Enough for any article; the bound keeps a long-lived background from growing without end.
    if (stems.size > 50_000) stems.clear();
    stem = /\d/.test(word) ? word : stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

/** Lower case without accents: "Péter" and "Peter" are one word. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[ -~]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Tokens of a normalised text (see normalize.ts) in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    let word = foldWord(raw);
    if (/^(?:\p{L}\.)+/u.test(raw)) word = word.replaceAll('.', '');
    word = word.replace(/'s$/, '');
    if (word === '') continue;
    // "US" is a country, "us" a pronoun: an abbreviation in capitals is no stop word.
    if (STOP_WORDS.has(word) && /^(?:\p{Lu}\.?){2,3}(?:'s)?$/u.test(raw)) word = word.toUpperCase();
    tokens.push({
      word,
      stem: stemOf(word),
      start: match.index,
      end: match.index + raw.length,
      capital: /^\p{Lu}/u.test(raw),
    });
  }
  return tokens;
}

/**
 * Words that carry grammar and no content: they neither find nor tell claims apart. Negations are among them, for cues.ts
 * reads the text itself.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any each every such own same other another it its itself he him his himself ' +
    'she her hers herself they them their theirs themselves we us our ours you your yours i me my mine who whom whose ' +
    'which what where when why how there here and or but nor so yet if then than as while because until although though ' +
    'of in on at by for with about against between into through during before after above below to from up down out off ' +
    'over under again further once is are was were be been being am do does did doing done have has had having will would ' +
    'shall should can could may might must not no also just only very too more most much many few both all still even ever ' +
    "said say says saying told tell tells according add adds added mr mrs ms dr sir 'm 're 've 'll 'd don didn doesn isn wasn " +
    "aren weren won wouldn couldn shouldn hasn haven hadn can't won't don't didn't doesn't isn't wasn't aren't weren't wouldn't " +
    "couldn't shouldn't hasn't haven't hadn't it's that's there's he's she's they're we're i'm you're upon toward towards via per " +
    'within without across along among around since however meanwhile well now really quite rather already'
  ).split(' '),
);
