import type { Bound } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { factorBetween } from '../text/unit-factors.ts';
import { generalWeight } from '../text/word-weights.ts';
import type { PairText } from './pair-features.ts';

/** What the numbers, places in an order and dates of a claim say beside a sentence's, in the order of a model's inputs. */
export const NUMBER_FEATURES = [
  'numbers',
  'dates',
  'ordinals',
  'bounded',
  'numbersEntailed',
  'numbersExcluded',
  'numbersOpen',
  'numbersAlone',
  'datesEntailed',
  'boundDatesExcluded',
  'plainDatesExcluded',
  'datesAlone',
  'dateGap',
  'ordinalsEntailed',
  'ordinalsExcluded',
  'boundedEntailed',
  'boundedExcluded',
  'plainEntailed',
  'plainExcluded',
  'roundlyEntailed',
  'roundlyExcluded',
  'allEntailed',
  'excludedContext',
  'excludedFit',
  'excludedGap',
  'excludedMargin',
  'entailedContext',
  'entailedFit',
  'allPartnersExclude',
  'somePartnerEntails',
  'nearestEntails',
  'nearestExcludes',
  'nearestGap',
  'leastMargin',
  'sameNumbers',
  'plainAbsent',
  'sentenceNumbers',
  'sentenceDates',
] as const;

type NumberFeature = (typeof NUMBER_FEATURES)[number];

/** A number with the bound that its words set, a place in an order, or a date. */
export interface PairNumber {
  kind: 'amount' | 'percent' | 'money' | 'score' | 'measure' | 'ordinal' | 'date';
  unit: string;
  value: number;
  low: number;
  high: number;
  bound: Bound;
  /** Of a date, as far as it is given. */
  year: number | null;
  month: number | null;
  day: number | null;
  start: number;
  end: number;
  /** Stems of the words around, each by how near it stands. */
  context: Map<string, number>;
}

