import type { Day } from '../../model.ts';
import { day } from './format.ts';
import { inLocale } from './in-locale.ts';

/* The words of citations: a table of their own, because they travel to every page with the card. */

/** APA and Chicago write dates in American English, whatever the reader's language. */
function americanDay(of: Day, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...parts, timeZone: 'UTC' }).format(new Date(`${of}T00:00Z`));
}

const longDay = (of: Day): string => americanDay(of, { day: 'numeric', month: 'long', year: 'numeric' });

const english = {
  via: (carrier: string): string => `via ${carrier}`,
  /** The same at the beginning of a part. */
  carriedBy: (carrier: string): string => `Via ${carrier}`,
  /** Stands where the title would: our words are never to be taken for the source's. */
  described: (reports: string): string => `Description by Sidelight, title not held: ${reports}`,
  articleFigure: (figure: string): string => `This article: ${figure}`,
  sourceFigure: (who: string, figure: string): string => `${who}: ${figure}`,
  publishedOn: (who: string, on: Day): string => `${who}, ${day(on)}`,
  /** The report's own date is not held, that of its origin is. */
  originOf: (who: string, on: Day): string => `${who}, origin of ${day(on)}`,
  knownThen: 'Known then',
  accessed: (on: Day): string => `accessed ${day(on)}`,
  apaDate: (on: Day): string => `(${on.slice(0, 4)}, ${americanDay(on, { day: 'numeric', month: 'long' })})`,
  apaNoDate: '(n.d.)',
  apaRetrieved: (on: Day, url: string): string => `Retrieved ${longDay(on)}, from ${url}`,
  chicagoDate: longDay,
  chicagoNoDate: 'n.d.',
  chicagoAccessed: (on: Day): string => `Accessed ${longDay(on)}.`,
};

export type CitationStrings = typeof english;
export const citationStrings: CitationStrings = inLocale({ en: english });
