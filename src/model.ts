/**
 * The types that every part of Sidelight speaks. Everything here is plain JSON, so that it can cross from a page to
 * the background, to a file and back without loss. Types only: no code.
 */

/** A calendar day, YYYY-MM-DD. */
export type Day = string;

// ── The corpus ───────────────────────────────────────────────────────────────

/** How a source stands to a statement. */
export type Stance = 'corroborates' | 'qualifies' | 'conflicts';

/** How a source stands to what one sentence of an article says. `unclear`: it cannot be told, and is said to be so. */
export type Relation = Stance | 'unclear';

/** What a report or an origin rests on. */
export type Basis =
  | 'document'
  | 'on-record-official'
  | 'anonymous-officials'
  | 'own-reporting'
  | 'analysis'
  | 'cites-other-media';

/** The aspects by which one claim is told from its neighbours, and in which a source may differ from it. */
export type Slot =
  | 'who'
  | 'action'
  | 'object'
  | 'number'
  | 'place'
  | 'scope'
  | 'date'
  | 'reason'
  | 'saidBy'
  | 'status'
  | 'wording';

/** What a claim counts or measures. `low` and `high` bound the values that still say the same. */
export interface ClaimQuantity {
  what: string;
  unit: string;
  value: number;
  low: number;
  high: number;
  /** `count`: one event was counted, two numbers cannot both hold. `estimate`: figures may differ without conflict. */
  nature: 'estimate' | 'count';
}

/** One later development worth knowing; shown only to readers of an article that is older than it. */
export interface LaterFact {
  fact: string;
  who: string;
  date: Day;
  /** Address of a row of the same claim's evidence. */
  url: string;
}

/** A point in which a source differs from the claim, in our words. */
export interface Difference {
  slot: Slot;
  says: string;
}

/** One published report that bears on a claim. */
export interface Evidence {
  url: string;
  /** Name of the publisher whose report it is (see publishers.json). */
  publisher: string;
  /** Name of the outlet that carries the publisher's text at this address, when it is another one. */
  via: string | null;
  host: 'original' | 'syndication' | 'copy';
  title: string | null;
  published: Day | null;
  /** Towards the claim's statement, as of the statement's date. */
  stance: Stance;
  /** What the source reports, in our own words. Never a copied sentence. */
  reports: string;
  /** The figure that the source gives, in the claim's unit. */
  value: number | null;
  differs: Difference[];
  /** Id of the origin: where the source itself has it from. */
  origin: string;
  /** How this outlet has it. */
  basis: Basis;
  language: string;
}

/** Where reports come from: a person, a document, a newsroom's own sources. Reports of one origin count once. */
export interface Origin {
  id: string;
  /** Who knew it and how, in words. */
  what: string;
  basis: Basis;
  date: Day | null;
}

export type PublisherKind =
  | 'wire'
  | 'broadcaster'
  | 'newspaper'
  | 'magazine'
  | 'state-media'
  | 'government'
  | 'military'
  | 'ngo'
  | 'think-tank'
  | 'fact-checker'
  | 'aggregator'
  | 'other';

export interface Publisher {
  name: string;
  domain: string;
  /** ISO 3166 code of two letters; null if it is not known. */
  country: string | null;
  kind: PublisherKind;
  aliases: string[];
}

/** One claim, one file. */
export interface Claim {
  id: string;
  /** At most 48 characters. */
  title: string;
  statement: string;
  group: string;
  kind: 'event' | 'quantity' | 'statement' | 'attribution' | 'plan' | 'assessment';
  asOf: Day;
  quantity: ClaimQuantity | null;
  slots: Partial<Record<Slot, string>>;
  /** Groups of words: sentences that state the claim tend to hold one of each. Hints, never hard rules. */
  keys: string[][];
  /** Words that hint at another claim. Hints, never hard rules. */
  vetoes: string[];
  /** Ways in which articles put the claim. */
  phrasings: string[];
  /** Ways in which the claim is denied or contradicted. */
  denials: string[];
  /** Near misses: sentences that must not match. */
  notThis: string[];
  inSeeds: boolean;
  /** May speak of later events, so it is shown last. */
  summary: string;
  later: LaterFact | null;
  evidence: Evidence[];
}

