import { type Cue, cuesOf } from '../text/cues.ts';
import { type DateMention, datesOf } from '../text/dates.ts';
import { normalize } from '../text/normalize.ts';
import { type Figure, figuresOf } from '../text/quantities.ts';
import { STOP_WORDS, type Token, tokensOf } from '../text/tokens.ts';
import { generalWeight } from '../text/word-weights.ts';
import { alignFigures } from './align-figures.ts';
import { oppositesOf } from './opposites.ts';

/** What the comparison of two texts looks at, in the order of its models' inputs. Changing one needs `npm run fit`. */
export const PAIR_FEATURES = [
  'claimCovered',
  'sentenceCovered',
  'namesCovered',
  'namesMissing',
  'heaviestMissing',
  'missingWords',
  'newNames',
  'newWords',
  'newNearShared',
  'pairsCovered',
  'longestRun',
  'orderKept',
  'letters',
  'figuresInClaim',
  'figuresAgree',
  'figuresDisagree',
  'figuresUnmatched',
  'figuresOverlap',
  'bareNumbersCovered',
  'datesInClaim',
  'datesAgree',
  'datesDisagree',
  'negationInClaim',
  'negationInSentence',
  'negationDiffers',
  'negationAtShared',
  'denialDiffers',
  'hedgeInClaim',
  'hedgeInSentence',
  'hedgeDiffers',
  'opposites',
  'oppositesNear',
  'comparatorsDiffer',
  'extremes',
  'extremesMissing',
  'claimLength',
  'sentenceLength',
  'lengthRatio',
] as const;

export type PairFeature = (typeof PAIR_FEATURES)[number];

/** A text as two texts are compared: words without grammar, figures, dates and cues. */
export interface PairText {
  text: string;
  /** Content words in order. */
  words: Token[];
  stems: Set<string>;
  figures: Figure[];
  dates: DateMention[];
  cues: Cue[];
  /** Each stem's first word. */
  unique: Token[];
  /** Neighbouring stems as one string each, and groups of four letters. */
  pairs: Set<string>;
  letters: Set<string>;
  extremes: Set<string>;
}

/** A statement is a sentence or a few: what follows is not read, for runs of words are compared each with each. */
const MOST_CHARACTERS = 8192;

/** Reads one side of a comparison. */
export function readPairText(source: string): PairText {
  const { text } = normalize(tidyTokenized(source.slice(0, MOST_CHARACTERS)));
  const words = tokensOf(text).filter((token) => !STOP_WORDS.has(token.word));
  return {
    text,
    words,
    stems: new Set(words.map((word) => word.stem)),
    figures: figuresOf(text).filter((figure) => !figure.ordinal),
    dates: datesOf(text),
    cues: cuesOf(text),
    unique: [...new Map(words.map((word) => [word.stem, word])).values()],
    pairs: new Set(words.slice(1).map((word, i) => `${words[i]?.stem} ${word.stem}`)),
    letters: letterGroups(text),
    extremes: new Set((text.match(EXTREME) ?? []).map((word) => word.toLowerCase())),
  };
}

