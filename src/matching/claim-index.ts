import type { Claim } from '../model.ts';
import { type PreparedQuantity, prepareQuantity } from '../text/claim-figure.ts';
import type { Concepts, ReadText } from '../text/concepts.ts';
import { readText } from '../text/concepts.ts';
import { cuesOf } from '../text/cues.ts';
import { type DateMention, datesOf } from '../text/dates.ts';
import { conceptWeights, generalWeight } from '../text/word-weights.ts';
import { CUE_WEIGHT, isCueTerm, termsWithCues } from './cue-terms.ts';
import { matchingSettings } from './settings.ts';

export type TextKind = 'phrasing' | 'denial' | 'report' | 'near-miss';

/** One text that a claim is known by, as numbers. */
export interface ClaimText {
  kind: TextKind;
  text: string;
  /** Distinct terms and what each weighs in general. */
  terms: Int32Array;
  weights: Float64Array;
  /** One over the root of what the terms weigh, in general and within the pack. */
  perGeneral: number;
  perPack: number;
  /** The same for the terms that are no names. */
  perPredicates: number;
  /** Distinct groups of four letters; empty for reports and near misses, which are not compared by letters. */
  grams: Int32Array;
  gramNorm: number;
  /** Distinct pairs of neighbouring terms; see pairKey. */
  pairs: Float64Array;
}

/** Terms with how much of a claim each makes up, parallel. */
export interface Shares {
  terms: Int32Array;
  shares: Float64Array;
}

/** What a claim's core weighs in all, by the weights that features.ts uses. */
export interface CoreWeight {
  general: number;
  pack: number;
  names: number;
  predicates: number;
}

/** All that is known of one claim before an article comes. */
export interface ClaimEntry {
  claim: Claim;
  /** Phrasings and denials. */
  texts: ClaimText[];
  /** Reports and near misses: only looked at as a whole. */
  others: ClaimText[];
  /** Term → how often the claim's texts hold it, by kind of text. */
  profile: Map<number, number>;
  profileTotal: number;
  /** What a term says for the claim (see scoreProfile), per term of the profile; for every other term by its general weight. */
  profileScores: Map<number, number>;
  absentScore: number;
  /** Terms of the phrasings with the share of phrasings that hold them. */
  core: Shares;
  coreShare: Map<number, number>;
  coreWeight: CoreWeight;
  /** The four terms that tell the claim from the rest best. */
  top: Shares;
  keys: number[][];
  vetoes: number[][];
  /** Terms of each slot. */
  slots: Record<SlotName, number[]>;
  quantity: PreparedQuantity | null;
  dates: DateMention[];
  /** The claim's own day or month, from its date slot. */
  ownDates: DateMention[];
}

const SLOT_NAMES = ['who', 'action', 'object', 'place', 'scope', 'reason', 'saidBy'] as const;
export type SlotName = (typeof SLOT_NAMES)[number];

export interface ClaimIndex {
  vocabulary: Map<string, number>;
  /** Per term: what it tells in general English, 0 to 1. */
  general: Float64Array;
  /** Per term: what it tells within the pack, 0 to 1; few claims hold it → near 1. */
  pack: Float64Array;
  /** Per term: share of the pack's claims' words. */
  background: Float64Array;
  isName: Uint8Array;
  gramIds: Map<string, number>;
  gramWeights: Float64Array;
  /** Weight of a group of letters that no claim holds. */
  unknownGram: number;
  size: number;
  /** All that is known of the claim at a position; read when it is asked for, in packs too large to hold every claim so. */
  entry: (at: number) => ClaimEntry;
  claimAt: (at: number) => Claim;
  /** How often each claim's texts hold a term, by kind of text: what candidates are found by. */
  profileOf: (at: number) => { terms: Uint32Array; counts: Float32Array };
}

/** Two neighbouring terms as one number: a vocabulary has fewer than 2^26 terms, and 52 bits are exact. */
function pairKey(before: number, term: number): number {
  return before * 2 ** 26 + term;
}

/** Letters by which texts are compared: small, and no signs. */
function plainLetters(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
}

const GRAM = 4;