/** What a pack is about, and the words by which pages about it are known. Nothing in the code knows the topic. */
export interface Topic {
  id: string;
  title: string;
  /** What the pack covers, for readers: the end of "claims about one subject: …", without a full stop. */
  about: string;
  version: string;
  /** Languages that the pack has phrasings for. */
  languages: string[];
  compiled: Day;
  /** People, places, organisations, weapons. */
  names: string[];
  /** Words that speak for the topic, with a weight above 0. */
  terms: { word: string; weight: number }[];
  /** Groups of spellings and synonyms: members of a group mean the same to the matcher. */
  aliases: string[][];
  /** What makes a page on topic. */
  page: {
    /** Each group must have a member on the page. */
    required: string[][];
    /** Weighted terms found must add up to this per the formula in src/corpus/topic-score.ts. */
    minScore: number;
  };
}

/** A pack after reading and checking: all that the analyzer needs. */
export interface Pack {
  topic: Topic;
  claims: Claim[];
  origins: Origin[];
  publishers: Publisher[];
}

// ── The article ──────────────────────────────────────────────────────────────

export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'subhead'
  | 'paragraph'
  | 'list'
  | 'quote'
  | 'caption'
  | 'table';

/** A run of text that no sentence crosses: a paragraph, a list item, a caption. `text` is as the page holds it. */
export interface Block {
  kind: BlockKind;
  text: string;
}

/** An article as read from a page or a file. What the page does not say is null. */
export interface Article {
  url: string | null;
  headline: string | null;
  /** The written date of publication in the page's own offset. */
  published: Day | null;
  /** The written date of the last change, if the page gives one. */
  modified: Day | null;
  publisher: string | null;
  /** Host name without www, m, amp and the like. */
  domain: string | null;
  /** BCP 47, as the page says; null if it does not. */
  language: string | null;
  blocks: Block[];
}

/** One sentence. `start` and `end` are offsets in the text of its block, so that it can be found again in the page. */
export interface Sentence {
  index: number;
  block: number;
  kind: BlockKind;
  start: number;
  end: number;
  /** As a reader sees it: white space collapsed, invisible characters removed. */
  text: string;
}

// ── Reading and matching ─────────────────────────────────────────────────────

export type Bound = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** A figure read in a text. `low` and `high` span what the words allow; open ends are ±Infinity, null in JSON. */
export interface Quantity {
  value: number;
  low: number;
  high: number;
  unit: string;
  bound: Bound;
  /** The words it was read from. */
  text: string;
}

export type Polarity = 'asserts' | 'denies' | 'hedges';

/** What a sentence says about the claim it matched. */
export interface Assertion {
  polarity: Polarity;
  /** In the claim's unit. Null if the sentence gives no figure for the claim's quantity. */
  quantity: Quantity | null;
  /** Who is said to have said it; null if the article speaks for itself. */
  attribution: string | null;
}

/** Words of a sentence for one of its claim's slots, as the sentence has them but for straightened quotes. */
export interface SlotReading {
  slot: Slot;
  text: string;
}

/** Why a sentence was matched, for "Why this mark?". */
export interface MatchReason {
  /** Words of the sentence that the claim shares, as the sentence has them. */
  words: string[];
  /** The words that came from the sentence before; empty if none did. */
  fromBefore: string[];
  /** The claim's phrasing that lies nearest. */
  phrasing: string;
  /** Its denial that lies nearest; null if none shares a word. */
  denial: string | null;
  /** The next best claim that was not chosen. */
  nearest: { claimId: string; title: string } | null;
}

export interface ClaimMatch {
  /** Index of the sentence. */
  sentence: number;
  claimId: string;
  /** 0 to 1, higher is surer. Calibrated on the practice pages: see docs/method.md. */
  score: number;
  /** Likeness to the claim's denials less that to its phrasings, -1 to 1: above 0 the sentence lies nearer to a denial. */
  leaning: number;
  reason: MatchReason;
}

// ── Comparison and analysis ──────────────────────────────────────────────────

/** Whether a source could be known when the article was written. `undated`: cannot be told. */
export type When = 'then' | 'later' | 'undated';

/** Why a source stands as it does. The interface and the shell put it into words. */
export type WhyRelation =
  /** The coded stance towards the claim stands: the sentence asserts the claim, no figure decides. */
  | { code: 'as-coded' }
  | { code: 'figure-agrees'; article: string; source: string }
  | { code: 'figure-differs'; article: string; source: string }
  /** The sentence denies what the source corroborates, or the other way round. */
  | { code: 'article-denies' }
  | { code: 'both-deny' }
  /** The sentence denies the claim; what the source says about another point does not settle it. */
  | { code: 'denial-unsettled' }
  /** The sentence only raises the matter, so nothing can conflict with it. */
  | { code: 'article-hedges' };

