import type { Basis, Claim, Day, PublisherKind, Stance } from '../../model.ts';
import { counted, day, displayName, list, number, origins, sources } from './format.ts';
import { inLocale } from './in-locale.ts';

/* What only the options say. */

const english = {
  title: 'Options',
  parts: {
    sites: 'Where it runs',
    marks: 'Marks',
    keys: 'Keys',
    hidden: 'Hidden matches',
    corpus: 'Corpus',
    data: 'Your data',
    about: 'About',
  },
  storageUnreadable:
    'Your settings could not be read, so the defaults are shown. What is stored was left as it is, and is listed under “Your data”.',

  // ── where it runs ──────────────────────────────────────────────────────────
  sitesIntro: (covered: number): string =>
    `Sidelight reads news articles by itself on ${counted(covered, { one: '# news site', other: '# news sites' })} and on the sites that you add. On any other page it reads nothing until you click its icon and ask for it.`,
  pauseEverywhere: 'Pause everywhere',
  pauseEverywhereText: 'Nothing is read and no marks are placed on any site until you switch it off again.',
  findSite: 'Find a site in the list',
  siteList: 'Sites',
  noSiteFound: (query: string): string => `No site in the list has “${query}” in its name.`,
  showAllSites: (count: number): string => `Show all ${number(count)}`,
  showFewerSites: 'Show fewer',
  siteState: { on: 'on', paused: 'paused', withheld: 'off in your browser' },
  siteAdded: 'added by you',
  siteOnlyPaused: 'not in the list of sites; the pause that you set there is kept',
  pause: 'Pause',
  resume: 'Resume',
  remove: 'Remove',
  allow: 'Allow',
  pauseSite: (site: string): string => `Pause ${site}`,
  resumeSite: (site: string): string => `Resume ${site}`,
  removeSite: (site: string): string => `Remove ${site}`,
  allowSite: (site: string): string => `Allow ${site}`,
  addSite: 'Add a site',
  addSiteHint:
    'Your browser asks whether Sidelight may read pages of that site. Sidelight asks for no other.',
  addSiteButton: 'Add',
  addOutcome: {
    added: (site: string): string =>
      `Sidelight now runs on ${site} by itself. Pages that are open already need to be loaded again.`,
    declined: (site: string): string => `${site} was not added: your browser was not given leave.`,
    covered: (site: string): string => `${site} is in the list already: Sidelight runs there by itself.`,
    already: (site: string): string => `You have added ${site} already.`,
    none: (): string => 'That is not the name of a site. It should look like example.org.',
    local: (): string => 'That is an address in your own network. Sidelight does not run there by itself.',
    failed: (): string => 'Your browser could not be asked. Nothing was changed.',
  },
  browserRules:
    'Your browser has the last word. In its settings for extensions you can take any of these sites away from Sidelight, or have it wait for a click on each. Private windows stay closed to it unless you open them there.',

  // ── marks ──────────────────────────────────────────────────────────────────
  densityTitle: 'Which sentences are marked',
  density: {
    all: 'All that match a claim we hold',
    differing: 'Only those on which sources differ',
    none: 'None',
  },
  densityText: {
    all: 'Agreement is marked as well as conflict.',
    differing:
      'When agreement is not shown, unmarked sentences look safer than they are: they may match a claim, or may not have been checked.',
    none: 'Nothing shows on the page. The list behind the icon has all claims.',
  },
  cardTitle: 'Source card',
  cardBeside: 'Beside the text, where there is room',
  cardBesideText: 'Off: always at the bottom of the window.',
  openOnSentence: 'A click on a marked sentence opens its card',
  openOnSentenceText: 'Off: only the shapes beside it do. Links in the sentence work either way.',
  textSizeTitle: 'Text size in cards and lists',
  textSize: { normal: 'Normal', large: 'Large', larger: 'Larger' },

  // ── keys ───────────────────────────────────────────────────────────────────
  keyAction: 'Open the list',
  keyNotSet: 'not set',
  keysChromium:
    'To change them, type chrome://extensions/shortcuts into the address bar. Browsers do not let a page link to it.',
  keysFirefox:
    'To change them, open the add-ons page of your browser, then “Manage Extension Shortcuts” behind the gear.',
  openShortcuts: 'Change shortcuts',
  noKeys:
    'This browser has no shortcuts for extensions. The list behind the icon reaches everything that they do.',
  keysText:
    'All marks of a page are one stop of the Tab key; from there the arrow keys go from mark to mark, Enter opens a card, and Esc closes it.',

  // ── hidden matches ─────────────────────────────────────────────────────────
  hiddenIntro:
    'Sentences of which you said “Not the same claim”. The sentence is not kept, nor where it stood: only the claim, and a code by which the sentence is known again.',
  noHidden: 'You have hidden no match.',
  hiddenSentence: 'A sentence, known by the code',
  restore: 'Restore',
  restoreMatch: (title: string): string => `Restore the match with: ${title}`,
  restoreAll: 'Restore all',
  unknownClaim: 'A claim that is not in this corpus',

  // ── corpus ─────────────────────────────────────────────────────────────────
  corpusReading: 'The corpus is being read…',
  corpusFault: (detail: string): string =>
    `The corpus could not be read, so no article can be compared. Installing Sidelight again may help. (${detail})`,
  corpusAbout: (about: string): string => `All claims are about one subject: ${about}.`,
  version: 'Version',
  versionOf: (version: string, compiled: Day): string => `${version}, compiled ${day(compiled)}`,
  holds: 'Holds',
  holdsCounts: (claims: number, sourceCount: number, originCount: number): string =>
    `${counted(claims, { one: '# claim', other: '# claims' })}, ${sources(sourceCount)}, ${origins(originCount)}`,
  byStance: 'By stance',
  byBasis: 'By basis',
  byKind: 'By kind of source',
  byCountry: 'By country of source',
  byLanguage: 'By language',
  stanceCount: {
    corroborates: (count: number): string =>
      counted(count, { one: '# corroborates', other: '# corroborate' }),
    qualifies: (count: number): string => counted(count, { one: '# qualifies', other: '# qualify' }),
    conflicts: (count: number): string => counted(count, { one: '# conflicts', other: '# conflict' }),
  } satisfies Record<Stance, (count: number) => string>,
  basisCount: {
    document: (count: number): string => counted(count, { one: '# document', other: '# documents' }),
    'on-record-official': (count: number): string => counted(count, { other: '# on record' }),
    'anonymous-officials': (count: number): string => counted(count, { other: '# unnamed officials' }),
    'own-reporting': (count: number): string => counted(count, { other: '# own reporting' }),
    analysis: (count: number): string => counted(count, { one: '# analysis', other: '# analyses' }),
    'cites-other-media': (count: number): string =>
      counted(count, { one: '# relays another outlet', other: '# relay another outlet' }),
  } satisfies Record<Basis, (count: number) => string>,
  publisherKind: {
    newspaper: 'newspapers',
    broadcaster: 'broadcasters',
    wire: 'wire services',
    magazine: 'magazines',
    'state-media': 'state media',
    government: 'governments',
    military: 'armed forces',
    ngo: 'aid and rights groups',
    'think-tank': 'research institutes',
    'fact-checker': 'newsrooms that examine claims',
    aggregator: 'aggregators',
    other: 'other outlets',
  } satisfies Record<PublisherKind, string>,
  unknownCountry: 'country not known',
  tally: (count: number, of: string): string => `${number(count)} ${of}`,
  countryName: (code: string): string => displayName('region', code),
  languageName: (code: string): string => displayName('language', code),
  andMore: (count: number): string => `and ${number(count)} more`,
  fewer: 'fewer',
  chosenTitle: 'How claims and sources were chosen',
  chosen: [
    'Claims are those that articles on the subject make, with what led to it and what followed. Each has one statement with a day, and sources stand to that statement.',
    'For each claim, sources were looked for that report it and others that differ, from wires, broadcasters and papers of several countries. Every address was read. Our note says in our own words what the source reports; no sentence of a source is copied.',
    'A source conflicts only if it cannot hold together with the statement. A later development, a narrower scope, another wording or another figure of an estimate qualifies.',
    'Reports that go back to the same person, document or newsroom are one origin. State media are there only for what officials said in them. An outlet’s kind and country are shown and never weighed.',
    'Where a page shows no date of publication, none was guessed: the source is shown as undated. A claim with a single origin is said to have one.',
  ],
  correctTitle: 'How to have one corrected',
  correctText:
    'Each claim is one file in the project’s public corpus, reviewed like code. Tell the project which claim and which source, what is wrong, and what page shows it; or use “Report a wrong match” in a card.',
  issuesPage: 'The project’s page for reports',
  noIssuesPage: 'This copy of Sidelight names no page for reports. Whoever gave it to you takes them.',
  browseTitle: 'All claims',
  groupCount: (count: number): string => counted(count, { one: '# claim', other: '# claims' }),
  claimKind: {
    event: 'Event',
    quantity: 'Figure',
    statement: 'Statement',
    attribution: 'Attribution',
    plan: 'Plan',
    assessment: 'Assessment',
  } satisfies Record<Claim['kind'], string>,
  statementAsOf: (kind: string, on: Day): string => `${kind}, as of ${day(on)}`,
  laterFact: (fact: string, who: string, on: Day): string => `${fact}, ${who}, ${day(on)}`,
  sourceTitle: (title: string): string => `“${title}”`,
  origin: (what: string): string => `Origin: ${what}`,
  originBasis: (what: string, basis: string): string => `Origin: ${what} (${basis})`,

  // ── your data ──────────────────────────────────────────────────────────────
  dataIntro:
    'Everything is kept in this browser, on this device. Sidelight has no account and no server, counts nothing, and sends nothing. This is all of it:',
  nothingStored: 'Nothing is stored yet: all settings stand at their defaults.',
  storedName: {
    pausedEverywhere: 'Paused everywhere',
    pausedSites: 'Paused sites',
    density: 'Which sentences are marked',
    openOnSentence: 'A click on a sentence opens its card',
    cardBeside: 'Card beside the text',
    textSize: 'Text size',
    hiddenMatches: 'Hidden matches',
  } as Record<string, string>,
  storedBesides:
    'Beside it your browser keeps the list of sites that you added, and, until it is closed, a text that you selected and asked about while it waits to be shown. The text of articles is never stored.',
  exportSettings: 'Export my settings',
  importSettings: 'Import settings…',
  importText: 'Added sites are held by your browser and are not in the file.',
  importOutcome: {
    unreadable: 'The file could not be read: it is not a file of settings. Nothing was changed.',
    'not-ours': 'The file was not written by Sidelight. Nothing was changed.',
    newer:
      'The file was written by a newer version of Sidelight. Update Sidelight to read it. Nothing was changed.',
    nothing: 'The file holds no setting that can be used. Nothing was changed.',
    failed: 'The settings could not be stored. Nothing was changed.',
  },
  imported: (names: string[]): string => `Taken from the file: ${list(names)}.`,
  importRefused: (names: string[]): string =>
    `Left out, because they hold something else than expected: ${list(names)}. These settings are as they were.`,
  deleteEverything: 'Delete everything…',
  deleteTitle: 'Delete everything?',
  deleteText:
    'Settings, paused sites and hidden matches are deleted, and sites that you added are removed. Sidelight then is as it was when it was installed. This cannot be undone; an exported file brings the settings back.',
  deleteConfirm: 'Delete everything',
  deleteCancel: 'Keep it',
  deleted: 'Everything was deleted. All settings stand at their defaults.',
  deleteFailed: 'Not everything could be deleted. The list above shows what is left.',

  // ── about ──────────────────────────────────────────────────────────────────
  aboutVersion: (version: string): string => `Sidelight ${version}`,
  method: 'Method',
  methodText: [
    'Sidelight looks for sentences that state a claim of its corpus: the same people, act, figure, place and time. A sentence on the same subject is not enough; where it is in doubt it leaves the sentence unmarked.',
    'Then it compares each source with what this article says: its figure, its negation, and whom it has say it. A denial turns agreement into conflict; another figure of an estimate only qualifies. “Can’t tell” is an answer.',
    'What became known after the article’s day stands apart under “Since then” and is no conflict. Origins are counted, not outlets.',
  ],
  notChecked: 'What is not checked',
  notCheckedText: [
    'Most sentences. A sentence without a mark matched no claim that we hold; nothing else follows from it.',
    'Whether a sentence or a source is right. Sidelight shows who says what, when, and on what basis.',
    'Pictures, films, comments, and articles in languages that the corpus has no wordings for.',
    'Outlets, writers and pages as such: nothing is rated.',
  ],
  funding: 'Funding',
  fundingText:
    'None. No outlet, government, party, company or advertiser pays for Sidelight or for a place in it.',
  privacy: 'Privacy',
  privacyText:
    'Articles are read and compared on this device and forgotten with the page. The extension makes no network requests; a link to a source opens only when you click it, and does not say where you came from. What is stored is listed in full under “Your data”.',
  licences: 'Licences',
  licence: 'Sidelight, MIT licence',
  notices: 'Works of others that it is made with',
};

export type OptionsStrings = typeof english;
export const optionsStrings: OptionsStrings = inLocale({ en: english });
