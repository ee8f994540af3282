/**
 * Dates in news English. Only spans that hold a month name or a four-digit year are read: bare numbers are
 * figures (quantities.ts). What the text leaves open stays null; nothing is completed from a clock.
 */
export interface DateMention {
  year: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const MONTHS = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
];
const MONTH = MONTHS.join('|');
const DAY = String.raw`(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;
const YEAR = String.raw`((?:19|20)\d{2})`;

// "19 November 2024", "19 to 20 Nov.", "the 19th of November"
const DAY_FIRST = new RegExp(
  String.raw`\b${DAY}(?:\s*(?:[-–/]|to|and)\s*\d{1,2})?\s+(?:of\s+)?(${MONTH})\b\.?(?:,?\s+${YEAR})?`,
  'gi',
);
// "November 19, 2024", "Nov. 17"
const MONTH_FIRST = new RegExp(
  String.raw`\b(${MONTH})\b\.?\s+${DAY}\b(?!\s*(?:%|per\s?cent|million|billion|,\d{3}))(?:\s*(?:[-–]|to|and)\s*\d{1,2}\b)?(?:,?\s+${YEAR})?`,
  'gi',
);
// "November 2024", "mid-November", "in May"
const MONTH_ONLY = new RegExp(
  String.raw`(?:\b(early|mid|late|last|this|next)[-\s])?\b(${MONTH})\b(?!-[a-z]+-)\.?(?:,?\s+${YEAR})?`,
  'gi',
);
// "2024-11-17"
const ISO = /\b((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/g;
// "2014-2022", "2023/24"
const YEARS = new RegExp(String.raw`(?<![\d,.$€£-])${YEAR}[-–/](?:${YEAR}|\d{2})(?![\d,.]*\d)`, 'g');
// "2024", "mid-2024"; not "2,000", "2000 km", "more than 2000 missiles"
const YEAR_ONLY = new RegExp(
  String.raw`(?:\b(?:early|mid|late|pre|post)-|(?<![\d,.$€£-]))${YEAR}(?![\d,.]*\d|\s*(?:km|miles|people|troops|%))`,
  'gi',
);
/** Right before an amount. "About 2020" may be a year too, so only where a plural follows. */
const AMOUNT_BEFORE =
  /\b(?:than|least|most|some|up to|as many as|nearly|almost|about|around|roughly|approximately|estimated)\s$/i;
const PLURAL_AFTER = /^\s(?!(?:was|is|has|as|its|his|this)\b)(?:\p{Ll}+s|men|women|children)\b/u;

const MAY_HOLD_DATE = /\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Dates of a normalised text in order of place; spans never overlap, the longest reading wins. */
export function datesOf(text: string): DateMention[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  const found: DateMention[] = [];
  const add = (start: number, length: number, year?: string, month?: number, day?: string): void => {
    const end = start + length;
    if (found.some((date) => start < date.end && date.start < end)) return;
    found.push({
      year: year ? Number(year) : null,
      month: month ?? null,
      day: day ? Number(day) : null,
      start,
      end,
    });
  };
  for (const m of text.matchAll(ISO)) add(m.index, m[0].length, m[1], Number(m[2]), m[3]);
  for (const m of text.matchAll(DAY_FIRST))
    if (isMonth(m[0], m[2])) add(m.index, m[0].length, m[3], monthOf(m[2]), m[1]);
  for (const m of text.matchAll(MONTH_FIRST))
    if (isMonth(m[0], m[1])) add(m.index, m[0].length, m[3], monthOf(m[1]), m[2]);
  for (const m of text.matchAll(MONTH_ONLY))
    if (isMonth(m[0], m[2])) add(m.index, m[0].length, m[3], monthOf(m[2]));
  for (const m of text.matchAll(YEARS)) {
    // The first year up to the dash, and the second, where it is written out.
    const first = m[2] ? m[0].length - m[2].length : m[0].length;
    add(m.index, first, m[1]);
    if (m[2]) add(m.index + first, m[2].length, m[2]);
  }
  for (const m of text.matchAll(YEAR_ONLY)) {
    const isAmount =
      AMOUNT_BEFORE.test(text.slice(0, m.index)) && PLURAL_AFTER.test(text.slice(m.index + m[0].length));
    if (!isAmount) add(m.index, m[0].length, m[1]);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "may", "march" and "mar" are words too: those months are only read when written with a capital. */
function isMonth(span: string, month = ''): boolean {
  return (
    !/^(?:may|march|mar)$/i.test(month) ||
    /^\p{Lu}/u.test(span.slice(span.toLowerCase().indexOf(month.toLowerCase())))
  );
}

function monthOf(name = ''): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((names) => names.split('|').includes(lower)) + 1;
}
