import type { Day } from '../model.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/**
 * The calendar day that a text writes, in the text's own offset: no conversion, "2024-11-17T23:30:00-05:00" is
 * 2024-11-17. Reads ISO 8601 (also without hyphens), "18 November 2024", "November 18, 2024", "Mon, 18 Nov 2024 …",
 * "18.11.2024", milliseconds or seconds since 1970 (these have no offset of their own: UTC), and "11/18/2024" only where
 * one of the numbers cannot be a month. Null for all else, and for days that no calendar has.
 */
export function writtenDay(text: string): Day | null {
  const source = text.trim().toLowerCase();
  const iso = /(?:^|\D)((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?!\d)/.exec(source);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:t?\d{4,6}z?)?$/.exec(source);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const dayFirst = new RegExp(
    `(?:^|\\D)(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${MONTH},?\\s+((?:19|20)\\d\\d)`,
  ).exec(source);
  if (dayFirst) return day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = new RegExp(
    `(?:^|[^a-z])${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)`,
  ).exec(source);
  if (monthFirst) return day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dotted = /(?:^|\D)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/.exec(source);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const yearFirst = /(?:^|\D)((?:19|20)\d\d)[/.年]\s?(\d{1,2})[/.月]\s?(\d{1,2})(?!\d)/.exec(source);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const slashed = /(?:^|\D)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/.exec(source);
  if (slashed) return slashedDay(slashed);
  if (/^\d{10}(?:\d{3})?$/.test(source)) {
    const time = Number(source) * (source.length === 10 ? 1000 : 1);
    return new Date(time).toISOString().slice(0, 10);
  }
  return null;
}

/** "11/12/2024" is one day in London and another in New York: told only if one number is above 12, or both are the same. */
function slashedDay([, one, other, year]: RegExpExecArray): Day | null {
  if (Number(one) > 12) return day(year, other, one);
  if (Number(other) > 12 || one === other) return day(year, one, other);
  return null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf(name ?? '') + 1;
}

function day(year: unknown, month: unknown, date: unknown): Day | null {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  // Date.parse rolls 31 April over to 1 May.
  return new Date(time).toISOString().slice(0, 10) === written ? written : null;
}