/** How one source stands to one sentence. */
export interface Comparison {
  relation: Relation;
  why: WhyRelation;
}

/** A source as the corpus holds it, with what is registered of its publisher and origin. */
export interface HeldSource extends Evidence {
  publisherKind: PublisherKind;
  country: string | null;
  originWhat: string;
  originBasis: Basis;
  /** The day from which it could be known; null if undated. */
  knownOn: Day | null;
}

/** A claim as the corpus holds it, whatever article is read: for the search and for the list of all claims. */
export interface HeldClaim {
  claimId: string;
  title: string;
  statement: string;
  group: string;
  kind: Claim['kind'];
  asOf: Day;
  quantity: ClaimQuantity | null;
  summary: string;
  later: LaterFact | null;
  sources: HeldSource[];
  totals: { sources: number; origins: number };
}

/** A source as readers see it, with what follows from the article's date and outlet. */
export interface Source extends HeldSource {
  when: When;
  /** It is the article's own outlet, as publisher or carrier: shown, not counted as independent. */
  sameOutlet: boolean;
}

/** One origin with one stance, and its reports. */
export interface OriginItem {
  originId: string;
  relation: Relation;
  /** Indices into the claim's `sources`. */
  sources: number[];
}

/** Sources under one heading. `all`: the article has no date, so nothing is told apart. */
export interface SourceGroup {
  when: When | 'all';
  items: OriginItem[];
  sourceCount: number;
  originCount: number;
}

export interface OriginCounts {
  corroborates: number;
  qualifies: number;
  conflicts: number;
}

/** What a mark shows. `line` is null if nothing was known by the article's day. */
export interface MarkState {
  line: Stance | null;
  then: Stance[];
  later: Stance[];
}

/** One sentence of the article that states the claim. */
export interface Mention {
  sentence: number;
  block: number;
  start: number;
  end: number;
  kind: BlockKind;
  text: string;
  score: number;
  reason: MatchReason;
  assertion: Assertion;
  /** What the sentence says of the claim's place and date, where it names what the claim names. */
  read: SlotReading[];
  /** Parallel to the claim's `sources`. */
  comparisons: Comparison[];
  groups: SourceGroup[];
  /** Known then, the article's own outlet left out. */
  origins: OriginCounts;
  mark: MarkState;
}

export interface ClaimAnalysis {
  claimId: string;
  title: string;
  statement: string;
  group: string;
  quantity: ClaimQuantity | null;
  slots: Partial<Record<Slot, string>>;
  summary: string;
  /** Only if its date is after the article's day. */
  later: LaterFact | null;
  sources: Source[];
  mentions: Mention[];
  /** Index of the mention that speaks for the claim in lists: the first with a figure, else the first. */
  lead: number;
  totals: { sources: number; origins: number };
}

/** What was found out about one article. */
export interface Analysis {
  pack: {
    id: string;
    title: string;
    about: string;
    version: string;
    compiled: Day;
    claims: number;
    sources: number;
    origins: number;
  };
  topic: {
    onTopic: boolean;
    /** 0 to 1. */
    score: number;
    reason: TopicReason;
  };
  language: { code: string | null; supported: boolean };
  headline: string | null;
  publisher: string | null;
  domain: string | null;
  /** The day that sources are compared with; null if the article has none. */
  day: Day | null;
  /** The article's own day of publication; another than `day` if the reader has chosen one. */
  published: Day | null;
  /** The article's day of change, if it is later than that of its publication: the reader can switch to it. */
  modified: Day | null;
  /** Matches left out because the reader said that they are none. Their sentences are not counted as matched. */
  hidden: number;
  coverage: {
    sentences: number;
    matched: number;
    /** Sentences at the end that were left out because the text is longer than what is compared of any. */
    beyondLimit: number;
  };
  /** In reading order of their first mention. */
  claims: ClaimAnalysis[];
}

/** Why a page is on or off topic. */
export type TopicReason =
  | { code: 'on-topic'; words: string[] }
  | { code: 'required-missing'; missing: string[] }
  | { code: 'too-few-terms'; words: string[] }
  | { code: 'other-language' }
  | { code: 'no-text' };
