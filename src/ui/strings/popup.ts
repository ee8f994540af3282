import type { Day, Stance } from '../../model.ts';
import { counted, day, displayName, list, locale, number, origins, sources } from './format.ts';
import { inLocale } from './in-locale.ts';

/* What only the popup and the side panel say. */

/** What the end of a text is told of that is too long to be compared whole; empty if there is none. */
const beyondLimitWords = (count: number): string =>
  count === 0
    ? ''
    : ` ${counted(count, {
        one: 'The last sentence was not compared: the text is longer than Sidelight compares.',
        other: 'The last # sentences were not compared: the text is longer than Sidelight compares.',
      })}`;

const claims = (count: number): string => counted(count, { one: '# claim', other: '# claims' });

const english = {
  // ── the page and what was compared ─────────────────────────────────────────
  coverage: (matched: number, total: number, beyondLimit: number): string => {
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
    const unchecked = counted(rest, {
      one: 'the other # was not checked',
      other: 'the other # were not checked',
    });
    return `${sentences} ${match}; ${unchecked}.${beyondLimitWords(beyondLimit)}`;
  },
  sourcesRest: (sourceCount: number, originCount: number): string =>
    counted(sourceCount, {
      one: `# source in all rests on ${origins(originCount)}.`,
      other: `# sources in all rest on ${origins(originCount)}.`,
    }),
  hiddenMatches: (count: number): string =>
    counted(count, { one: '# match hidden by you', other: '# matches hidden by you' }),
  marksPutAway: 'The marks of this page are put away.',
  marksNone: 'No sentence is marked on pages, as you chose in the options.',
  marksDiffering: 'Only sentences on which sources differ are marked, as you chose in the options.',
  staleCorpus: (days: number): string =>
    counted(days, {
      one: 'This corpus is # day old. Later developments may be missing.',
      other: 'This corpus is # days old. Later developments may be missing.',
    }),
  corpusLine: (version: string, claimCount: number, sourceCount: number, originCount: number): string =>
    `Corpus ${version} · ${claims(claimCount)} · ${sources(sourceCount)} · ${origins(originCount)}`,

  // ── the article's day ──────────────────────────────────────────────────────
  articleDated: 'Article dated',
  noArticleDate: 'No article date found',
  changeDate: 'Change',
  /** Follows "Change" for readers who hear the button alone. */
  changeDateWhat: 'the day that sources are compared as of',
  setDate: 'Set date',
  updated: (on: Day): string => `updated ${day(on)}`,
  compareAsUpdated: (on: Day): string => `Compare as updated ${day(on)}`,
  compareAsOf: 'Compare as of',
  compare: 'Compare',
  cancel: 'Cancel',
  comparedAsOf: (chosen: Day): string => `Compared as of ${day(chosen)}, as you chose.`,
  comparedNotAsPublished: (chosen: Day, published: Day): string =>
    `Compared as of ${day(chosen)}, not as published on ${day(published)}.`,
  asPublished: 'As published',
  withoutDate: 'Without a date',

  // ── filters ────────────────────────────────────────────────────────────────
  filters: 'Show only claims with',
  filter: {
    conflicts: 'Conflict',
    'single-origin': 'Single origin',
    unnamed: 'Unnamed only',
    later: 'Later',
  },
  /** What the short name on a button stands for. */
  filterMeaning: {
    conflicts: 'A source known then conflicts',
    'single-origin': 'All that was known then goes back to one origin',
    unnamed: 'All that was known then rests on unnamed officials',
    later: 'Something became known later',
  },
  claimsShown: (shown: number, total: number): string =>
    counted(total, {
      one: `${number(shown)} of # claim shown.`,
      other: `${number(shown)} of # claims shown.`,
    }),
  noClaimShown: 'No claim on this page passes all of these filters.',
  showAll: 'Show all',

  // ── search ─────────────────────────────────────────────────────────────────
  searchClaims: (count: number): string =>
    counted(count, { one: 'Search the # claim', other: 'Search all # claims' }),
  searchCorpus: 'Search the corpus',
  searchScope: 'Search looks at claims and source notes, not at the web.',
  searchFound: (count: number, query: string): string => `${claims(count)} for “${query}”.`,
  searchNothing: (query: string): string => `Nothing found for “${query}”.`,
  searchNothingHint:
    'Try fewer words, a name, a place or a figure. What is not in the corpus may still have been reported.',
  searchFailed: 'The search did not work.',
  searchAgain: 'Search again',
  closeSearch: 'Close search',
  clearSearch: 'Clear search',
  inThisArticle: 'In this article',
  elsewhere: 'Elsewhere in the corpus',
  inCorpus: 'In the corpus',

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
  originWarning: { 'single-origin': 'Single origin', unnamed: 'Unnamed officials only' },
  undatedMore: (count: number): string => `+${number(count)} undated`,
  runCount: {
    corroborates: (count: number) => counted(count, { one: '# corroborates', other: '# corroborate' }),
    qualifies: (count: number) => counted(count, { one: '# qualifies', other: '# qualify' }),
    conflicts: (count: number) => counted(count, { one: '# conflicts', other: '# conflict' }),
  } satisfies Record<Stance, (count: number) => string>,
  alsoIn: (count: number): string =>
    counted(count, { one: 'Also in # more sentence', other: 'Also in # more sentences' }),

  undoHiding: (title: string): string => `Undo: ${title}`,

  // ── actions ────────────────────────────────────────────────────────────────
  options: 'Options',
  pause: 'Pause',
  openPanel: 'Open side panel',
  showMarks: 'Show marks',
  hideMarks: 'Hide marks',
  alwaysOnSite: 'Always on this site',
  reloadPage: 'Reload the page',
  backToPage: 'Back to the page',
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
  readingText: (sentences: number, claimCount: number): string =>
    `Comparing ${counted(sentences, { one: '# sentence', other: '# sentences' })} with ${claims(claimCount)}, on this device.`,
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
  nothingText: (sentences: number, beyondLimit: number): string =>
    `${counted(sentences, { one: '0 of # sentence match', other: '0 of # sentences match' })}. None of them was checked.${beyondLimitWords(beyondLimit)} The article may still contain claims that others have examined.`,
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
  noArticleText:
    'Sidelight reads news articles. This page does not look like one, so nothing was read. Text in frames is not looked at.',
  closedTitle: 'Sidelight cannot read this page',
  closedText: 'Browsers keep extensions off their own pages, their stores and files. Nothing was read.',
  failedTitle: {
    page: 'Sidelight could not read this page',
    stopped: 'The reading was stopped',
    corpus: 'Sidelight cannot read its claims',
    outdated: 'Sidelight was updated while this page was open',
  },
  failedText: {
    page: 'Something went wrong while it was being read, so no marks were placed. Your browser and the page are not affected.',
    stopped: 'You stopped it before it was done, so nothing was compared and no marks were placed.',
    corpus:
      'The corpus that came with the extension could not be read, so nothing was compared. Installing Sidelight again may help.',
    outdated: 'The page still has the version before. Reload it to have it read by the new one.',
  },
  failedNoAddress: 'no page address included',
  /** By the reason that the page's script gives (src/page/given-up.ts); a test holds the figures to its budget. */
  givenUp: {
    'too-many-nodes': 'This page has more than 400,000 parts: too many to read without slowing it down.',
    'too-much-text':
      'This page holds more than 10,000,000 characters: too many to read without slowing it down.',
    'too-long': 'Reading this page took more than 5 seconds, so it was stopped.',
    'no-rest':
      'This page changed its text 250 times, so it is not followed any more. Reload it to begin anew.',
  } as Record<string, string | undefined>,
  selectionTitle: 'The text you selected',
  selectionLanguage: (language: string): string =>
    `This text is in ${language}. We hold no wording of our claims in this language, so it was not checked.`,
  selectionNothing: 'This text states no claim we hold. It was not checked.',
  pausedTitle: (site: string): string => `Paused on ${site}`,
  pausedTitleNoSite: 'Paused on this site',
  pausedText: 'No marks are placed and nothing is read on this site until you resume.',
  pausedEverywhereTitle: 'Paused everywhere',
  pausedEverywhereText: 'No marks are placed and nothing is read on any site until you resume.',
  storageUnreadable:
    'Your settings could not be read, so Sidelight runs with its defaults. What is stored was left as it is.',
};

export type PopupStrings = typeof english;
export const popupStrings: PopupStrings = /* @__PURE__ */ inLocale({ en: english });
