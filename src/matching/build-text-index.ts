import { eachLetterGroup, LETTER_GROUPS } from './letter-groups.ts';
import { retrievalSettings } from './retrieval-settings.ts';
import { allocateIndex, hashOf, IMPACT_ONE, type IndexedText, type TextIndex } from './text-index.ts';

/** A claim as the index takes it. */
export interface IndexedClaim {
  id: string;
  texts: IndexedText[];
}

export interface IndexOptions {
  /** The words of a text that are looked for: stems, concepts. Called with pieces of a text that end between words. */
  readWords: (text: string) => string[];
  /** What a word tells; `rare` is its inverse document frequency among the claims. */
  weigh: (word: string, rare: number) => number;
  /** Without letters the index serves term-finder.ts alone, and is 64 kB smaller. */
  letters: boolean;
}

/**
 * Characters of text, or a tenth of a posting, that are worked on between two yields: about 10 ms, so that four times slower
 * machines stay below 50.
 */
const SLICE = 16_384;
const POSTING_COST = 0.1;
/** A word that comes read already costs as much as some characters. */
const WORD_COST = 4;

/**
 * Builds an index in slices: the caller draws the next one when it has time, and takes the index as the return value. The
 * same claims give the same scores, whatever their order.
 */
export function* buildTextIndex(
  claims: Iterable<IndexedClaim>,
  { readWords, weigh, letters }: IndexOptions,
): Generator<void, TextIndex> {
  let work = 0;
  const isDue = (cost: number): boolean => {
    work += cost;
    if (work < SLICE) return false;
    work = 0;
    return true;
  };

  const termIds = new Map<string, number>();
  const keys = new GrowingNumbers(Uint32Array);
  const lengths = new GrowingNumbers(Float32Array);
  const terms = new GrowingNumbers(Uint32Array);
  const postings = {
    claims: new GrowingNumbers(Uint32Array),
    counts: new GrowingNumbers(Float32Array),
  };
  const groupCounts = new Uint32Array(LETTER_GROUPS);
  const groupSeen = new Int32Array(LETTER_GROUPS).fill(-1);
  let groupTotal = 0;

  let claim = 0;
  for (const { id, texts } of claims) {
    const counts = new Map<string, number>();
    let length = 0;
    for (const { text, weight, words } of texts) {
      const count = (word: string): void => {
        counts.set(word, (counts.get(word) ?? 0) + weight);
        length += weight;
      };
      words?.forEach(count);
      if (words && isDue(words.length * WORD_COST)) yield;
      for (const piece of piecesOf(text)) {
        if (!words) readWords(piece).forEach(count);
        if (letters)
          eachLetterGroup(piece, (group) => {
            groupTotal++;
            if (groupSeen[group] === claim) return;
            groupSeen[group] = claim;
            groupCounts[group] = (groupCounts[group] as number) + 1;
          });
        if (isDue(piece.length)) yield;
      }
    }
    for (const [word, count] of counts) {
      let term = termIds.get(word);
      if (term === undefined) {
        term = termIds.size;
        termIds.set(word, term);
      }
      terms.push(term);
      postings.claims.push(claim);
      postings.counts.push(count);
    }
    keys.push(hashOf(id));
    lengths.push(length);
    claim++;
  }

  const index = allocateIndex({
    claims: claim,
    slots: 2 ** Math.ceil(Math.log2(termIds.size * 1.5 + 1)),
    terms: termIds.size,
    postings: terms.length,
    groups: letters ? LETTER_GROUPS : 0,
  });
  index.keys.set(keys.taken());
  // Added as they come, and exact: so the order of claims does not matter.
  let total = 0;
  for (let at = 0; at < claim; at++) total += lengths.at(at);
  index.meanLength = total / Math.max(claim, 1) || 1;
  index.meanGroups = groupTotal / Math.max(claim, 1) || 1;

  const { starts } = index;
  for (let at = 0; at < terms.length; at++) {
    const next = terms.at(at) + 1;
    starts[next] = (starts[next] as number) + 1;
    if (isDue(POSTING_COST)) yield;
  }
  for (let term = 0; term < termIds.size; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);

  const mask = index.slotHashes.length - 1;
  for (const [word, term] of termIds) {
    const hash = hashOf(word);
    let slot = hash & mask;
    while (index.slotTerms[slot] !== 0) slot = (slot + 1) & mask;
    index.slotHashes[slot] = hash;
    index.slotTerms[slot] = term + 1;
    const holding = (starts[term + 1] as number) - (starts[term] as number);
    index.termWeights[term] = weigh(word, rarity(claim, holding));
    if (isDue(1)) yield;
  }

  const { k1, b } = retrievalSettings;
  const fill = starts.slice(0, termIds.size);
  for (let at = 0; at < terms.length; at++) {
    const term = terms.at(at);
    const to = fill[term] as number;
    fill[term] = to + 1;
    const holder = postings.claims.at(at);
    const count = postings.counts.at(at);
    const norm = k1 * (1 - b + (b * lengths.at(holder)) / index.meanLength);
    index.postingClaims[to] = holder;
    index.impacts[to] = Math.round(((count * (k1 + 1)) / (count + norm)) * IMPACT_ONE);
    if (isDue(POSTING_COST)) yield;
  }

  const most = rarity(claim, 0);
  for (let group = 0; group < index.groupWeights.length; group++)
    index.groupWeights[group] = Math.round((rarity(claim, groupCounts[group] as number) / most) * 255);
  return index;
}

/** Inverse document frequency as BM25 has it in Lucene: never below 0. */
export function rarity(claims: number, holding: number): number {
  return Math.log(1 + (claims - holding + 0.5) / (holding + 0.5));
}

/** A long text in pieces of a slice each, parted at white space where there is some. */
function* piecesOf(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > SLICE) {
    const space = text.slice(from, from + SLICE).search(/\s\S*$/);
    const to = space > 0 ? from + space : from + SLICE;
    yield text.slice(from, to);
    from = to;
  }
  yield text.slice(from);
}

type Numbers = Uint32Array | Float32Array;

/** Numbers whose count is not known beforehand. */
class GrowingNumbers {
  length = 0;
  private numbers: Numbers;
  private readonly kind: new (
    length: number,
  ) => Numbers;

  constructor(kind: new (length: number) => Numbers) {
    this.kind = kind;
    this.numbers = new kind(1024);
  }

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new this.kind(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  at(place: number): number {
    return this.numbers[place] as number;
  }

  taken(): Numbers {
    return this.numbers.subarray(0, this.length);
  }
}
