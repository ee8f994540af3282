import { lookup, touches, type Word } from './figure-words.ts';
import { currencySignAt, isUnit } from './measures.ts';

/** A number or range as read, before its bound and unit are known. */
export interface Numeral {
  /** For a range its middle; for a share 0 to 1. */
  value: number;
  low: number;
  high: number;
  /** "dozens", "several hundred": the range is what such a word can mean. */
  vague: boolean;
  /** "two-thirds": a share, not an amount. */
  fraction: boolean;
  /** "20th", "thousandth": a place in an order. */
  ordinal: boolean;
  currency: string | null;
  /** First word and the word after the last. */
  from: number;
  to: number;
}

const UNITS = indexed(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = indexed('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
const SCALES = lookup({
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
});
/** Only behind digits, and right behind them but for "3.5 bn". */
const SHORT_SCALES = lookup({
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12,
});
/** Words for "many", by what they count in. */
const MANY = lookup({
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
});
/** The least that "hundreds" can mean, what a reader would think of, and the most, in hundreds. */
const MANY_TIMES = { low: 2, value: 3, high: 9.99 };
const PARTS = lookup({
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
});
const ORDINALS = indexed(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth',
);
/** Ordinals of round numbers count as much as they order: "the thousandth day". */
const ROUND_ORDINALS = lookup({ hundredth: 100, thousandth: 1000 });

function indexed(words: string, first = 0, step = 1): Record<string, number | undefined> {
  return lookup(Object.fromEntries(words.split(' ').map((word, index) => [word, first + index * step])));
}

/** Digits after these name something: "Article 5", "page 3". */
const LABELS =
  /^(?:articles?|sections?|chapters?|pages?|room|resolution|route|flight|channel|phase|figure|table|annex|appendix|paragraph|protocol|no|nos)$/;

/** "10,000 to 12,000", "10-12", "four or five dozen", "between 3 and 5"; or a single numeral; null if none begins here. */
export function readRange(words: Word[], from: number, inDate: (word: Word) => boolean): Numeral | null {
  const first = readNumeral(words, from);
  if (!first || first.ordinal) return first;
  // "two- to three-week"
  const hangs = words[first.to]?.lower === '-' && /^(?:to|or)$/.test(words[first.to + 1]?.lower ?? '');
  const at = hangs ? first.to + 1 : first.to;
  const [joint, next] = words.slice(at, at + 2);
  if (!joint || !next || inDate(next)) return first;
  const before = words[from - 1]?.lower;
  const isDash = joint.lower === '-' || joint.lower === '–';
  const joins =
    isDash ||
    (joint.lower === 'to' && before !== 'from') ||
    joint.lower === 'or' ||
    (joint.lower === 'and' && before === 'between');
  const second = joins ? readNumeral(words, at + 1, isDash) : null;
  if (!second || second.ordinal || second.fraction !== first.fraction) return first;
  const low = first.value * sharedScale(words, first, second);
  if (low < second.value)
    return {
      ...second,
      value: (low + second.value) / 2,
      low,
      high: second.value,
      currency: first.currency ?? second.currency,
      from: first.from,
    };
  return first;
}

/** "ten to twelve thousand", "four or five dozen", "20-25,000": a scale that stands once, behind, is both numbers'. */
function sharedScale(words: Word[], first: Numeral, second: Numeral): number {
  const lastOf = (numeral: Numeral): string => words[numeral.to - 1]?.lower ?? '';
  const scaleOf = (numeral: Numeral): number =>
    SCALES[lastOf(numeral)] ?? SHORT_SCALES[lastOf(numeral)] ?? (lastOf(numeral).includes(',') ? 1000 : 1);
  if (scaleOf(first) > 1) return 1;
  const scale = scaleOf(second);
  const small = second.value / scale;
  // "3 to 25,000" spans from three: only numbers of one size share a scale.
  return first.value < small && first.value * 4 >= small ? scale : 1;
}

/** One number in digits or words, with its scale. `afterDash`: it may end a range in digits. */
function readNumeral(words: Word[], from: number, afterDash = false): Numeral | null {
  const currency = currencySignAt(words, from);
  const at = currency ? from + 1 : from;
  const numeral =
    readShareOfMany(words, at) ??
    readDigits(words, at, afterDash) ??
    readFraction(words, at) ??
    readMany(words, at) ??
    readWords(words, at) ??
    readSpan(words, at);
  return numeral && { ...numeral, currency, from };
}

type Bare = Omit<Numeral, 'currency' | 'from'>;

function exact(value: number, to: number, extra: Partial<Bare> = {}): Bare {
  return { value, low: value, high: value, vague: false, fraction: false, ordinal: false, to, ...extra };
}

function readDigits(words: Word[], at: number, afterDash: boolean): Bare | null {
  const word = words[at];
  if (!word || !isDigits(word) || isPartOfName(words, at, afterDash)) return null;
  const next = words[at + 1];
  if (touches(word, next) && /^(?:st|nd|rd|th)$/.test(next?.lower ?? ''))
    return exact(toNumber(word), at + 2, { ordinal: true });
  const fraction = readSlash(words, at);
  if (fraction) return fraction;
  if (next?.lower === '/') return null;
  let { value, to } = joinThousands(words, at);
  // "2 1/2"
  const part = touches(word, words[to]) ? null : readSlash(words, to);
  if (part) ({ value, to } = { value: value + part.value, to: part.to });
  const half = andAHalf(words, to);
  if (half) ({ value, to } = { value: value + 0.5, to: half });
  return exact(...scaled(words, value, to));
}

/** "million", "-billion", "bn", one after the other ("hundred thousand"). */
function scaled(words: Word[], value: number, to: number): [value: number, to: number] {
  for (;;) {
    const last = words[to - 1];
    const at = words[to]?.lower === '-' && SCALES[words[to + 1]?.lower ?? ''] ? to + 1 : to;
    const scale = words[at]?.lower ?? '';
    // "5 m" is a distance, "5m" are millions; "3.5 bn" cannot be anything else.
    const isShort = SHORT_SCALES[scale] !== undefined && (/n$/.test(scale) || touches(last, words[at]));
    const factor = scaleAt(words, at) ?? (isShort ? SHORT_SCALES[scale] : undefined);
    if (factor === undefined) return [value, to];
    value *= factor;
    to = at + 1;
  }
}

/** "thousand", and "ten thousands" as some write; "12 thousands of people" are two figures. */
function scaleAt(words: Word[], at: number): number | undefined {
  const word = words[at]?.lower ?? '';
  return SCALES[word] ?? (words[at + 1]?.lower === 'of' ? undefined : SCALES[word.replace(/s$/, '')]);
}

/** "1/2", "2/3": only plain fractions, for "9/11" and "24/7" are none. */
function readSlash(words: Word[], at: number): Bare | null {
  const [over, slash, under] = words.slice(at, at + 3);
  if (!over || !under || slash?.lower !== '/' || !touches(over, slash) || !touches(slash, under)) return null;
  const [a, b] = [toNumber(over), toNumber(under)];
  return isDigits(over) && isDigits(under) && a > 0 && a < b && b <= 10 && !touches(under, words[at + 3])
    ? exact(a / b, at + 3, { fraction: true })
    : null;
}

/** "10 000", as a non-breaking space between thousands becomes: never two numbers, but for a calibre ("20 155mm guns"). */
function joinThousands(words: Word[], at: number): { value: number; to: number } {
  const first = words[at] as Word;
  let digits = first.raw;
  let to = at + 1;
  while (
    /^\d{1,3}$/.test(first.raw) &&
    /^\d{3}$/.test(words[to]?.raw ?? '') &&
    words[to]?.start === (words[to - 1] as Word).end + 1 &&
    !/^(?:mm|-)$/.test(words[to + 1]?.lower ?? '')
  ) {
    digits += words[to]?.raw;
    to++;
  }
  return { value: Number(digits.replaceAll(',', '')), to };
}

/** The word after "and a half"; null if that does not stand here. */
function andAHalf(words: Word[], at: number): number | null {
  const phrase = words.slice(at, at + 3).map((word) => word.lower);
  return phrase.join(' ') === 'and a half' ? at + 3 : null;
}

/**
 * Whether digits are no number of their own: part of a name ("S-400", "MH17", "9M729", "Article 5"), of a clock time, a
 * version, a score, an age between commas.
 */
function isPartOfName(words: Word[], at: number, afterDash: boolean): boolean {
  const word = words[at] as Word;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (touches(before, word) && before) {
    if (isLetters(before)) return true;
    const left = words[at - 2];
    const isJoined = touches(left, before);
    if (/^[-–]$/.test(before.raw) && isJoined && left && (isLetters(left) || (isDigits(left) && !afterDash)))
      return true;
    if (/^[/:.]$/.test(before.raw) && isJoined && left && isDigits(left)) return true;
  }
  if (touches(word, next) && next) {
    const after = words[at + 2];
    if (isLetters(next) && (!isSuffix(next.lower) || (touches(next, after) && after && isDigits(after))))
      return true;
    if (/^[:.]$/.test(next.raw) && touches(next, after) && after && isDigits(after)) return true;
    if (/^[-–]$/.test(next.raw) && touches(next, after) && after && isDigits(after))
      if (!afterDash && toNumber(word) >= toNumber(after) && !isScale(words[at + 3]?.lower ?? ''))
        // "3-1" is a score; "10-12" a range; in "10-2 million" the scale tells.
        return true;
  }
  if (/^0\d/.test(word.raw)) return true;
  // "15.26:" at the head of an entry
  if (/^\d\d\.\d\d$/.test(word.raw) && next?.raw === ':') return true;
  if (/^\d{4}$/.test(word.raw) && next?.lower === 'hours' && before?.lower === 'at') return true;
  return isLabelled(words, at) || isAge(words, at);
}

/** "Article 5", "No. 10", "the Group of 20". */
function isLabelled(words: Word[], at: number): boolean {
  const before = words[at - 1];
  const label = before?.lower === '.' ? words[at - 2] : before;
  if (!label) return false;
  if (before?.lower === '.') return /^nos?$/.test(label.lower) && touches(label, before);
  if (label.lower === 'of') return words[at - 2]?.raw === 'Group';
  return LABELS.test(label.lower);
}

/** "Jane Doe, 40, a teacher". */
function isAge(words: Word[], at: number): boolean {
  const [name, comma, age, close] = words.slice(Math.max(0, at - 2), at + 2);
  return (
    at >= 2 &&
    comma?.raw === ',' &&
    /^\d{1,2}$/.test(age?.raw ?? '') &&
    /^[,.]$/.test(close?.raw ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(name?.raw ?? '')
  );
}

/** Letters that may stand right behind digits: a scale, a unit, the ending of an ordinal. */
function isSuffix(word: string): boolean {
  return isScale(word) || isUnit(word) || /^(?:st|nd|rd|th)$/.test(word);
}

function isScale(word: string): boolean {
  return SCALES[word] !== undefined || SHORT_SCALES[word] !== undefined;
}

/**
 * "half of", "a fifth of", "two-thirds". Only shares: "a third missile" and "the second half" are none. "half a million"
 * and "half an hour" are amounts.
 */
function readFraction(words: Word[], at: number): Bare | null {
  const first = words[at]?.lower ?? '';
  const isHalf = first === 'half';
  const count = isHalf || first === 'a' ? 1 : (UNITS[first] ?? (/^[1-9]$/.test(first) ? Number(first) : 0));
  if (count === 0) return null;
  const hyphen = words[at + 1]?.lower === '-';
  const nameAt = isHalf ? at : hyphen ? at + 2 : at + 1;
  const name = words[nameAt]?.lower ?? '';
  const parts = PARTS[name] ?? PARTS[name.replace(/s$/, '')];
  if (!parts || (count > 1 && !name.endsWith('s'))) return null;
  const to = nameAt + 1;
  const amount = amountOf(words, to, count / parts);
  if (amount) return amount;
  if (closesSpan(words, isHalf ? at - 1 : at)) return null;
  if (isHalf ? isOtherHalf(words, at) : !hyphen && count === 1 && !endsShare(words[to])) return null;
  return exact(count / parts, to, { fraction: true });
}

/** "half a million", "a quarter of a million", "half an hour", "a half-century": the word after the share is counted. */
function amountOf(words: Word[], at: number, share: number): Bare | null {
  const of = words[at]?.lower === 'of' ? 1 : 0;
  const article = /^(?:a|an|one)$/.test(words[at + of]?.lower ?? '') ? 1 : 0;
  const hyphen = words[at]?.lower === '-' ? 1 : 0;
  if (of > article) return null;
  const counted = at + of + article + hyphen;
  const scale = SCALES[words[counted]?.lower ?? ''];
  if (scale) return exact(...scaled(words, share * scale, counted + 1));
  return (article || hyphen) && isUnit(words[counted]?.lower) ? exact(share, counted) : null;
}

/** Whether a word shows that "a third" before it is a share. */
function endsShare(word: Word | undefined): boolean {
  return (
    word === undefined || /^(?:of|[-,.;:)"]|is|was|are|were|has|have|had|more|less|fewer)$/.test(word.lower)
  );
}

/** "a year and a half": the span is read where it begins. */
function closesSpan(words: Word[], article: number): boolean {
  const [unit, and, a] = words.slice(Math.max(0, article - 2), article + 1);
  return a?.lower === 'a' && and?.lower === 'and' && isUnit(unit?.lower);
}

/** "the second half", "half past", "half-brother". */
function isOtherHalf(words: Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  const after = words[at + 1]?.lower ?? '';
  return (
    ORDINALS[before] !== undefined ||
    /^(?:other|latter|better|this|that|each|every|time|-)$/.test(before) ||
    /^(?:past|time|way|-)$/.test(after)
  );
}

/** "one in five", "seven in ten", "nine out of ten": a share. Other pairs of numbers are two figures. */
function readShareOfMany(words: Word[], at: number): Bare | null {
  const small = (word: Word | undefined): number | undefined =>
    word &&
    (UNITS[word.lower] ?? TENS[word.lower] ?? (/^\d{1,3}$/.test(word.raw) ? Number(word.raw) : undefined));
  const isOutOf = words[at + 1]?.lower === 'out' && words[at + 2]?.lower === 'of';
  if (!isOutOf && words[at + 1]?.lower !== 'in') return null;
  const to = at + (isOutOf ? 4 : 3);
  const [first, second] = [small(words[at]), small(words[to - 1])];
  if (!first || !second || first >= second) return null;
  if ((first !== 1 && second !== 10) || isUnit(words[to]?.lower)) return null;
  return exact(first / second, to, { fraction: true });
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand". */
function readMany(words: Word[], at: number): Bare | null {
  const first = words[at]?.lower ?? '';
  const { low, value, high } = MANY_TIMES;
  const many = (unit: number, to: number): Bare =>
    exact(value * unit, to, { low: low * unit, high: Math.floor(high * unit), vague: true });
  const ofMany = words[at + 1]?.lower === 'of' ? MANY[words[at + 2]?.lower ?? ''] : undefined;
  if (ofMany && first === 'tens') return many(10 * ofMany, at + 3);
  const unit = MANY[first];
  if (unit) return ofMany ? many(unit * ofMany, at + 3) : many(unit, at + 1);
  const fewTo = first === 'several' ? at + 1 : first === 'a' && words[at + 1]?.lower === 'few' ? at + 2 : 0;
  const scale = SCALES[words[fewTo]?.lower ?? ''];
  return fewTo > 0 && scale ? many(scale, fewTo + 1) : null;
}

/** "two hundred and ten", "ten thousand", "a hundred thousand", "a dozen", "twenty-five", "two and a half million". */
function readWords(words: Word[], from: number): Bare | null {
  const lowerAt = (at: number): string => words[at]?.lower ?? '';
  let total = 0;
  let current = 0;
  let seen = false;
  let last = from;
  let at = from;
  const isArticle = /^an?$/.test(lowerAt(at));
  // "a thousand", "the thousand-odd"
  if (isArticle || (lowerAt(at - 1) === 'the' && SCALES[lowerAt(at)])) {
    if (isArticle) at++;
    if (!SCALES[lowerAt(at)]) return null;
    current = 1;
    seen = true;
  }
  const round = ROUND_ORDINALS[lowerAt(at)];
  if (round) return exact(round, at + 1, { ordinal: true });
  for (; at < words.length; at++) {
    const word = lowerAt(at);
    const unit = UNITS[word] ?? TENS[word];
    const scale = scaleAt(words, at);
    if (unit !== undefined) {
      // "four eight" is two numbers; "twenty five" is one.
      if (seen && current % 100 !== 0 && !(current % 10 === 0 && unit < 10 && current % 100 >= 20)) break;
      if (seen && current === 0 && total === 0) break;
      current += unit;
      seen = true;
    } else if (seen && scale) {
      if (scale === 100 || scale === 12) current *= scale;
      else {
        total += current * scale;
        current = 0;
      }
    } else if (seen && word === 'and') {
      const half = current < 100 ? andAHalf(words, at) : null;
      if (half) {
        const [value, to] = scaled(words, total + current + 0.5, half);
        return exact(value, to);
      }
      const goesOn = (current >= 100 || total > 0) && isSmall(lowerAt(at + 1));
      // "between two hundred and three hundred": what follows is a number of its own; "six hundred and ninety thousand".
      const scaleBehind = SCALES[lowerAt(at + 2)] ?? 1;
      const isOther = scaleBehind > 1 && (total > 0 || scaleBehind < 1000 || lowerAt(from - 1) === 'between');
      if (!goesOn || isOther) break;
      continue;
    } else if (seen && word === '-') {
      const next = lowerAt(at + 1);
      const ordinal = ORDINALS[next];
      if (ordinal && ordinal < 10 && current % 10 === 0 && TENS[lowerAt(at - 1)])
        return exact(total + current + ordinal, at + 2, { ordinal: true });
      if (!SCALES[next] && !(isSmall(next) && TENS[lowerAt(at - 1)])) break;
      continue;
    } else break;
    last = at;
  }
  return seen ? exact(total + current, last + 1) : null;
}

function isSmall(word: string): boolean {
  return UNITS[word] !== undefined || TENS[word] !== undefined;
}

/** "a decade", "a year and a half": spans that are figures themselves. "A day" and "a year" are rates more often. */
function readSpan(words: Word[], at: number): Bare | null {
  const unit = words[at + 1]?.lower;
  if (!/^an?$/.test(words[at]?.lower ?? '') || !isUnit(unit)) return null;
  if (andAHalf(words, at + 2)) return exact(1.5, at + 1);
  return /^(?:decade|century|fortnight)$/.test(unit ?? '') ? exact(1, at + 1) : null;
}

function toNumber(word: Word): number {
  return Number(word.raw.replaceAll(',', ''));
}

function isDigits(word: Word): boolean {
  return /^\d/.test(word.raw);
}

function isLetters(word: Word): boolean {
  return /^\p{L}/u.test(word.raw);
}