const FILLER = String.raw`(?: (?:an?|the|about|around|late|early|mid|number|year|total of))*[\s$€£₹(-]*$`;
const DATE_FILLER = String.raw`(?: (?:the|late|early|mid|about|around|year|start of|end of|on))*[\s-]*$`;
/** Words right before a number that bound it; wider than a news figure's, for claims say "a rating higher than 70%". */
const BOUNDS: [RegExp, Bound][] = [
  [/\b(?:at least|(?:a )?minimum of|at minimum|no fewer than|(?:no|not) less than)[\s$€£₹(]*$/i, 'at-least'],
  [
    /\b(?:at most|up to|(?:a )?maximum of|(?:no|not) (?:more|greater|higher) than|as (?:many|much) as|until)[\s$€£₹(]*$/i,
    'at-most',
  ],
  [
    new RegExp(
      String.raw`\b(?:(?:less|fewer|lower|smaller|shorter|worse|younger|lesser) than|under|below|before|prior to|short of|beneath|not exceeding|shy of)${FILLER}`,
      'i',
    ),
    'less-than',
  ],
  [
    new RegExp(
      String.raw`\b(?:(?:more|greater|higher|bigger|larger|longer|better|further|older) than|over|above|exceed\w*|in excess of|surpass\w*|upwards? of|beyond|north of)${FILLER}`,
      'i',
    ),
    'more-than',
  ],
];
const DATE_BOUNDS: [RegExp, Bound][] = [
  [new RegExp(String.raw`\b(?:later than|after|since|past|following)${DATE_FILLER}`, 'i'), 'more-than'],
  [
    new RegExp(String.raw`\b(?:earlier than|before|prior to|preceding|ahead of)${DATE_FILLER}`, 'i'),
    'less-than',
  ],
  [/\bno earlier than[\s]*$/i, 'at-least'],
  [/\b(?:no later than|until|up to)[\s]*$/i, 'at-most'],
];
const AFTER_BOUNDS: [RegExp, Bound][] = [
  [
    /^\s*(?:(?:%|\w+)\s*)?(?:or (?:more|higher|above|greater|over)\b|and (?:above|over|up)\b|\+|plus\b)/i,
    'at-least',
  ],
  [/^\s*(?:(?:%|\w+)\s*)?or (?:less|fewer|lower|below|under)\b/i, 'at-most'],
];
const ROUGHLY =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|circa|c\.|close to|(?:an )?estimated)[\s$€£₹(]*$/i;
/** Characters before and after a number in which its bound stands. */
const BEFORE = 45;
const AFTER = 30;

function boundOf(text: string, start: number, end: number, read: Bound, isDate: boolean): Bound {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const found = (isDate ? DATE_BOUNDS : BOUNDS).find(([pattern]) => pattern.test(before));
  if (found) return found[1];
  const after = isDate
    ? undefined
    : AFTER_BOUNDS.find(([pattern]) => pattern.test(text.slice(end, end + AFTER)));
  if (after) return after[1];
  return read === 'exactly' && ROUGHLY.test(before) ? 'about' : read;
}

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const ORDINAL = new RegExp(
  String.raw`\b(${ORDINAL_WORDS.join('|')}|\d{1,3}(?:st|nd|rd|th))\b(?! (?:century|half|time))`,
  'gi',
);
/** "8.1/10": a score, which figures read as a share or not at all. */
const SCORE = /(?<![\d/.,])(\d+(?:\.\d+)?) ?\/ ?(?:4|5|10|20|100)(?![\d/])/g;
/** "in 331 BC", "before 1800": years that are no dates to news. */
const YEAR_BEFORE = /\b(?:in|since|before|after|until|by|from|year|c\.|circa|to|around)\s*$/i;
const DAYS_OF_YEAR = 372;
const DAYS_OF_MONTH = 31;

/** All numbers, places in an order and dates of a text. */
export function pairNumbersOf({ text, words, figures, dates }: PairText): PairNumber[] {
  const numbers: PairNumber[] = [];
  const noDate = { year: null, month: null, day: null };
  for (const { year, month, day, start, end } of dates)
    numbers.push({
      kind: 'date',
      unit: '',
      value: 0,
      low: 0,
      high: 0,
      bound: boundOf(text, start, end, 'exactly', true),
      year,
      month,
      day,
      start,
      end,
      context: contextOf(words, start, end),
    });
  for (const match of text.matchAll(ORDINAL)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (dates.some((date) => start < date.end && date.start < end)) continue;
    const word = match[0].toLowerCase();
    const value = /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINAL_WORDS.indexOf(word) + 1;
    const context = contextOf(words, start, end);
    numbers.push({
      kind: 'ordinal',
      unit: '',
      value,
      low: value,
      high: value,
      bound: 'exactly',
      ...noDate,
      start,
      end,
      context,
    });
  }
  const scores = [...text.matchAll(SCORE)].map((match) => ({
    value: Number(match[1]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const { value, start, end } of scores)
    numbers.push({
      kind: 'score',
      unit: '',
      value,
      low: value,
      high: value,
      bound: boundOf(text, start, end, 'exactly', false),
      ...noDate,
      start,
      end,
      context: contextOf(words, start, end),
    });
  for (const figure of figures) {
    const { start, end, measure, value } = figure;
    if (scores.some((score) => start < score.end && score.start < end)) continue;
    const [before, after] = [text.slice(Math.max(0, start - 14), start), text.slice(end, end + 12)];
    // "8 out of 10": the ten is no number of its own.
    if (/\d\s*(?:\/|out of)\s*$/.test(before) || /^(?:first|second)$/i.test(figure.text)) continue;
    const isYear =
      measure === 'count' &&
      /^(?:before|after|until|since|up to)?\W*\d{3,4}$/i.test(figure.text) &&
      figure.value >= 300 &&
      figure.value < 2100 &&
      (YEAR_BEFORE.test(before) ||
        /^\s*(?:BC|AD|BCE|CE)\b/.test(after) ||
        /^(?:before|after|until|since|up to)\b/i.test(figure.text)) &&
      !/^\s*\p{Ll}{3,}s\b/u.test(after);
    const digits = figure.text.search(/\d/);
    const bound = boundOf(text, start + Math.max(0, digits), end, figure.bound, isYear);
    const isRange = bound === figure.bound && Number.isFinite(figure.low) && Number.isFinite(figure.high);
    numbers.push({
      kind: isYear ? 'date' : isScore(measure, after) ? 'score' : kindOf(measure),
      unit: figure.unit,
      value,
      low: isRange ? figure.low : value,
      high: isRange ? figure.high : value,
      bound,
      ...noDate,
      year: isYear ? value : null,
      start,
      end,
      context: contextOf(words, start, end),
    });
  }
  return numbers;
}

function isScore(measure: string, after: string): boolean {
  return measure === 'count' && /^\s*(?:\/|out of|of) ?\d/.test(after);
}

function kindOf(measure: string): PairNumber['kind'] {
  if (measure === 'count') return 'amount';
  return measure === 'percent' || measure === 'money' ? measure : 'measure';
}

/** Words further away say little about a number. */
const REACH = 9;

function contextOf(words: Token[], start: number, end: number): Map<string, number> {
  const context = new Map<string, number>();
  const next = words.findIndex((word) => word.start >= start);
  const at = next < 0 ? words.length : next;
  for (let i = Math.max(0, at - REACH); i <= Math.min(words.length - 1, at + REACH); i++) {
    const word = words[i] as Token;
    if (word.start >= start && word.start < end) continue;
    // What is counted stands after the number more often than before.
    const nearness = word.start >= end ? AFTERWARDS / (1 + (i - at) / 3) : 1 / (1 + (at - i) / 3);
    const stem = COUNTED.get(word.stem) ?? word.stem;
    context.set(stem, Math.max(context.get(stem) ?? 0, nearness));
  }
  return context;
}

const AFTERWARDS = 1.15;

/** Words that stand for one thing counted. */
const COUNTED: ReadonlyMap<string, string> = new Map(
  [
    ['death', 'die', 'dead', 'fatal', 'kill'],
    ['case', 'infect', 'patient'],
    ['recoveri', 'recov'],
    ['review', 'critic'],
    ['gross', 'earn'],
    ['sold', 'sell', 'sale'],
  ].flatMap((group) => group.map((stem): [string, string] => [stem, group[0] as string])),
);

type Verdict = 'entailed' | 'excluded' | 'open';

interface Partner {
  claim: number;
  sentence: number;
  /** How well the two fit as numbers of the same thing, and the part of it that the words around make out. */
  fit: number;
  context: number;
  verdict: Verdict;
  /** The verdict if a sentence's "over 800" is taken for 800. */
  roundly: Verdict;
  /** How far the two lie apart: the logarithm of their ratio, years for dates. */
  gap: number;
  sameKind: boolean;
}

const LEAST_FIT = 0.4;
const NO_GAP = 3;

/** The features of a claim's numbers beside a sentence's, in the order of NUMBER_FEATURES. */
export function numberFeatures(claim: PairNumber[], sentence: PairNumber[]): number[] {
  const partners = partnersOf(claim, sentence);
  const chosen = new Map<number, Partner>();
  const taken = new Set<number>();
  for (const partner of partners) {
    if (chosen.has(partner.claim) || taken.has(partner.sentence) || partner.fit < LEAST_FIT) continue;
    chosen.set(partner.claim, partner);
    taken.add(partner.sentence);
  }
  const at = Object.fromEntries(NUMBER_FEATURES.map((name) => [name, 0])) as Record<NumberFeature, number>;
  at.entailedContext = NO_GAP;
  at.entailedFit = 5;
  at.somePartnerEntails = 1;
  at.excludedGap = NO_GAP;
  at.leastMargin = NO_GAP;
  at.allEntailed = claim.length > 0 ? 1 : 0;
  claim.forEach((number, i) => {
    const own = chosen.get(i);
    const verdict = own?.verdict ?? 'alone';
    const isBounded = number.bound !== 'exactly' && number.bound !== 'about';
    if (verdict !== 'entailed') at.allEntailed = 0;
    if (isBounded) at.bounded++;
    if (number.kind === 'date') {
      at.dates++;
      if (verdict === 'entailed') at.datesEntailed++;
      else if (verdict === 'excluded') at[isBounded ? 'boundDatesExcluded' : 'plainDatesExcluded']++;
      else at.datesAlone++;
      if (own) at.dateGap = Math.max(at.dateGap, own.gap);
    } else if (number.kind === 'ordinal') {
      at.ordinals++;
      if (verdict === 'entailed') at.ordinalsEntailed++;
      if (verdict === 'excluded') at.ordinalsExcluded++;
    } else {
      at.numbers++;
      if (verdict === 'entailed') {
        at.numbersEntailed++;
        at[isBounded ? 'boundedEntailed' : 'plainEntailed']++;
      } else if (verdict === 'excluded') {
        at.numbersExcluded++;
        at[isBounded ? 'boundedExcluded' : 'plainExcluded']++;
      } else at[verdict === 'open' ? 'numbersOpen' : 'numbersAlone']++;
    }
    if (own?.roundly === 'excluded') at.roundlyExcluded++;
    if (own?.roundly === 'entailed') at.roundlyEntailed++;
    if (own && verdict === 'excluded') {
      at.excludedContext = Math.max(at.excludedContext, own.context);
      at.excludedFit = Math.max(at.excludedFit, own.fit);
      at.excludedGap = Math.min(at.excludedGap, own.gap);
    }
    if (own && verdict === 'entailed') {
      at.entailedContext = Math.min(at.entailedContext, own.context);
      at.entailedFit = Math.min(at.entailedFit, own.fit);
    }
    const alike = partners.filter((one) => one.claim === i && one.sameKind);
    if (!isBounded && !alike.some((one) => one.gap === 0)) at.plainAbsent++;
    if (alike.length === 0) return;
    if (alike.every((one) => one.verdict === 'excluded')) at.allPartnersExclude++;
    if (!alike.some((one) => one.verdict === 'entailed')) at.somePartnerEntails = 0;
    if (alike.some((one) => one.gap === 0)) at.sameNumbers++;
    const nearest = alike.reduce((a, b) => (b.gap < a.gap ? b : a));
    if (nearest.verdict === 'entailed') at.nearestEntails++;
    if (nearest.verdict === 'excluded') at.nearestExcludes++;
    at.nearestGap = Math.max(at.nearestGap, Math.min(NO_GAP, nearest.gap));
    if (!own) return;
    const others = alike.filter((one) => one.sentence !== own.sentence && one.verdict !== own.verdict);
    const margin = own.fit - Math.max(0, ...others.map((one) => one.fit));
    at.leastMargin = Math.min(at.leastMargin, margin);
    if (verdict === 'excluded') at.excludedMargin = Math.max(at.excludedMargin, margin);
  });
  at.sentenceNumbers = Math.min(12, sentence.filter((number) => number.kind !== 'date').length);
  at.sentenceDates = Math.min(6, sentence.filter((number) => number.kind === 'date').length);
  return NUMBER_FEATURES.map((name) => at[name]);
}

/** Each number of the claim with each of the sentence that may stand for the same, best first. */
function partnersOf(claim: PairNumber[], sentence: PairNumber[]): Partner[] {
  return claim
    .flatMap((one, i) =>
      sentence.flatMap((other, j): Partner[] => {
        if ((one.kind === 'date') !== (other.kind === 'date')) return [];
        const compared = one.kind === 'date' ? compareDates(one, other) : compareAmounts(one, other);
        if (!compared) return [];
        const kind = kindFit(one, other);
        let context = 0;
        for (const [stem, nearness] of one.context)
          context += generalWeight(stem) * Math.min(nearness, other.context.get(stem) ?? 0);
        const { gap } = compared;
        const closeness = (gap === 0 ? 0.8 : 0) + 0.9 / (1 + (one.kind === 'date' ? gap : 6 * gap));
        const fit = context + 1.2 * kind + closeness;
        return [{ claim: i, sentence: j, fit, context, sameKind: kind >= 0.5, ...compared }];
      }),
    )
    .sort((a, b) => b.fit - a.fit);
}

/** How likely two kinds of number stand for the same. */
function kindFit(one: PairNumber, other: PairNumber): number {
  if (one.kind === other.kind) {
    if (one.unit === other.unit) return 1;
    return factorBetween(other.unit, one.unit) === null ? 0.2 : 0.9;
  }
  const kinds = new Set([one.kind, other.kind]);
  if (kinds.has('ordinal')) return -0.5;
  if (kinds.has('score') && kinds.has('amount')) return 0.6;
  if (kinds.has('money') && kinds.has('amount')) return 0.3;
  if (kinds.has('percent') && (kinds.has('score') || kinds.has('amount'))) return 0.1;
  return -0.5;
}

type Compared = Pick<Partner, 'verdict' | 'roundly' | 'gap'>;

function compareAmounts(one: PairNumber, other: PairNumber): Compared {
  const factor = factorBetween(other.unit, one.unit) ?? 1;
  const [low, high, value] = [other.low * factor, other.high * factor, other.value * factor];
  const verdict = boundVerdict(one, low, high, other.bound);
  const roundly = verdict === 'open' ? boundVerdict(one, value, value, 'exactly') : verdict;
  const gap =
    one.value > 0 && value > 0 ? Math.abs(Math.log(value / one.value)) : one.value === value ? 0 : 2;
  return { verdict, roundly, gap };
}

/** Whether a sentence's amount lies in what the claim's words allow. */
function boundVerdict({ value, bound }: PairNumber, low: number, high: number, sentence: Bound): Verdict {
  const most = sentence === 'more-than' || sentence === 'at-least' ? Number.POSITIVE_INFINITY : high;
  const least = sentence === 'less-than' ? Number.NEGATIVE_INFINITY : low;
  const plain = bound === 'exactly' || bound === 'about';
  const slack = Math.abs(value) * (plain ? ROUNDING : NO_SLACK);
  switch (bound) {
    case 'more-than':
      if (least > value + slack || (sentence === 'more-than' && least >= value)) return 'entailed';
      return most <= value + slack ? 'excluded' : 'open';
    case 'at-least':
      if (least >= value - slack) return 'entailed';
      return most < value - slack ? 'excluded' : 'open';
    case 'less-than':
      if (most < value - slack || (sentence === 'less-than' && most <= value)) return 'entailed';
      return least >= value - slack ? 'excluded' : 'open';
    case 'at-most':
      if (most <= value + slack) return 'entailed';
      return least > value + slack ? 'excluded' : 'open';
    default: {
      const around = bound === 'about' || sentence === 'about' ? Math.abs(value) * ABOUT : slack;
      if (least > value + around || most < value - around) return 'excluded';
      return sentence === 'exactly' || sentence === 'about' || low === value ? 'entailed' : 'open';
    }
  }
}

const ROUNDING = 0.0005;
const NO_SLACK = 1e-6;
const ABOUT = 0.06;

/** Compares two dates as far as both are given; null if they share no part. */
function compareDates(one: PairNumber, other: PairNumber): Compared | null {
  const hasYear = one.year !== null && other.year !== null;
  const hasMonth = one.month !== null && other.month !== null;
  if (!hasYear && !hasMonth) return null;
  const hasDay = hasMonth && one.day !== null && other.day !== null;
  const dayOf = ({ year, month, day }: PairNumber): number =>
    (hasYear ? (year as number) * DAYS_OF_YEAR : 0) +
    (hasMonth ? (month as number) * DAYS_OF_MONTH : 0) +
    (hasDay ? (day as number) : 0);
  const later = dayOf(other) - dayOf(one);
  const allowed: Record<Bound, boolean> = {
    'more-than': later > 0,
    'less-than': later < 0,
    'at-least': later >= 0,
    'at-most': later <= 0,
    exactly: later === 0,
    about: later === 0,
  };
  const verdict = allowed[one.bound] ? 'entailed' : 'excluded';
  return { verdict, roundly: verdict, gap: Math.abs(later) / DAYS_OF_YEAR };
}
