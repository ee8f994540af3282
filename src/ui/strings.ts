import type { Basis, Day, Polarity, PublisherKind, Relation, Slot, Stance } from '../model.ts';

/*
 * Every word of the interface, in British English. Sentences are functions of what varies in them; counted nouns go
 * through Intl.PluralRules, dates, numbers, lists and names of languages through Intl. Another language is another table
 * of the type `Strings`.
 */

const locale = 'en-GB';
/** Made when a first number is told: making it takes time, and most pages have none to tell. */
let plurals: Intl.PluralRules | null = null;

type Forms = { other: string } & { [form in Intl.LDMLPluralRule]?: string };

/** The form for a number, with the number in place of `#`. */
function counted(count: number, forms: Forms): string {
  plurals ??= new Intl.PluralRules(locale);
  return (forms[plurals.select(count)] ?? forms.other).replace('#', number(count));
}

function number(value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** Days have no time zone: they are read and shown in one that has no daylight saving time. */
function formatDay(day: Day, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
}

function day(of: Day): string {
  return formatDay(of, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Without the day: far from the article's year the day says little. */
function monthOfYear(of: Day): string {
  return formatDay(of, { month: 'short', year: 'numeric' });
}

/** Without the year: where the year of the article is seen nearby. */
function dayOfYear(of: Day): string {
  return formatDay(of, { day: 'numeric', month: 'short' });
}

function list(items: string[]): string {
  return new Intl.ListFormat(locale).format(items);
}

function displayName(type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

const sources = (count: number): string => counted(count, { one: '# source', other: '# sources' });
const origins = (count: number): string => counted(count, { one: '# origin', other: '# origins' });

const stance: Record<Relation, string> = {
  corroborates: 'Corroborates',
  qualifies: 'Qualifies',
  conflicts: 'Conflicts',
  unclear: 'Can’t tell',
};

const stanceVerb: Record<Stance, string> = {
  corroborates: 'corroborates',
  qualifies: 'qualifies',
  conflicts: 'conflicts',
};

const english = {
  /** Of the table itself: sources in other languages are said to be so. */
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  number,
  day,
  dayOfYear,
  monthOfYear,
  list,
  productName: 'Sidelight',
  claimsOnPage: (count: number): string =>
    counted(count, {
      one: 'Sidelight: # claim on this page.',
      other: 'Sidelight: # claims on this page.',
    }),

  // ── a claim ────────────────────────────────────────────────────────────────
  claimPosition: (index: number, total: number): string => `Claim ${number(index)} of ${number(total)}`,
  sentencePosition: (index: number, total: number): string => `Sentence ${number(index)} of ${number(total)}`,
  counts: (sourceCount: number, originCount: number): string =>
    `${sources(sourceCount)} · ${origins(originCount)}`,
  aboutThisClaim: 'About this claim',

  // ── badges ─────────────────────────────────────────────────────────────────
  badgeName: (position: string, then: Stance[], later: Stance[], dated: boolean): string => {
    const verbs = (stances: Stance[]) => list(stances.map((one) => stanceVerb[one]));
    const known =
      then.length === 0
        ? 'No source known then.'
        : `${dated ? 'Sources known then' : 'Sources'}: ${verbs(then)}.`;
    const since = later.length === 0 ? '' : ` Later: ${verbs(later)}.`;
    return `${position}. ${known}${since} Open source card`;
  },

  // ── this article beside the sources ────────────────────────────────────────
  compareCaption: 'This article compared with the sources',
  thisArticle: 'This article',
  sourcesBy: (on: Day): string => `Sources by ${day(on)}`,
  allSources: 'All sources',
  differs: '≠ differs',
  note: '· note',
  oneOrigin: '· one origin',
  originsResting: (count: number, bases: string): string =>
    count === 0 ? 'none held' : `${origins(count)} (${bases})`,
  slots: {
    who: 'Who',
    action: 'Action',
    object: 'What',
    number: 'Number',
    place: 'Place',
    scope: 'Scope',
    date: 'Date',
    reason: 'Reason',
    saidBy: 'Said by',
    status: 'Status',
    wording: 'Wording',
  } satisfies Record<Slot, string>,
  amount: 'Amount',
  range: (low: string, high: string): string => `${low} to ${high}`,
  money: (value: number, currency: string, scale: string): string => {
    const amount = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    }).format(value);
    const short: Record<string, string> = { million: '\u00a0m', billion: '\u00a0bn', trillion: '\u00a0tn' };
    return amount + (short[scale] ?? '');
  },
  percent: (value: number): string =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100),
  measured: (value: number, unit: string): string => `${number(value)}\u00a0${unit}`,
  plainFigure: 'a plain figure',
  quoted: (words: string): string => `“${words}”`,
  nameWithAside: (name: string, aside: string): string => `${name} (${aside})`,
  saysPolarity: {
    denies: 'This article denies it.',
    hedges: 'This article leaves it open.',
  } satisfies Record<Exclude<Polarity, 'asserts'>, string>,
  reportedAs: (who: string): string => `reported as: ${who}`,
  ownVoice: 'the article’s own voice',

  // ── then and later ─────────────────────────────────────────────────────────
  sinceThen: 'Since then',
  knownOn: (on: Day): string => `Known on ${day(on)}`,
  noDate: 'No date on the source',
  undated: 'undated',
  noneHeld: 'none held',
  timelineArticle: (on: Day): string => `Article, ${dayOfYear(on)}`,
  timelineKey: 'Filled: known then. Outline: later.',
  timelineEven: 'Even day scale.',
  timelineCompressed: 'Days are compressed away from the article date.',
  timelineUndated: (count: number): string =>
    counted(count, { one: '# undated origin not drawn.', other: '# undated origins not drawn.' }),

  // ── sources ────────────────────────────────────────────────────────────────
  stance,
  singleOriginBy: (on: Day): string => `By ${day(on)} a single origin`,
  singleOrigin: 'A single origin',
  unnamedOnly: 'All origins known then rest on unnamed officials.',
  fold: (reports: number): string =>
    counted(reports, { one: '# report, 1 origin', other: '# reports, 1 origin' }),
  basis: {
    document: 'Document',
    'on-record-official': 'On record',
    'anonymous-officials': 'Unnamed officials',
    'own-reporting': 'Own reporting',
    analysis: 'Analysis',
    'cites-other-media': 'Relays another outlet',
  } satisfies Record<Basis, string>,
  basisCount: {
    document: (count: number) => counted(count, { one: '# document', other: '# documents' }),
    'on-record-official': (count: number) => counted(count, { other: '# on record' }),
    'anonymous-officials': (count: number) => counted(count, { other: '# unnamed' }),
    'own-reporting': (count: number) => counted(count, { other: '# own reporting' }),
    analysis: (count: number) => counted(count, { one: '# analysis', other: '# analyses' }),
    'cites-other-media': (count: number) => counted(count, { other: '# relayed' }),
  } satisfies Record<Basis, (count: number) => string>,
  publisherKind: {
    'state-media': 'state media',
    government: 'government',
    military: 'military',
  } satisfies Partial<Record<PublisherKind, string>>,
  thisOutlet: 'this outlet',
  notIndependent: 'Not counted as independent',
  inLanguage: (code: string): string => `in ${displayName('language', code)}`,
  country: (code: string): string => displayName('region', code),
  opensInNewTab: ' (opens in a new tab)',

  // ── why a source stands as it does ─────────────────────────────────────────
  figuresAgree: (article: string, source: string): string =>
    `The figures agree: ${article} here, ${source} there.`,
  figuresDiffer: (article: string, source: string): string =>
    `The figures differ: ${article} here, ${source} there.`,
  articleDenies: 'This article denies what the source reports.',
  bothDeny: 'Both deny it.',
  denialUnsettled: 'This article denies it; what the source says does not settle that.',
  articleHedges: 'This article leaves it open, so nothing can conflict with it.',
  asCoded: 'The sentence says what the claim says, and no figure decides.',

  // ── why this mark ──────────────────────────────────────────────────────────
  whyMatched: 'Matched',
  whyFromBefore: 'Sentence before',
  whyWording: 'Nearest to',
  whyCompared: 'Compared',
  whySpeaker: 'Speaker',
  whyNotChosen: 'Not chosen',
  comparedStatement: 'the statement as a whole',
  comparedFigure: 'its figure',
  comparedDenial: 'its denial',
  attributedTo: (who: string): string => `attributed to ${who}`,

  // ── actions ────────────────────────────────────────────────────────────────
  whyThisMark: 'Why this mark?',
  previousClaim: 'Previous claim',
  nextClaim: 'Next claim',
  close: 'Close',
};

const englishPopup = {
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

/** What the card on a page says, and the popup with it: each word here travels to every covered page. */
export type Strings = typeof english;
export const strings: Strings = english;

/** What only the popup says. */
export type PopupStrings = typeof englishPopup;
export const popupStrings: PopupStrings = englishPopup;
