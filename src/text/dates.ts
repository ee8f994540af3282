/**
 * Dates in news English. Only spans that hold a month name, a weekday or a four-digit year are read: bare numbers are
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
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
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
  String.raw`(?:\b(early|mid|late|last|this|next)[-\s])?\b(${MONTH})\b\.?(?:,?\s+${YEAR})?`,
  'gi',
);
const YEAR_ONLY = new RegExp(
  String.raw`(?<![\d,.$€£-])${YEAR}(?![\d,.]*\d|\s*(?:km|miles|people|troops|%))`,
  'g',
);

/** Dates of a normalised text in order of place; spans never overlap, the longest reading wins. */
export function datesOf(text: string): DateMention[] {
  const found: DateMention[] = [];
  const add = (start: number, length: number, year?: string, month?: string, day?: string): void => {
    const end = start + length;
    if (found.some((date) => start < date.end && date.start < end)) return;
    found.push({
      year: year ? Number(year) : null,
      month: month ? monthOf(month) : null,
      day: day && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : null,
      start,
      end,
    });
  };
  for (const m of text.matchAll(DAY_FIRST))
    if (isMonth(m[0], m[2])) add(m.index, m[0].length, m[3], m[2], m[1]);
  for (const m of text.matchAll(MONTH_FIRST))
    if (isMonth(m[0], m[1])) add(m.index, m[0].length, m[3], m[1], m[2]);
  for (const m of text.matchAll(MONTH_ONLY)) if (isMonth(m[0], m[2])) add(m.index, m[0].length, m[3], m[2]);
  for (const m of text.matchAll(YEAR_ONLY)) add(m.index, m[0].length, m[1]);
  return found.sort((a, b) => a.start - b.start);
}

/** "may", "march" and "mar" are words too: those months are only read when written with a capital. */
function isMonth(span: string, month: string | undefined): boolean {
  if (!month) return false;
  return !/^(?:may|march|mar)$/i.test(month) || new RegExp(`\\b${month[0]?.toUpperCase()}`).test(span);
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((names) => names.split('|').includes(lower)) + 1;
}
