import type { Bound } from '../model.ts';
import { datesOf } from './dates.ts';

/**
 * Figures in news English: integers, decimals, thousands commas, number words, "1.3m", "3.5 bn", "$175 billion",
 * ranges, fractions, bounds such as "some" or "fewer than", units of length, area, time, money and shares.
 * Written here because no library reads these forms (compromise and wink miss several of them).
 */

/** What a figure counts or measures. `count`: things, named by `nouns`. */
export type Measure = 'count' | 'percent' | 'money' | 'length' | 'area' | 'time' | 'power' | 'other';

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
  /** "first", "20th": a place in an order, not an amount. */
  ordinal: boolean;
}

const UNITS: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  dozen: 12,
  dozens: 12,
  score: 20,
};
/** Only right after digits, and "m" not before a word that would make it metres. */
const SHORT_SCALES = /^(k|m|mn|mln|bn|bln|b|tn)$/;
/** Words for "many": the least they can mean, and a value that a reader would think of. */
const VAGUE: Record<string, [low: number, value: number, high: number]> = {
  dozens: [24, 36, 99],
  scores: [40, 60, 199],
  hundreds: [200, 300, 999],
  thousands: [2000, 3000, 9999],
};
const FRACTIONS: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  sixth: 1 / 6,
  seventh: 1 / 7,
  eighth: 1 / 8,
  tenth: 1 / 10,
  tenths: 1 / 10,
};
const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thousandth hundredth'.split(
    ' ',
  ),
);