/**
 * Builds the index of a pack in slices of a claim. The order of claims does not matter to any result. Of a large pack only
 * numbers are kept, and a claim is read again when it becomes a candidate.
 */
export function* buildClaimIndex(claims: Claim[], concepts: Concepts): Generator<void, ClaimIndex> {
  const vocabulary = new Map<string, number>();
  const gramIds = new Map<string, number>();
  const idIn = <Key>(map: Map<Key, number>, key: Key): number => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  const termIds = (text: ReadText): number[] => text.terms.map((term) => idIn(vocabulary, term.id));
  const distinct = (ids: number[]): Int32Array => Int32Array.from(new Set(ids));
  const wordIds = (text: string): number[] => [...new Set(termIds(readText(text, concepts)))];

  const capitals = new Map<number, { capital: number; all: number }>();
  let isCounting = true;
  const countCapitals = (read: ReadText): void => {
    if (!isCounting) return;
    for (const term of read.terms) {
      // The first word of a sentence has a capital anyway.
      if (term.from === 0) continue;
      const id = idIn(vocabulary, term.id);
      const count = capitals.get(id) ?? { capital: 0, all: 0 };
      count.all++;
      if (read.tokens[term.from]?.capital) count.capital++;
      capitals.set(id, count);
    }
  };

  const readClaim = (claim: Claim): ClaimEntry => {
    const toText =
      (kind: TextKind) =>
      (text: string): ClaimText => {
        const words = readText(text, concepts);
        const read = termsWithCues(words, cuesOf(words.text));
        countCapitals(read);
        const comparesLetters = kind === 'phrasing' || kind === 'denial';
        return {
          kind,
          text,
          terms: distinct(termIds(read)),
          weights: new Float64Array(),
          perGeneral: 1,
          perPredicates: 1,
          perPack: 1,
          grams: comparesLetters
            ? distinct(gramsOf(text).map((gram) => idIn(gramIds, gram)))
            : new Int32Array(),
          gramNorm: 0,
          pairs: comparesLetters
            ? Float64Array.from(new Set(pairKeysOf(read, termIds(read))))
            : new Float64Array(),
        };
      };
    const dateSlot = claim.slots.date ?? '';
    const texts = [
      ...[claim.statement, claim.title, ...claim.phrasings].map(toText('phrasing')),
      ...claim.denials.map(toText('denial')),
    ];
    const others = [
      ...claim.evidence.map((evidence) => evidence.reports).map(toText('report')),
      ...claim.notThis.map(toText('near-miss')),
    ];
    return {
      claim,
      texts,
      others,
      ...profileOfTexts([...texts, ...others]),
      profileScores: new Map(),
      absentScore: 0,
      core: NO_SHARES,
      coreShare: new Map(),
      coreWeight: { general: 0, pack: 0, names: 0, predicates: 0 },
      top: NO_SHARES,
      keys: claim.keys.map((group) => [...new Set(group.flatMap(wordIds))]),
      vetoes: claim.vetoes.map(wordIds).filter((ids) => ids.length > 0),
      slots: Object.fromEntries(SLOT_NAMES.map((name) => [name, wordIds(claim.slots[name] ?? '')])) as Record<
        SlotName,
        number[]
      >,
      quantity: claim.quantity && prepareQuantity(claim.quantity, concepts),
      dates: datesOf(`${claim.statement} ${dateSlot}`),
      ownDates: datesOf(dateSlot).filter((date) => date.month !== null),
    };
  };
  const keepsAll = claims.length <= matchingSettings.entriesKept;
  const kept = new Map<number, ClaimEntry>();
  const profiles = createProfileStore();
  /** Per term: claims that hold it, and how often they do; per group of letters: texts that hold it. */
  const claimsWith: number[] = [];
  const heldBy: number[] = [];
  const textsWith: number[] = [];
  let heldInAll = 0;
  let lettered = 0;
  for (const [at, claim] of claims.entries()) {
    const entry = readClaim(claim);
    profiles.add(entry.profile);
    for (const [term, count] of entry.profile) {
      claimsWith[term] = (claimsWith[term] ?? 0) + 1;
      heldBy[term] = (heldBy[term] ?? 0) + count;
    }
    heldInAll += entry.profileTotal;
    for (const { grams } of entry.texts) {
      if (grams.length > 0) lettered++;
      for (const gram of grams) textsWith[gram] = (textsWith[gram] ?? 0) + 1;
    }
    if (keepsAll) kept.set(at, entry);
    yield;
  }
  isCounting = false;

  const size = vocabulary.size;
  const weights = conceptWeights(concepts);
  const general = new Float64Array(size);
  const isName = new Uint8Array(size);
  for (const [name, term] of vocabulary) {
    general[term] = isCueTerm(name) ? CUE_WEIGHT : (weights.get(name) ?? generalWeight(name));
    const count = capitals.get(term);
    if (count && count.capital / count.all > matchingSettings.nameShare) isName[term] = 1;
    if (term % TERMS_A_SLICE === 0) yield;
  }
  // Each letter group and each term counts at least a little, as if half a text or claim held it.
  const gramWeight = (count: number): number => Math.log(1 + lettered / Math.max(count, LEAST));
  const mostRare = Math.log(1 + claims.length / LEAST);
  const stats: Weights = {
    general,
    isName,
    pack: Float64Array.from(
      { length: size },
      (_, term) => Math.log(1 + claims.length / Math.max(claimsWith[term] ?? 0, LEAST)) / mostRare,
    ),
    // Two thousand words of what no claim says, so that a word of one claim alone does not decide everything.
    background: Float64Array.from(
      { length: size },
      (_, term) => ((heldBy[term] ?? 0) + LEAST) / (heldInAll + 2000),
    ),
    gramWeights: Float64Array.from({ length: gramIds.size }, (_, gram) => gramWeight(textsWith[gram] ?? 0)),
  };
  const weigh = (entry: ClaimEntry): ClaimEntry => {
    weighEntry(entry, stats);
    scoreProfile(entry, stats);
    return entry;
  };
  for (const entry of kept.values()) {
    weigh(entry);
    yield;
  }

  return {
    ...stats,
    vocabulary,
    gramIds,
    unknownGram: gramWeight(0),
    size: claims.length,
    claimAt: (at) => claims[at] as Claim,
    profileOf: profiles.at,
    entry(at) {
      const known = kept.get(at);
      if (known) return known;
      const entry = weigh(readClaim(claims[at] as Claim));
      // The oldest goes: a Map keeps the order in which its keys came.
      if (kept.size >= matchingSettings.entriesKept) kept.delete(kept.keys().next().value as number);
      kept.set(at, entry);
      return entry;
    },
  };
}

