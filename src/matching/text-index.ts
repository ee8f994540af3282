/**
 * The compiled index of a corpus: numbers only, in one buffer, so that it is loaded by laying views over it. It holds no
 * texts and no words: words are kept as hashes of 32 bits (of 100,000 words about one pair shares a hash).
 */

/** One part of a claim's texts; `weight` is how much a word of it counts. */
export interface IndexedText {
  text: string;
  weight: number;
  /** The words of the text, where the caller has read them already. */
  words?: string[];
}

export interface TextIndex {
  /** All the rest lies in here. */
  buffer: ArrayBuffer;
  claims: number;
  /** Sum of the weighted words of all claims, over the claims: 1 for an empty index, so that it can divide. */
  meanLength: number;
  /** The same in groups of letters. */
  meanGroups: number;
  /** Per claim: a hash of its id. Breaks ties, so that the order of claims changes nothing. */
  keys: Uint32Array;
  /** Open hash table of words: the hash, and the number of the word plus 1 (0: empty). Sizes are powers of two. */
  slotHashes: Uint32Array;
  slotTerms: Uint32Array;
  /** Per word: what it tells, and where its postings start; one more start closes the last. */
  termWeights: Float32Array;
  starts: Uint32Array;
  /** Postings: the claim, and its share of the word's weight (see IMPACT_ONE). */
  postingClaims: Uint32Array;
  impacts: Uint16Array;
  /** Per group of letters, by hash: what it tells, 255 for what no claim holds. */
  groupWeights: Uint8Array;
}

/** Impacts are kept in steps of 1 / 32,768; BM25's saturation ends below 1.9. */
export const IMPACT_ONE = 32_768;

const MAGIC = 0x53_4c_54_31;
const HEADER = 8;

/** What an index is made of, by number. */
export interface IndexSize {
  claims: number;
  slots: number;
  terms: number;
  postings: number;
  groups: number;
}

/** Lays out an empty index of a given size. */
export function allocateIndex(size: IndexSize): TextIndex {
  const buffer = new ArrayBuffer(layOut(size).bytes);
  new Uint32Array(buffer, 0, HEADER).set([
    MAGIC,
    size.claims,
    size.slots,
    size.terms,
    size.postings,
    size.groups,
  ]);
  return viewIndex(buffer);
}

/** Lays views over the buffer of an index that was built before. Throws if it holds none, or one of another version. */
export function viewIndex(buffer: ArrayBuffer): TextIndex {
  const header = new Uint32Array(buffer, 0, Math.min(HEADER, buffer.byteLength >> 2));
  const [magic, claims = 0, slots = 0, terms = 0, postings = 0, groups = 0] = header;
  const layout = layOut({ claims, slots, terms, postings, groups });
  if (magic !== MAGIC || layout.bytes !== buffer.byteLength)
    throw new Error('This buffer holds no index of this version: build it anew from the claims.');
  const means = new Float32Array(buffer, 6 * 4, 2);
  return {
    buffer,
    claims,
    get meanLength() {
      return means[0] as number;
    },
    set meanLength(value) {
      means[0] = value;
    },
    get meanGroups() {
      return means[1] as number;
    },
    set meanGroups(value) {
      means[1] = value;
    },
    keys: new Uint32Array(buffer, layout.keys, claims),
    slotHashes: new Uint32Array(buffer, layout.slotHashes, slots),
    slotTerms: new Uint32Array(buffer, layout.slotTerms, slots),
    termWeights: new Float32Array(buffer, layout.termWeights, terms),
    starts: new Uint32Array(buffer, layout.starts, terms + 1),
    postingClaims: new Uint32Array(buffer, layout.postingClaims, postings),
    impacts: new Uint16Array(buffer, layout.impacts, postings),
    groupWeights: new Uint8Array(buffer, layout.groupWeights, groups),
  };
}

function layOut({ claims, slots, terms, postings, groups }: IndexSize) {
  let bytes = HEADER * 4;
  const next = (length: number): number => {
    const at = bytes;
    bytes += Math.ceil(length / 4) * 4;
    return at;
  };
  const parts = {
    keys: next(claims * 4),
    slotHashes: next(slots * 4),
    slotTerms: next(slots * 4),
    termWeights: next(terms * 4),
    starts: next((terms + 1) * 4),
    postingClaims: next(postings * 4),
    impacts: next(postings * 2),
    groupWeights: next(groups),
  };
  return { ...parts, bytes };
}

/** Hash of a word or an id: FNV-1a over UTF-16 units, mixed once more, for its last bits choose the slot. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The number of a word; -1 if no claim holds it. */
export function termOf({ slotHashes, slotTerms }: TextIndex, word: string): number {
  const mask = slotHashes.length - 1;
  const hash = hashOf(word);
  for (let slot = hash & mask; slotTerms[slot] !== 0; slot = (slot + 1) & mask)
    if (slotHashes[slot] === hash) return (slotTerms[slot] as number) - 1;
  return -1;
}
