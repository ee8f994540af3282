import type { Bound } from '../model.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { datesOf } from './dates.ts';
import { type Word, wordsOf } from './figure-words.ts';
import { type Measure, type UnitReading, unitAt } from './measures.ts';
import { type Numeral, readRange } from './numerals.ts';

/**
 * Figures in news English: integers, decimals, thousands commas, number words, "1.3m", "3.5 bn", "$175 billion",
 * ranges, fractions, bounds such as "some" or "fewer than", units of length, area, time, money and shares.
 * Written here because no library reads these forms (compromise and wink miss several of them).
 */
export interface Figure {
  /** In `unit`. For a range its middle. */
  value: number;
  /** The least and the most that the words allow; ±Infinity for an open end. */
  low: number;
  high: number;
  bound: Bound;
  measure: Measure;
  /** km, mile, metre, percent, USD, EUR, GBP, sq-km, sq-mile, day, year, ... ; empty for a count. */
  unit: string;
  /** Up to five lower-case words after the figure, to the next break or figure: "troops", "missiles". */
  nouns: string[];
  /** Up to four lower-case words before the figure and its bound. */
  before: string[];
  /** Offsets in the text, bound and unit included. */
  start: number;
  end: number;
  /** The words it was read from. */
  text: string;
  /** "20th", "thousandth": a place in an order, not an amount. */
  ordinal: boolean;
}

/** Figures of a normalised text (see normalize.ts), in order. Dates, years, clock times, ages and names are left out. */
export function figuresOf(text: string): Figure[] {
  // Most sentences hold no number: seen at a glance, they cost nothing.
  if (!MAY_HOLD_NUMBER.test(text)) return [];
  const words = wordsOf(text);
  const amounts = amountsOf(text, words);
  return amounts.map((amount, i) => {
    const floor = amounts[i - 1]?.to ?? 0;
    const ceiling = amounts[i + 1]?.from ?? words.length;
    return toFigure(text, words, amount, floor, ceiling);
  });
}

const MAY_HOLD_NUMBER =
  /[\d$€£%]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel\w+|\w+teen\w*|twent\w+|thirt\w+|fort\w+|fift\w+|sixt\w+|sevent\w+|eight\w+|ninet\w+|hundred\w*|thousand\w*|million\w*|billion\w*|trillion\w*|dozens?|scores?|half|hal[fv]\w*|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|zero|couple|pair|first|second|decades?|centur\w+|fortnights?)\b/i;

/** A numeral with its unit; `to` is the word after both. */
interface Amount {
  numeral: Numeral;
  unit: UnitReading;
  from: number;
  to: number;
}

function amountsOf(text: string, words: Word[]): Amount[] {
  const dates = datesOf(text);
  const inDate = (word: Word): boolean => dates.some((d) => word.start < d.end && d.start < word.end);
  const amounts: Amount[] = [];
  let i = 0;
  while (i < words.length) {
    const numeral = inDate(words[i] as Word) ? null : readRange(words, i, inDate);
    if (numeral) {
      const unit = unitOf(words, numeral);
      if (isAmount(words, numeral, unit)) amounts.push({ numeral, unit, from: numeral.from, to: unit.to });
    }
    i = Math.max(numeral?.to ?? 0, i + 1);
  }
  return amounts;
}

/** What is no amount: ages, clock times, "one" for "somebody". */
function isAmount(words: Word[], numeral: Numeral, unit: UnitReading): boolean {
  if (unit.unit === 'clock' || isAge(words, numeral.from, unit)) return false;
  return numeral.value !== 1 || words[numeral.from]?.lower !== 'one' || unit.measure !== 'count';
}

/** Adds the bound and the words around, from where the figure before ended to where the next one begins. */
function toFigure(
  text: string,
  words: Word[],
  { numeral, unit }: Amount,
  floor: number,
  ceiling: number,
): Figure {
  const factor = unit.measure === 'percent' && numeral.fraction ? 100 : 1;
  const before = numeral.ordinal ? null : boundBefore(words, numeral.from, floor);
  const bound =
    before?.bound ??
    (numeral.ordinal ? null : boundAfter(words, unit.to)) ??
    (numeral.vague ? 'about' : 'exactly');
  const from = before?.from ?? numeral.from;
  const start = words[from]?.start ?? 0;
  const end = words[unit.to - 1]?.end ?? start;
  return {
    value: numeral.value * factor,
    // "up to N" and "no more than N" count as N.
    low: bound === 'less-than' ? Number.NEGATIVE_INFINITY : numeral.low * factor,
    high: bound === 'at-least' || bound === 'more-than' ? Number.POSITIVE_INFINITY : numeral.high * factor,
    bound,
    measure: unit.measure,
    unit: unit.unit,
    nouns: wordsAfter(words, unit.to, ceiling),
    before: wordsBefore(words, from, floor),
    start,
    end,
    text: text.slice(start, end),
    ordinal: numeral.ordinal,
  };
}

function unitOf(words: Word[], { currency, fraction, to }: Numeral): UnitReading {
  if (currency) return { measure: 'money', unit: currency, to };
  const share = fraction ? 'percent' : '';
  return unitAt(words, to) ?? { measure: share || 'count', unit: share, to };
}

/** "a 32-year-old", "40 years old", "aged 40". A war may be a thousand days old: that is its length. */
function isAge(words: Word[], from: number, { unit, to }: UnitReading): boolean {
  const after = words
    .slice(to, to + 2)
    .map((word) => word.lower)
    .join(' ');
  return words[from - 1]?.lower === 'aged' || (unit === 'year' && /^(?:old|- old|of age)\b/.test(after));
}

const BREAK = /^[;:()"—]$/;

function wordsAfter(words: Word[], from: number, ceiling: number): string[] {
  const nouns: string[] = [];
  for (let i = from; i < ceiling && nouns.length < 5; i++) {
    const { lower } = words[i] as Word;
    if (BREAK.test(lower)) break;
    if (/^\p{L}/u.test(lower)) nouns.push(lower.replace(/'s$/, ''));
  }
  return nouns;
}

function wordsBefore(words: Word[], to: number, floor: number): string[] {
  const before: string[] = [];
  for (let i = to - 1; i >= floor && before.length < 4; i--) {
    const { lower } = words[i] as Word;
    if (BREAK.test(lower)) break;
    if (/^\p{L}/u.test(lower)) before.unshift(lower.replace(/'s$/, ''));
  }
  return before;
}
