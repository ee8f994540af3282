import type { Day } from '../../model.ts';
import { counted, day, number } from './format.ts';
import { inLocale } from './in-locale.ts';

/* What the export menu, the exported Markdown and the printed dossier say. */

const english = {
  // ── the menu ───────────────────────────────────────────────────────────────
  export: 'Export',
  exportAs: (claims: number): string =>
    counted(claims, { one: 'Export # claim as', other: 'Export # claims as' }),
  markdown: 'Markdown',
  csv: 'CSV',
  jsonLd: 'JSON-LD',
  printMenu: 'Print…',
  savedHere: 'Saved on this device. Nothing is sent.',

  // ── head ───────────────────────────────────────────────────────────────────
  title: (headline: string): string => `Sidelight dossier: ${headline}`,
  titleNoHeadline: 'Sidelight dossier',
  kicker: 'Sidelight dossier',
  untitledArticle: 'Article without a headline',
  method:
    'This dossier sets published sources beside sentences of one article. It says who says what, when and on what basis, and passes no judgement. A sentence that is not listed was not checked. What a source reports is given in Sidelight’s own words, not in the source’s.',
  factAddress: 'Address',
  factOutlet: 'Outlet',
  factDated: 'Article dated',
  factAsOf: 'Compared as of',
  factCoverage: 'Coverage',
  factHidden: 'Left out',
  factCorpus: 'Corpus',
  factMade: 'Made on',
  addressNotHeld: 'not held',
  noDate: 'no date found on the page',
  onDay: day,
  updated: (published: Day, modified: Day): string => `${day(published)}, updated ${day(modified)}`,
  asOfArticle: (on: Day): string => `${day(on)}, the article’s own day`,
  asOfChosen: (on: Day): string => `${day(on)}, a day that the reader chose`,
  asOfNone: 'no day, so sources are not told apart by time',
  hiddenMatches: (count: number): string =>
    counted(count, {
      one: '# match that the reader said is none',
      other: '# matches that the reader said are none',
    }),
  corpusOf: (title: string, version: string, compiled: Day): string =>
    `${title}, version ${version}, compiled ${day(compiled)}`,
  madeWith: (on: Day, version: string): string => `${day(on)} with Sidelight ${version}, on this device`,

  // ── a claim ────────────────────────────────────────────────────────────────
  claimHeading: (index: number, title: string): string => `${number(index)}. ${title}`,
  claimHeld: (statement: string): string => `The claim we hold: ${statement}`,
  otherSentences: 'Also in these sentences',
  originsStand: (counts: string, dated: boolean): string => {
    const which = dated ? 'Independent origins known then' : 'Independent origins';
    return `${which}: ${counts === '' ? 'none' : counts}.`;
  },
  timeline: 'Timeline',
  timelineDay: (on: Day, what: string): string => `${day(on)}: ${what}`,
  timelineArticle: 'the article',
  laterLine: (fact: string, who: string, on: Day): string => `Since then: ${fact}, ${who}, ${day(on)}`,
  described: (reports: string): string => `In Sidelight’s words: ${reports}`,
  differsIn: (slot: string, says: string): string => closed(`Differs (${slot.toLowerCase()}): ${says}`),
  noteOn: (slot: string, says: string): string => closed(`Note (${slot.toLowerCase()}): ${says}`),
  titleNotHeld: 'title not held',
  via: (carrier: string): string => `via ${carrier}`,
  noSources: 'No source held.',

  // ── the page, and what may keep it from being shown ────────────────────────
  print: 'Print',
  reading: 'Reading the article…',
  noClaims: 'No sentence of the article matches a claim we hold.',
  tabGoneTitle: 'The article’s tab cannot be reached',
  tabGoneText:
    'It was closed, or Sidelight was updated since it was opened. Open the article again, and open the dossier from there.',
  pageChangedTitle: 'The tab no longer shows an article that was read',
  pageChangedText: 'Go back to the article, let Sidelight read it, and open the dossier from there.',
  failedTitle: 'The dossier could not be made',
  failedText: 'Go back to the article, load it again, and open the dossier from there.',
};

/** With a full stop, unless it ends a sentence already. */
function closed(words: string): string {
  return /[.?!…]$/.test(words) ? words : `${words}.`;
}

export type DossierStrings = typeof english;
export const dossierStrings: DossierStrings = inLocale({ en: english });
