import type { Day, Stance } from '../../model.ts';
import { counted, day, displayName, list, locale, number, origins, sources } from './format.ts';
import { inLocale } from './in-locale.ts';

/* What only the popup and the side panel say. */

const english = {
  // ── the page and what was compared ─────────────────────────────────────────
  coverage: (matched: number, total: number): string => {
    const sentences = counted(total, {
      one: `${number(matched)} of # sentence`,
      other: `${number(matched)} of # sentences`,
    });
    const match = counted(matched, {
      one: 'matches a claim we hold',
      other: 'match a claim we hold',
    });
    const rest = total - matched;
    if (rest === 0) return `${sentences} ${match}.`;
    return `${sentences} ${match}; ${counted(rest, { one: 'the other # was not checked', other: 'the other # were not checked' })}.`;
  },
  articleDated: 'Article dated',
  articleUpdated: (on: Day): string => `updated ${day(on)}`,
  noArticleDate: 'No article date found',
  corpusLine: (version: string, claims: number, sourceCount: number, originCount: number): string =>
    `Corpus ${version} · ${counted(claims, { one: '# claim', other: '# claims' })} · ${sources(sourceCount)} · ${origins(originCount)}`,

  // ── a claim in the list ────────────────────────────────────────────────────
  statusNow: {
    corroborates: 'Agree',
    qualifies: 'Qualify',
    conflicts: 'Conflict',
  } satisfies Record<Stance, string>,
  statusLater: {
    corroborates: 'later agree',
    qualifies: 'later qualify',
    conflicts: 'later conflict',
  } satisfies Record<Stance, string>,
  noSourceYet: 'No source yet',
  undatedMore: (count: number): string => `+${number(count)} undated`,
  runCount: {
    corroborates: (count: number) => counted(count, { one: '# corroborates', other: '# corroborate' }),
    qualifies: (count: number) => counted(count, { one: '# qualifies', other: '# qualify' }),
    conflicts: (count: number) => counted(count, { one: '# conflicts', other: '# conflict' }),
  } satisfies Record<Stance, (count: number) => string>,
  alsoIn: (count: number): string =>
    counted(count, { one: 'Also in # more sentence', other: 'Also in # more sentences' }),

  // ── actions ────────────────────────────────────────────────────────────────
  jump: 'Jump to sentence',
  jumpTo: (sentence: string): string => `Jump to: ${sentence}`,
  pauseSite: 'Pause on this site',
  pauseEverywhere: 'Pause everywhere',
  resume: 'Resume',
  checkPage: 'Check this page',
  checkPageOnce: 'Check this page once',
  checkAnyway: 'Check it anyway',
  readAgain: 'Read it again',
  stop: 'Stop',
  copyDetails: 'Copy details',
  copied: 'Copied.',
  details: 'Details',
  whyNoMarks: 'Why no marks?',

  // ── states ─────────────────────────────────────────────────────────────────
  readingTitle: 'Reading the article…',
  readingText: (sentences: number, claims: number): string =>
    `Comparing ${counted(sentences, { one: '# sentence', other: '# sentences' })} with ${counted(claims, { one: '# claim', other: '# claims' })}, on this device.`,
  offTopicTitle: 'This page is outside our topic',
  offTopicAbout: (about: string): string => `Sidelight holds claims about one subject: ${about}.`,
  offTopicText: 'Nothing on this page was compared with a source.',
  offTopicMissing: (words: string[]): string =>
    `The page uses none of these words: ${new Intl.ListFormat(locale, { type: 'unit' }).format(words)}.`,
  offTopicFew: (words: string[]): string =>
    words.length === 0
      ? 'No word of the topic was found on the page.'
      : `Too few words of the topic were found on the page: ${list(words)}.`,
  offTopicNoText: 'No text was found on the page.',
  onTopic: (words: string[]): string => `The page speaks of the topic: ${list(words)}.`,
  nothingTitle: 'No sentence matches a claim we hold',
  nothingText: (sentences: number): string =>
    `${counted(sentences, { one: '0 of # sentence match', other: '0 of # sentences match' })}. None of them was checked. The article may still contain claims that others have examined.`,
  nothingWhy:
    'A mark needs a sentence that states one of the claims we hold: the same people, act, figure, place and time. A sentence on the same subject is not enough. No mark means that nothing was compared, and nothing else.',
  languageTitle: (language: string): string => `This article is in ${language}`,
  languageUnknown: 'another language',
  languageName: (code: string): string => displayName('language', code),
  languageText: 'We hold no wording of our claims in this language, so nothing on this page was compared.',
  notCoveredTitle: (site: string): string => `Sidelight does not run on ${site} by itself`,
  notCoveredTitleNoSite: 'Sidelight does not run on this page by itself',
  notCoveredText:
    'You can check this page once. Sidelight then reads its text on this device and forgets it when you leave.',
  noArticleTitle: 'No article found on this page',
  noArticleText: 'Sidelight reads news articles. This page does not look like one, so nothing was read.',
  closedTitle: 'Sidelight cannot read this page',
  closedText: 'Browsers keep extensions off their own pages, their stores and files. Nothing was read.',
  failedTitle: 'Sidelight could not read this page',
  failedText:
    'Something went wrong while it was being read, so no marks were placed. Your browser and the page are not affected.',
  failedNoAddress: 'no page address included',
  pausedTitle: (site: string): string => `Paused on ${site}`,
  pausedTitleNoSite: 'Paused on this site',
  pausedText: 'No marks are placed and nothing is read on this site until you resume.',
  pausedEverywhereTitle: 'Paused everywhere',
  pausedEverywhereText: 'No marks are placed and nothing is read on any site until you resume.',
  storageUnreadable:
    'Your settings could not be read, so Sidelight runs with its defaults. What is stored was left as it is.',
};

export type PopupStrings = typeof english;
export const popupStrings: PopupStrings = inLocale({ en: english });