/** Public sets part punctuation from words ("22 , 000 ."): read it as it was written. */
function tidyTokenized(text: string): string {
  return text
    .replace(/-LRB-/g, '(')
    .replace(/-RRB-/g, ')')
    .replace(/ (n't|'s|'re|'ve|'ll|'d|'m)\b/g, '$1')
    .replace(/(\d) , (\d{3})\b/g, '$1,$2')
    .replace(/ ([,.;:!?%)])/g, '$1')
    .replace(/([($£€]) /g, '$1');
}

/** Words that set a bound or an order; a claim and a sentence that use opposite ones speak against each other. */
const COMPARATORS: [RegExp, RegExp][] = [
  [
    /\b(?:more|over|above|exceed\w*|greater|higher|at least|upwards)\b/i,
    /\b(?:less|fewer|under|below|lower|at most|up to)\b/i,
  ],
  [/\b(?:before|prior to|earlier than|by)\b/i, /\b(?:after|since|later than|following)\b/i],
  [
    /\b(?:increas\w*|ris\w*|rose|grew|grow\w*|gain\w*)\b/i,
    /\b(?:decreas\w*|declin\w*|fell|fall\w*|drop\w*|shr[ia]nk\w*)\b/i,
  ],
  [
    /\b(?:positive\w*|favou?rabl[ey]|acclaim\w*|prais\w*)\b/i,
    /\b(?:negative\w*|unfavou?rabl[ey]|critici[sz]\w*|mixed|poor\w*)\b/i,
  ],
  [/\b(?:all|every|always|entire\w*)\b/i, /\b(?:none|some|few|never|part\w*)\b/i],
  [/\bfirst\b/i, /\b(?:second|third|fourth|last|another)\b/i],
];

const EXTREME =
  /\b(?:only|first|last|all|every|always|never|most|best|worst|largest|biggest|highest|lowest|none|entire|exactly|sole)\b/gi;

/** The features of a claim and a sentence, in the order of PAIR_FEATURES. */
export function pairFeatures(claim: PairText, sentence: PairText): Float64Array {
  const weigh = (words: Token[]): number => words.reduce((sum, word) => sum + generalWeight(word.stem), 0);
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  const claimWords = claim.unique;
  const sentenceWords = sentence.unique;
  const isFigure = (word: Token): boolean => /^\d/.test(word.word);
  const isName = (word: Token): boolean => word.capital && word.start > 0 && !isFigure(word);
  const shared = claimWords.filter((word) => sentence.stems.has(word.stem));
  const missing = claimWords.filter((word) => !sentence.stems.has(word.stem));
  const added = sentenceWords.filter((word) => !claim.stems.has(word.stem));
  const names = claimWords.filter(isName);
  const bare = claimWords.filter(isFigure);

  const sharedStems = new Set(shared.map((word) => word.stem));
  const places = sentence.words.flatMap((word, at) => (sharedStems.has(word.stem) ? [at] : []));
  const near = (at: number): boolean => places.some((place) => Math.abs(place - at) <= 3);

  const figures = alignFigures(claim.figures, sentence.figures);
  const dates = compareDates(claim.dates, sentence.dates);
  const has = (side: PairText, ...kinds: string[]): number =>
    side.cues.some((cue) => kinds.includes(cue.kind)) ? 1 : 0;
  const negationClaim = claim.cues.filter((cue) => cue.kind === 'negation').length;
  const negationSentence = sentence.cues.filter((cue) => cue.kind === 'negation').length;
  const hedge = (side: PairText): number =>
    has(side, 'condition', 'possibility', 'plan', 'non-committal', 'question');

  let opposites = 0;
  let oppositesNear = 0;
  for (const word of missing)
    for (const other of oppositesOf(word.stem)) {
      const at = sentence.words.findIndex((one) => one.stem === other);
      if (at < 0 || claim.stems.has(other)) continue;
      opposites++;
      if (near(at)) oppositesNear++;
    }
  const comparatorsDiffer = COMPARATORS.filter(
    ([a, b]) =>
      (a.test(claim.text) && !b.test(claim.text) && b.test(sentence.text) && !a.test(sentence.text)) ||
      (b.test(claim.text) && !a.test(claim.text) && a.test(sentence.text) && !b.test(sentence.text)),
  ).length;

  const features: Record<PairFeature, number> = {
    claimCovered: share(weigh(shared), weigh(claimWords)),
    sentenceCovered: share(weigh(shared), weigh(sentenceWords)),
    namesCovered:
      names.length > 0
        ? share(names.filter((word) => sentence.stems.has(word.stem)).length, names.length)
        : 1,
    namesMissing: Math.min(4, missing.filter(isName).length) / 4,
    heaviestMissing: Math.max(0, ...missing.map((word) => generalWeight(word.stem))),
    missingWords: Math.min(8, missing.length) / 8,
    newNames: Math.min(6, added.filter(isName).length) / 6,
    newWords: Math.min(20, added.length) / 20,
    newNearShared: share(
      sentence.words.filter((word, at) => !claim.stems.has(word.stem) && near(at)).length,
      sentence.words.length,
    ),
    pairsCovered: shareOf(claim.pairs, sentence.pairs),
    longestRun: longestRun(claim.words, sentence.words) / Math.max(claim.words.length, 1),
    orderKept: orderKept(claim.words, sentence.words),
    letters: shareOf(claim.letters, sentence.letters),
    figuresInClaim: Math.min(3, claim.figures.length) / 3,
    figuresAgree: figures.agree,
    figuresDisagree: figures.disagree,
    figuresUnmatched: figures.unmatched,
    figuresOverlap: figures.overlap,
    bareNumbersCovered:
      bare.length > 0 ? share(bare.filter((word) => sentence.stems.has(word.stem)).length, bare.length) : 0.5,
    datesInClaim: Math.min(2, claim.dates.length) / 2,
    datesAgree: dates.agree,
    datesDisagree: dates.disagree,
    negationInClaim: Math.min(2, negationClaim) / 2,
    negationInSentence: Math.min(3, negationSentence) / 3,
    negationDiffers: negationClaim > 0 !== negationSentence > 0 ? 1 : 0,
    negationAtShared: cueAtShared(claim, sentence, (cue) => cue.kind === 'negation'),
    denialDiffers: Math.abs(has(claim, 'denial') - has(sentence, 'denial')),
    hedgeInClaim: hedge(claim),
    hedgeInSentence: hedge(sentence),
    hedgeDiffers: Math.abs(hedge(claim) - hedge(sentence)),
    opposites: Math.min(3, opposites) / 3,
    oppositesNear: Math.min(2, oppositesNear) / 2,
    comparatorsDiffer: Math.min(2, comparatorsDiffer) / 2,
    extremes: Math.min(3, claim.extremes.size) / 3,
    extremesMissing:
      Math.min(3, [...claim.extremes].filter((word) => !sentence.extremes.has(word)).length) / 3,
    claimLength: Math.min(20, claim.words.length) / 20,
    sentenceLength: Math.min(40, sentence.words.length) / 40,
    lengthRatio: Math.min(1, claim.words.length / Math.max(sentence.words.length, 1)),
  };
  return Float64Array.from(PAIR_FEATURES, (name) => features[name]);
}

/** Whether a cue bears on shared words on one side and not on the other: -1 on the claim's, 0, or 1 on the sentence's. */
export function cueAtShared(claim: PairText, sentence: PairText, isMeant: (cue: Cue) => boolean): number {
  const bears = (side: PairText, other: PairText): boolean =>
    side.cues.some(
      (cue) =>
        isMeant(cue) &&
        side.words
          .filter((word) => word.start >= cue.end && word.start <= cue.scopeEnd)
          .slice(0, 2)
          .some((word) => other.stems.has(word.stem)),
    );
  return Number(bears(sentence, claim)) - Number(bears(claim, sentence));
}

/** Share of a set that another holds; 0 for an empty one. */
function shareOf(own: Set<string>, other: Set<string>): number {
  let both = 0;
  for (const one of own) if (other.has(one)) both++;
  return own.size > 0 ? both / own.size : 0;
}

/** Words of the claim that stand in one unbroken run in the sentence. */
function longestRun(claim: Token[], sentence: Token[]): number {
  let longest = 0;
  let before = new Int32Array(sentence.length + 1);
  for (const word of claim) {
    const row = new Int32Array(sentence.length + 1);
    sentence.forEach((other, j) => {
      if (other.stem !== word.stem) return;
      row[j + 1] = (before[j] as number) + 1;
      longest = Math.max(longest, row[j + 1] as number);
    });
    before = row;
  }
  return longest;
}

/** Share of the shared words' neighbours that stand in the same order on both sides; 1 if fewer than two are shared. */
function orderKept(claim: Token[], sentence: Token[]): number {
  const places = claim.flatMap((word) => {
    const at = sentence.findIndex((other) => other.stem === word.stem);
    return at < 0 ? [] : [at];
  });
  if (places.length < 2) return 1;
  return places.slice(1).filter((place, i) => place >= (places[i] as number)).length / (places.length - 1);
}

function letterGroups(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ');
  return new Set(Array.from({ length: Math.max(0, plain.length - 3) }, (_, i) => plain.slice(i, i + 4)));
}

/** Shares of the claim's dates that the sentence holds, and that it contradicts with another date of the same detail. */
function compareDates(claim: DateMention[], sentence: DateMention[]): { agree: number; disagree: number } {
  if (claim.length === 0) return { agree: 0, disagree: 0 };
  const same = (a: DateMention, b: DateMention): boolean =>
    (['year', 'month', 'day'] as const).every(
      (part) => a[part] === null || b[part] === null || a[part] === b[part],
    ) && (['year', 'month', 'day'] as const).some((part) => a[part] !== null && b[part] !== null);
  const agree = claim.filter((date) => sentence.some((other) => same(date, other))).length;
  const disagree = claim.filter(
    (date) => sentence.length > 0 && !sentence.some((other) => same(date, other)),
  ).length;
  return { agree: agree / claim.length, disagree: disagree / claim.length };
}
