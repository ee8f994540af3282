import type { Day } from '../../model.ts';

/*
 * How counted nouns, dates, numbers, lists and names of languages are written in British English: through Intl, so that
 * a table in another language needs another `locale` and its own forms.
 */

export const locale = 'en-GB';
/** Each made once, when it is first needed: making one takes time, and most pages need none. */
let plurals: Intl.PluralRules | null = null;
let numbers: Intl.NumberFormat | null = null;
let lists: Intl.ListFormat | null = null;

type Forms = { other: string } & { [form in Intl.LDMLPluralRule]?: string };

/** The form for a number, with the number in place of `#`. Forms that the language lacks fall back on `other`. */
export function counted(count: number, forms: Forms): string {
  plurals ??= new Intl.PluralRules(locale);
  return (forms[plurals.select(count)] ?? forms.other).replace('#', number(count));
}

export function number(value: number): string {
  // Most are counts of claims, which need no grouping: a page's first format costs it more than all its badges.
  if (/^\d{1,3}$/.test(`${value}`)) return `${value}`;
  numbers ??= new Intl.NumberFormat(locale);
  return numbers.format(value);
}

/** Days have no time zone: they are read and shown in one that has no daylight saving time. */
function formatDay(day: Day, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
}

export function day(of: Day): string {
  return formatDay(of, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Without the day: far from the article's year the day says little. */
export function monthOfYear(of: Day): string {
  return formatDay(of, { month: 'short', year: 'numeric' });
}

/** Without the year: where the year of the article is seen nearby. */
export function dayOfYear(of: Day): string {
  return formatDay(of, { day: 'numeric', month: 'short' });
}

export function list(items: string[]): string {
  if (items.length < 2) return items.join('');
  lists ??= new Intl.ListFormat(locale);
  return lists.format(items);
}

/** The name of a language or country; the code itself where the browser has none for it. */
export function displayName(type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const sources = (count: number): string => counted(count, { one: '# source', other: '# sources' });
export const origins = (count: number): string => counted(count, { one: '# origin', other: '# origins' });