/** Terms that are weighed between two yields. */
const TERMS_A_SLICE = 4096;
/** Stands for the count of what was never seen. */
const LEAST = 0.5;

type Weights = Pick<ClaimIndex, 'general' | 'pack' | 'background' | 'isName' | 'gramWeights'>;

/** How often the texts of a claim hold each term, by what each kind of text counts. Near misses are other claims' words. */
function profileOfTexts(texts: ClaimText[]): Pick<ClaimEntry, 'profile' | 'profileTotal'> {
  const profile = new Map<number, number>();
  let profileTotal = 0;
  for (const { kind, terms } of texts) {
    if (kind === 'near-miss') continue;
    const part = matchingSettings.profile[kind];
    for (const term of terms) {
      profile.set(term, (profile.get(term) ?? 0) + part);
      profileTotal += part;
    }
  }
  return { profile, profileTotal };
}

/** Profiles of all claims in a few runs of numbers, in the order in which they are added. */
function createProfileStore(): { add: (profile: Map<number, number>) => void; at: ClaimIndex['profileOf'] } {
  const parts: { terms: Uint32Array; counts: Float32Array }[] = [];
  return {
    add(profile) {
      parts.push({ terms: Uint32Array.from(profile.keys()), counts: Float32Array.from(profile.values()) });
    },
    at: (at) => parts[at] as { terms: Uint32Array; counts: Float32Array },
  };
}

