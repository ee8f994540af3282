import type { Basis, Day, Polarity, PublisherKind, Relation, Slot, Stance } from '../../model.ts';
import {
  counted,
  day,
  dayOfYear,
  displayName,
  list,
  locale,
  monthOfYear,
  number,
  origins,
  sources,
} from './format.ts';
import { inLocale } from './in-locale.ts';

/** What a report of a wrong match holds; `address` only where the reader wants it in. */
export interface MatchReportFacts {
  sentence: string;
  claimId: string;
  title: string;
  /** How surely the sentence states the claim, for those who mend matching; 0 to 1, two decimals. Nowhere else shown. */
  score: string;
  version: string;
  corpusVersion: string;
  address: string | null;
}

/*
 * What the card on a page says, and every other view with it, in British English. Sentences are functions of what varies
 * in them. Each word here travels to every page that has marks.
 */

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

const polarityVerb: Record<Polarity, string> = {
  asserts: 'says so',
  denies: 'denies it',
  hedges: 'leaves it open',
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
  notRead: 'not read',
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
  differsIn: (slots: string[]): string => `Differs in: ${slots.join(', ').toLowerCase()}.`,
  whoSaidIt: 'who said it',
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
  headlineFigures: (headline: string, text: string): string =>
    `The headline says ${headline}, the text ${text}.`,
  headlinePolarity: (headline: Polarity, text: Polarity): string =>
    `The headline ${polarityVerb[headline]}, the text ${polarityVerb[text]}.`,
  deniedBy: (who: string): string => `Denied by ${who}, as this article reports.`,
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
  alsoCarriedBy: 'Also carried by',
  relayed: 'relayed',
  copied: 'a copy',
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
  articleDenies: 'The sentence denies what the source reports.',
  bothDeny: 'Both deny it.',
  denialUnsettled: 'The sentence denies it; what the source says does not settle that.',
  articleHedges: 'The sentence leaves it open, so nothing can conflict with it.',
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
  comparedSlot: { place: 'its place', date: 'its date' } as Partial<Record<Slot, string>>,
  attributedTo: (who: string): string => `attributed to ${who}`,

  // ── actions ────────────────────────────────────────────────────────────────
  whyThisMark: 'Why this mark?',
  previousClaim: 'Previous claim',
  nextClaim: 'Next claim',
  close: 'Close',
  copyCitation: 'Copy citation',
  citationStyles: { plain: 'Plain text', apa: 'APA', chicago: 'Chicago' },
  citationCopied: 'Citation copied.',
  copyRefused: 'The browser did not let it be copied. Select it here:',
  notSameClaim: 'Not the same claim',
  hidden: 'Hidden.',
  notStored: 'Your last change could not be stored. The storage of this browser may be full or damaged.',
  undo: 'Undo',
  undoHiding: (title: string): string => `Undo: ${title}`,

  // ── report of a wrong match ────────────────────────────────────────────────
  reportMatch: 'Report a wrong match',
  reportNote: 'This is the whole report. It is copied, not sent.',
  reportAddress: 'With the address of this page',
  copyReport: 'Copy report',
  reportCopied: 'Report copied.',
  issuesPage: 'Page for reports',
  matchReport: (facts: MatchReportFacts): string =>
    [
      '### Wrong match',
      '',
      `> ${facts.sentence}`,
      '',
      `- Matched with: ${facts.title} (${facts.claimId})`,
      `- Match score: ${facts.score}`,
      `- Sidelight ${facts.version}, corpus ${facts.corpusVersion}`,
      ...(facts.address ? [`- Page: ${facts.address}`] : []),
      '',
    ].join('\n'),
  marksHidden: 'Marks hidden.',
  marksShown: 'Marks shown.',
};

export type Strings = typeof english;
export const strings: Strings = /* @__PURE__ */ inLocale({ en: english });
