import { lookup, type Word } from './figure-words.ts';

/** What a figure counts or measures. `count`: things, named by the words after the figure. */
export type Measure = 'count' | 'percent' | 'money' | 'length' | 'area' | 'time' | 'power' | 'other';

/** A measure with its unit, and the word after it. */
export interface UnitReading {
  measure: Measure;
  /** km, mile, metre, percent, USD, EUR, sq-km, sq-mile, day, year, …; `clock` for a time of day; empty for a count. */
  unit: string;
  to: number;
}

/** Signs of money that stand before a figure. */
const CURRENCY_SIGNS = lookup({
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₽': 'RUB',
  '₴': 'UAH',
});
const CURRENCY_WORDS = lookup({
  dollar: 'USD',
  dollars: 'USD',
  usd: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  gbp: 'GBP',
});

const UNIT_WORDS = new Map<string, [Measure, string]>(
  (
    [
      ['percent', 'percent', '% percent;per cent;pc'],
      ['other', 'percentage-point', 'percentage point;percentage points'],
      ['length', 'km', 'km kms kilometer kilometers kilometre kilometres'],
      ['length', 'mile', 'mile miles mi'],
      ['length', 'metre', 'metre metres meter meters'],
      ['length', 'foot', 'ft foot feet'],
      ['other', 'mm', 'mm millimetre millimetres millimeter millimeters'],
      ['other', 'cm', 'cm centimetre centimetres centimeter centimeters'],
      [
        'area',
        'sq-km',
        'km² km2;sq km;square km;square kilometer;square kilometers;square kilometre;square kilometres',
      ],
      ['area', 'sq-mile', 'sq mi;sq mile;sq miles;square mile;square miles'],
      ['time', 'minute', 'minute minutes'],
      ['time', 'hour', 'hour hours'],
      ['time', 'day', 'day days'],
      ['time', 'week', 'week weeks'],
      ['time', 'fortnight', 'fortnight fortnights'],
      ['time', 'month', 'month months'],
      ['time', 'year', 'year years'],
      ['time', 'decade', 'decade decades'],
      ['time', 'century', 'century centuries'],
      ['other', 'clock', "am pm a.m p.m o'clock gmt utc"],
      ['power', 'gigawatt', 'gw gigawatt gigawatts'],
      ['power', 'megawatt', 'mw megawatt megawatts'],
      ['other', 'kg', 'kg kilogram kilograms kilogramme kilogrammes'],
    ] as [Measure, string, string][]
  ).flatMap(([measure, unit, spellings]) =>
    spellings
      .split(';')
      .flatMap((part) => (/^(?:per|sq|square|percentage) /.test(part) ? [part] : part.split(' ')))
      .map((word): [string, [Measure, string]] => [word, [measure, unit]]),
  ),
);

/** Whether a lower-case word is a unit: "km", "days", "percent". */
export function isUnit(word: string | undefined): boolean {
  return word !== undefined && UNIT_WORDS.has(word);
}

/** The unit that stands at a place, after a hyphen too ("300-km"); null if none does. */
export function unitAt(words: Word[], at: number): UnitReading | null {
  const from = words[at]?.lower === '-' && isUnit(words[at + 1]?.lower) ? at + 1 : at;
  const first = words[from]?.lower ?? '';
  // "sq. km"
  const next = first === 'sq' && words[from + 1]?.lower === '.' ? from + 2 : from + 1;
  const pair = UNIT_WORDS.get(`${first} ${words[next]?.lower ?? ''}`);
  if (pair) return { measure: pair[0], unit: pair[1], to: next + 1 };
  const single = UNIT_WORDS.get(first);
  if (single) return { measure: single[0], unit: single[1], to: from + 1 };
  return currencyAt(words, at);
}

/** "dollars", "US dollars", "U.S. dollars". */
function currencyAt(words: Word[], at: number): UnitReading | null {
  let from = at;
  if (/^(?:us|u\.s|american)$/.test(words[from]?.lower ?? '')) from++;
  if (from > at && words[from]?.lower === '.') from++;
  const unit = CURRENCY_WORDS[words[from]?.lower ?? ''];
  return unit ? { measure: 'money', unit, to: from + 1 } : null;
}

/**
 * The currency whose sign or code stands at a place: "$", "€", "USD". A dollar of another country keeps its letter, as
 * "A$", so that it is compared with none.
 */
export function currencySignAt(words: Word[], at: number): string | null {
  const word = words[at];
  if (!word) return null;
  if (/^(?:USD|EUR|GBP)$/.test(word.raw)) return word.raw;
  const currency = CURRENCY_SIGNS[word.raw];
  const before = words[at - 1];
  const isForeign = before?.end === word.start && /^\p{Lu}{1,2}$/u.test(before.raw) && before.raw !== 'US';
  return currency === undefined ? null : isForeign ? `${before.raw}${word.raw}` : currency;
}