/** Groups of four letters of a text, in order. */
export function gramsOf(text: string): string[] {
  const letters = plainLetters(text);
  const grams: string[] = [];
  for (let i = 0; i + GRAM <= letters.length; i++) grams.push(letters.slice(i, i + GRAM));
  return grams;
}

/** Neighbouring terms of a text; `ids` are its terms' numbers, and a pair with a term below 0 is left out. */
export function pairKeysOf({ terms }: ReadText, ids: number[]): number[] {
  const keys: number[] = [];
  for (let i = 1; i < terms.length; i++) {
    const [before, term] = [terms[i - 1], terms[i]];
    if (!before || !term || term.from < before.to) continue;
    const [first, second] = [ids[i - 1] as number, ids[i] as number];
    if (first >= 0 && second >= 0) keys.push(pairKey(first, second));
  }
  return keys;
}

/** How many different pairs of neighbouring terms a text has. */
export function countPairs({ terms }: ReadText): number {
  const pairs = new Set<string>();
  for (let i = 1; i < terms.length; i++) {
    const [before, term] = [terms[i - 1], terms[i]];
    if (before && term && term.from >= before.to) pairs.add(`${before.id} ${term.id}`);
  }
  return pairs.size;
}

function allTexts({ texts, others }: ClaimEntry): ClaimText[] {
  return [...texts, ...others];
}

function weighEntry(entry: ClaimEntry, { general, pack, isName, gramWeights }: Weights): void {
  const phrasings = entry.texts.filter((text) => text.kind === 'phrasing').length;
  const core = new Map<number, number>();
  for (const text of allTexts(entry)) {
    let weight = 0;
    let packWeight = 0;
    let predicateWeight = 0;
    text.weights = Float64Array.from(text.terms, (term) => general[term] as number);
    for (const term of text.terms) {
      weight += general[term] as number;
      if (!isName[term]) predicateWeight += general[term] as number;
      packWeight += (general[term] as number) * (pack[term] as number);
    }
    text.perGeneral = 1 / Math.sqrt(weight || 1);
    text.perPack = 1 / Math.sqrt(packWeight || 1);
    text.perPredicates = 1 / Math.sqrt(predicateWeight || 1);
    let norm = 0;
    for (const gram of text.grams) norm += (gramWeights[gram] as number) ** 2;
    text.gramNorm = Math.sqrt(norm);
    if (text.kind === 'phrasing')
      for (const term of text.terms) core.set(term, (core.get(term) ?? 0) + 1 / phrasings);
  }
  entry.core = sharesOf([...core]);
  entry.coreShare = core;
  for (const [term, share] of core) {
    const weight = share * (general[term] as number);
    const packWeight = weight * (pack[term] as number);
    entry.coreWeight.general += weight;
    entry.coreWeight.pack += packWeight;
    if (isName[term]) entry.coreWeight.names += weight;
    else entry.coreWeight.predicates += packWeight;
  }
  entry.top = sharesOf(
    [...core]
      .map(([term, share]): [number, number] => [
        term,
        share * (general[term] as number) * (pack[term] as number),
      ])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 4),
  );
}

function sharesOf(pairs: [number, number][]): Shares {
  return {
    terms: Int32Array.from(pairs, ([term]) => term),
    shares: Float64Array.from(pairs, ([, share]) => share),
  };
}

const NO_SHARES: Shares = { terms: new Int32Array(), shares: new Float64Array() };

/**
 * What each term of a sentence says for a claim: the logarithm of how much likelier the claim's texts are to hold it than
 * the pack's texts at large (a smoothed unigram model), times the term's general weight. Positive speaks for the claim.
 */
function scoreProfile(entry: ClaimEntry, { general, background }: Weights): void {
  const smoothing = matchingSettings.profileSmoothing;
  const all = entry.profileTotal + smoothing;
  for (const [term, count] of entry.profile) {
    const usual = background[term] as number;
    entry.profileScores.set(
      term,
      Math.log((count + smoothing * usual) / all / usual) * (general[term] as number),
    );
  }
  // A term that the claim lacks is as much less likely in its texts, however frequent the term is.
  entry.absentScore = Math.log(smoothing / all);
}