/** Bounds before a figure, longest first. Strict ones exclude the figure itself. */
const BOUNDS_BEFORE: [words: string, bound: Bound][] = (
  [
    ['no fewer than', 'at-least'],
    ['no less than', 'at-least'],
    ['not fewer than', 'at-least'],
    ['not less than', 'at-least'],
    ['at least', 'at-least'],
    ['a minimum of', 'at-least'],
    ['minimum', 'at-least'],
    ['upwards of', 'at-least'],
    ['more than', 'more-than'],
    ['in excess of', 'more-than'],
    ['just over', 'more-than'],
    ['well over', 'more-than'],
    ['over', 'more-than'],
    ['above', 'more-than'],
    ['exceeding', 'more-than'],
    ['exceeds', 'more-than'],
    ['exceeded', 'more-than'],
    ['topped', 'more-than'],
    ['surpassed', 'more-than'],
    ['north of', 'more-than'],
    ['no more than', 'at-most'],
    ['not more than', 'at-most'],
    ['at most', 'at-most'],
    ['a maximum of', 'at-most'],
    ['maximum', 'at-most'],
    ['up to', 'at-most'],
    ['as many as', 'at-most'],
    ['as much as', 'at-most'],
    ['as far as', 'at-most'],
    ['till', 'at-most'],
    ['fewer than', 'less-than'],
    ['less than', 'less-than'],
    ['well under', 'less-than'],
    ['under', 'less-than'],
    ['below', 'less-than'],
    ['just under', 'about'],
    ['just short of', 'about'],
    ['short of', 'less-than'],
    ['close to', 'about'],
    ['an estimated', 'about'],
    ['estimated', 'about'],
    ['about', 'about'],
    ['around', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['approx', 'about'],
    ['some', 'about'],
    ['circa', 'about'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['perhaps', 'about'],
    ['maybe', 'about'],
    ['probably', 'about'],
    ['likely', 'about'],
    ['something like', 'about'],
    ['in the region of', 'about'],
    ['or so', 'about'],
  ] as [string, Bound][]
).sort((a, b) => b[0].length - a[0].length);

const CURRENCIES: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' };
const CURRENCY_WORDS: Record<string, string> = {
  dollar: 'USD',
  dollars: 'USD',
  usd: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
};
const UNIT_WORDS: Record<string, [Measure, string]> = {
  '%': ['percent', 'percent'],
  percent: ['percent', 'percent'],
  'per cent': ['percent', 'percent'],
  pc: ['percent', 'percent'],
  'percentage points': ['other', 'percentage-point'],
  'percentage point': ['other', 'percentage-point'],
  km: ['length', 'km'],
  kms: ['length', 'km'],
  kilometer: ['length', 'km'],
  kilometers: ['length', 'km'],
  kilometre: ['length', 'km'],
  kilometres: ['length', 'km'],
  mile: ['length', 'mile'],
  miles: ['length', 'mile'],
  mi: ['length', 'mile'],
  metre: ['length', 'metre'],
  metres: ['length', 'metre'],
  meter: ['length', 'metre'],
  meters: ['length', 'metre'],
  ft: ['length', 'foot'],
  foot: ['length', 'foot'],
  feet: ['length', 'foot'],
  mm: ['other', 'mm'],
  cm: ['other', 'cm'],
  'sq km': ['area', 'sq-km'],
  'km²': ['area', 'sq-km'],
  km2: ['area', 'sq-km'],
  'square kilometer': ['area', 'sq-km'],
  'square kilometers': ['area', 'sq-km'],
  'square kilometre': ['area', 'sq-km'],
  'square kilometres': ['area', 'sq-km'],
  'square km': ['area', 'sq-km'],
  'sq mi': ['area', 'sq-mile'],
  'sq miles': ['area', 'sq-mile'],
  'square mile': ['area', 'sq-mile'],
  'square miles': ['area', 'sq-mile'],
  day: ['time', 'day'],
  days: ['time', 'day'],
  week: ['time', 'week'],
  weeks: ['time', 'week'],
  month: ['time', 'month'],
  months: ['time', 'month'],
  year: ['time', 'year'],
  years: ['time', 'year'],
  decade: ['time', 'decade'],
  decades: ['time', 'decade'],
  hour: ['time', 'hour'],
  hours: ['time', 'hour'],
  minute: ['time', 'minute'],
  minutes: ['time', 'minute'],
  am: ['other', 'clock'],
  pm: ['other', 'clock'],
  'a.m': ['other', 'clock'],
  'p.m': ['other', 'clock'],
  "o'clock": ['other', 'clock'],
  gw: ['power', 'gigawatt'],
  gigawatt: ['power', 'gigawatt'],
  gigawatts: ['power', 'gigawatt'],
  mw: ['power', 'megawatt'],
  kg: ['other', 'kg'],
};

interface Word {
  lower: string;
  raw: string;
  start: number;
  end: number;
}

/** A number as read, before its bound, unit and range are known. */
interface Numeral {
  value: number;
  low: number;
  high: number;
  vague: boolean;
  fraction: boolean;
  ordinal: boolean;
  currency: string | null;
  /** First word and the word after the last. */
  from: number;
  to: number;
}

const WORDS =
  /[$€£]|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|%|km2(?![\p{L}\d])|\p{L}[\p{L}\p{M}²]*(?:'\p{L}+)*|[-–—,.;:()/"]/gu;

/** Figures of a normalised text (see normalize.ts), in order. Dates, years, clock times and ages are left out. */
export function figuresOf(text: string): Figure[] {
  const words: Word[] = [...text.matchAll(WORDS)].map((m) => ({
    lower: m[0].toLowerCase(),
    raw: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
  const dates = datesOf(text);
  const inDate = (word: Word): boolean => dates.some((d) => word.start < d.end && d.start < word.end);
  const figures: Figure[] = [];
  let i = 0;
  while (i < words.length) {
    const first = inDate(words[i] as Word) ? null : readRange(words, i, inDate);
    if (!first) {
      i++;
      continue;
    }
    const figure = finish(text, words, first, figures.at(-1)?.end ?? 0);
    if (figure) figures.push(figure);
    i = Math.max(first.to, i + 1);
  }
  return figures;
}

/** "10,000 to 12,000", "10-12", "four or five dozen", "between 3 and 5"; or a single numeral. */
function readRange(words: Word[], from: number, inDate: (word: Word) => boolean): Numeral | null {
  const first = readNumeral(words, from);
  if (!first) return null;
  const joint = words[first.to];
  const next = words[first.to + 1];
  if (!joint || !next || inDate(next) || first.ordinal) return first;
  const before = words[from - 1]?.lower;
  const joins =
    joint.lower === '-' ||
    joint.lower === '–' ||
    (joint.lower === 'to' && before !== 'from') ||
    joint.lower === 'or' ||
    (joint.lower === 'and' && before === 'between');
  if (!joins) return first;
  const second = readNumeral(words, first.to + 1);
  if (!second || second.ordinal || second.fraction !== first.fraction) return first;
  let low = first.value;
  // "ten to twelve thousand", "four or five dozen": the scale stands once, behind.
  const scale = scaleIn(words, second);
  if (scale > 1 && scaleIn(words, first) === 1 && low < second.value / scale + 1000 && low < scale)
    low *= scale;
  if (low >= second.value) return first;
  return {
    ...second,
    value: (low + second.value) / 2,
    low,
    high: second.value,
    currency: first.currency ?? second.currency,
    from: first.from,
  };
}

function scaleIn(words: Word[], numeral: Numeral): number {
  const last = words[numeral.to - 1]?.lower ?? '';
  return SCALES[last] ?? 1;
}

/** One number in digits or words, with its scale; null if none begins at `from`. */
function readNumeral(words: Word[], from: number): Numeral | null {
  let i = from;
  let currency: string | null = null;
  const sign = words[i]?.raw ?? '';
  if (CURRENCIES[sign]) {
    currency = CURRENCIES[sign] as string;
    i++;
  }
  const numeral =
    readDigits(words, i) ?? readFraction(words, i) ?? readVague(words, i) ?? readWords(words, i);
  if (!numeral) return null;
  return { ...numeral, currency, from };
}

type Bare = Omit<Numeral, 'currency' | 'from'>;

const exact = (value: number, to: number, extra: Partial<Bare> = {}): Bare => ({
  value,
  low: value,
  high: value,
  vague: false,
  fraction: false,
  ordinal: false,
  to,
  ...extra,
});

function readDigits(words: Word[], i: number): Bare | null {
  const word = words[i];
  if (!word || !/^\d/.test(word.raw)) return null;
  // "S-400", "F-16", "T-72": part of a name.
  const dash = words[i - 1];
  const name = words[i - 2];
  if (
    dash?.raw === '-' &&
    name &&
    /^\p{Lu}{1,3}$/u.test(name.raw) &&
    name.end === dash.start &&
    dash.end === word.start
  )
    return null;
  const next = words[i + 1];
  if (next && next.start === word.end && /^(?:st|nd|rd|th)$/.test(next.lower))
    return exact(Number(word.raw.replaceAll(',', '')), i + 2, { ordinal: true });
  let value = Number(word.raw.replaceAll(',', ''));
  let to = i + 1;
  // "1/2"
  if (next?.raw === '/' && next.start === word.end && /^\d+$/.test(words[i + 2]?.raw ?? ''))
    return exact(value / Number(words[i + 2]?.raw), i + 3, { fraction: true });
  for (let scale = words[to]; scale; scale = words[to]) {
    const factor = SCALES[scale.lower];
    if (factor === undefined || scale.lower === 'score') break;
    if (SHORT_SCALES.test(scale.lower) && scale.start - (words[to - 1] as Word).end > 1) break;
    // "13m" of a height or "5 m" of a distance cannot be told from millions without a currency or a count.
    if (scale.lower === 'm' && scale.start !== (words[to - 1] as Word).end && words[i - 1]?.raw !== '$')
      break;
    if (scale.lower === 'b' || scale.lower === 'k') if (scale.start !== (words[to - 1] as Word).end) break;
    value *= factor;
    to++;
  }
  return exact(value, to);
}

/** "half", "a fifth", "two-thirds", "four fifths". Only shares: "a third missile" and "the second half" are not. */
function readFraction(words: Word[], i: number): Bare | null {
  const first = words[i]?.lower ?? '';
  let count = 1;
  let j = i;
  if (first === 'a' || first === 'one' || UNITS[first] || /^[1-9]$/.test(first)) {
    count = UNITS[first] ?? (/^\d$/.test(first) ? Number(first) : 1);
    j = words[i + 1]?.lower === '-' ? i + 2 : i + 1;
  } else if (first !== 'half') return null;
  const name = words[j]?.lower ?? '';
  const part = FRACTIONS[name];
  if (!part) return null;
  if (name === 'half' && (words[j + 1]?.lower === 'a' || words[j + 1]?.lower === 'dozen')) {
    const dozen = words[j + 1]?.lower === 'a' ? j + 2 : j + 1;
    if (words[dozen]?.lower === 'dozen') return exact(6, dozen + 1);
  }
  const plural = name.endsWith('s');
  if (count > 1 && !plural && name !== 'half') return null;
  const after = words[j + 1]?.lower ?? '';
  // "a third of a trillion" is an amount, "a third term" is an order, "half past" is a time.
  if (
    name === 'quarter' &&
    /^(?:of|past|to|after)$/.test(after) === false &&
    after !== '' &&
    !/^[,.;:)]$/.test(after) &&
    first !== 'a' &&
    count === 1
  )
    return null;
  if (
    /^(?:third|fifth|sixth|seventh|eighth|tenth|quarter)$/.test(name) &&
    first !== 'one' &&
    !/^(?:of|[-,.;:)]|is|was|to|has|had|are|were)?$/.test(after)
  )
    return null;
  if (after === 'of' && /^(?:a|one)$/.test(words[j + 2]?.lower ?? '')) {
    const scale = SCALES[words[j + 3]?.lower ?? ''];
    if (scale && scale >= 1000) return exact(count * part * scale, j + 4);
  }
  return exact(count * part, j + 1, { fraction: true });
}

function readVague(words: Word[], i: number): Bare | null {
  const vague = VAGUE[words[i]?.lower ?? ''];
  if (!vague) return null;
  const [low, value, high] = vague;
  // "hundreds of thousands"
  if (words[i + 1]?.lower === 'of' && VAGUE[words[i + 2]?.lower ?? '']) {
    const factor = (VAGUE[words[i + 2]?.lower ?? ''] as number[])[0] as number;
    return exact(value * (factor / 2), i + 3, { low: (low * factor) / 2, high: high * factor, vague: true });
  }
  return exact(value, i + 1, { low, high, vague: true });
}

/** "two hundred and ten", "ten thousand", "a hundred thousand", "a dozen", "twenty-five". */
function readWords(words: Word[], from: number): Bare | null {
  let i = from;
  let total = 0;
  let current = 0;
  let seen = false;
  let last = from;
  const article = /^(?:a|an)$/.test(words[i]?.lower ?? '');
  if (article) {
    const next = words[i + 1]?.lower ?? '';
    if (!/^(?:hundred|thousand|million|billion|trillion|dozen|score)$/.test(next)) return null;
    current = 1;
    seen = true;
    i++;
  }
  for (; i < words.length; i++) {
    const word = words[i]?.lower ?? '';
    const unit = UNITS[word] ?? TENS[word];
    if (unit !== undefined) {
      // "four eight" is two numbers; "twenty five" is one.
      if (seen && current % 100 !== 0 && !(current % 10 === 0 && unit < 10 && current % 100 >= 20)) break;
      current += unit;
      seen = true;
    } else if (seen && SCALES[word] && !SHORT_SCALES.test(word) && !(word === 'score')) {
      const scale = SCALES[word] as number;
      if (scale === 100 || scale === 12) current *= scale;
      else {
        total += current * scale;
        current = 0;
      }
    } else if (seen && word === 'and' && (current >= 100 || total > 0) && isSmall(words[i + 1]?.lower)) {
      continue;
    } else if (seen && word === '-' && isSmall(words[i + 1]?.lower) && current % 10 === 0) {
      continue;
    } else break;
    last = i;
  }
  if (!seen) return null;
  return exact(total + current, last + 1);
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && (UNITS[word] !== undefined || TENS[word] !== undefined);
}

/** Adds bound, unit and the words around; null for what is no amount (ages, clock times, "one of the"). */
function finish(text: string, words: Word[], numeral: Numeral, floor: number): Figure | null {
  let { value, low, high } = numeral;
  let from = numeral.from;
  let to = numeral.to;
  const lowerAt = (i: number): string => words[i]?.lower ?? '';
  let measure: Measure = 'count';
  let unit = '';

  if (numeral.ordinal || ORDINALS.has(lowerAt(numeral.from))) return ordinalFigure(text, words, numeral);

  // unit
  if (numeral.currency) {
    measure = 'money';
    unit = numeral.currency;
  }
  let at = to;
  if (lowerAt(at) === '-' && UNIT_WORDS[lowerAt(at + 1)]) at++;
  const two = `${lowerAt(at)} ${lowerAt(at + 1)}`;
  const named = UNIT_WORDS[two] ?? UNIT_WORDS[lowerAt(at)];
  if (!numeral.currency && named) {
    [measure, unit] = named;
    to = at + (UNIT_WORDS[two] ? 2 : 1);
    if (lowerAt(to) === '²') to++;
  } else if (!numeral.currency && CURRENCY_WORDS[lowerAt(at)]) {
    measure = 'money';
    unit = CURRENCY_WORDS[lowerAt(at)] as string;
    to = at + 1;
  } else if (
    !numeral.currency &&
    /^(?:us|american|u\.s)$/.test(lowerAt(at)) &&
    CURRENCY_WORDS[lowerAt(at + 1)]
  ) {
    measure = 'money';
    unit = CURRENCY_WORDS[lowerAt(at + 1)] as string;
    to = at + 2;
  } else if (numeral.fraction) {
    measure = 'percent';
    unit = 'percent';
    value *= 100;
    low *= 100;
    high *= 100;
  }
  if (unit === 'clock') return null;
  // "a 32-year-old", "aged 40"
  if (
    unit === 'year' &&
    /^(?:old|-)$/.test(lowerAt(to)) &&
    (lowerAt(to) === 'old' || lowerAt(to + 1) === 'old')
  )
    return null;
  if (lowerAt(from - 1) === 'aged' || lowerAt(from - 1) === 'page' || lowerAt(from - 1) === 'no') return null;
  // "one" is a pronoun or an article more often than a count.
  if (value === 1 && lowerAt(numeral.from) === 'one' && measure === 'count') return null;
  // "6:30"
  if (lowerAt(to) === ':' && /^\d\d$/.test(lowerAt(to + 1)) && words[to]?.start === words[to - 1]?.end)
    return null;

  // bound
  let bound: Bound = numeral.vague ? 'about' : 'exactly';
  const lead = words
    .slice(Math.max(0, from - 5), from)
    .filter((w) => w.start >= floor)
    .map((w) => w.lower)
    .join(' ');
  for (const [cue, kind] of BOUNDS_BEFORE) {
    const hit = lead === cue || lead.endsWith(` ${cue}`);
    // "no more than X times", "over" as a preposition of place ("over the town") never stands right before a figure.
    if (!hit) continue;
    bound = kind;
    from -= cue.split(' ').length;
    break;
  }
  const tail = words
    .slice(to, to + 2)
    .map((w) => w.lower)
    .join(' ');
  if (bound === 'exactly') {
    if (/^or more\b/.test(tail)) bound = 'at-least';
    else if (/^or (?:fewer|less)\b/.test(tail)) bound = 'at-most';
    else if (/^or so\b/.test(tail)) bound = 'about';
    else if (/^at least\b/.test(tail)) bound = 'at-least';
    else if (/^at most\b/.test(tail)) bound = 'at-most';
  }
  const nearly = numeral.vague ? low : value;
  if (bound === 'at-least' || bound === 'more-than') high = Number.POSITIVE_INFINITY;
  if (bound === 'less-than') low = Number.NEGATIVE_INFINITY;
  // "up to N" and "no more than N" count as N.
  void nearly;

  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return {
    value,
    low,
    high,
    bound,
    measure,
    unit,
    nouns: wordsAfter(words, to),
    before: wordsBefore(words, from),
    start,
    end,
    text: text.slice(start, end),
    ordinal: false,
  };
}

function ordinalFigure(text: string, words: Word[], numeral: Numeral): Figure | null {
  const start = words[numeral.from]?.start ?? 0;
  const end = words[numeral.to - 1]?.end ?? start;
  const named = UNIT_WORDS[words[numeral.to]?.lower ?? ''];
  return {
    value: numeral.value,
    low: numeral.value,
    high: numeral.value,
    bound: 'exactly',
    measure: named?.[0] ?? 'count',
    unit: named?.[1] ?? '',
    nouns: wordsAfter(words, numeral.to),
    before: wordsBefore(words, numeral.from),
    start,
    end,
    text: text.slice(start, end),
    ordinal: true,
  };
}

const BREAK = /^[;:()"—]$/;

function wordsAfter(words: Word[], to: number): string[] {
  const nouns: string[] = [];
  for (let i = to; i < words.length && nouns.length < 5; i++) {
    const word = words[i] as Word;
    if (BREAK.test(word.lower) || /^\d/.test(word.lower)) break;
    if (/^\p{L}/u.test(word.lower)) nouns.push(word.lower.replace(/'s$/, ''));
  }
  return nouns;
}

function wordsBefore(words: Word[], from: number): string[] {
  const before: string[] = [];
  for (let i = from - 1; i >= 0 && before.length < 4; i--) {
    const word = words[i] as Word;
    if (BREAK.test(word.lower) || /^\d/.test(word.lower)) break;
    if (/^\p{L}/u.test(word.lower)) before.unshift(word.lower.replace(/'s$/, ''));
  }
  return before;
}
