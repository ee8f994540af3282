import type { ClaimEntry, ClaimIndex, ClaimText } from './claim-index.ts';
import type { SentenceView } from './sentence-view.ts';
import { matchingSettings } from './settings.ts';

/** How near a sentence lies to the texts of one claim. Similarities are 0 to 1, 1 for the same words. */
export interface Similarity {
  /** Per span of the sentence: best similarity to a phrasing, to a denial. */
  phrasing: Float64Array;
  denial: Float64Array;
  /** The same to phrasings and denials together with the pack's weights. */
  pack: Float64Array;
  /** Best over spans. */
  report: number;
  nearMiss: number;
  /** By letters and by pairs of words, to phrasings and denials. */
  letters: number;
  pairs: number;
  /** By words that are no names, to phrasings and denials: what is said, not of whom. */
  predicate: number;
  /** The phrasing and the denial that lie nearest. */
  nearestPhrasing: ClaimText | null;
  nearestDenial: ClaimText | null;
  /** How far the sentence and the nearer of the two cover each other. */
  coverText: number;
  coverSentence: number;
}

/**
 * Similarity is the square root of cover(text | sentence) × cover(sentence | text), each the weighted share of one
 * side's terms that the other holds: high only if neither says much that the other does not.
 */
export interface SimilarityMeter {
  /** Prepares for a sentence; `measure` then compares claims with it. */
  look: (view: SentenceView) => void;
  /** `without`: a text of the claim that is left out. */
  measure: (entry: ClaimEntry, without?: string) => Similarity;
  /** Adds the likeness to reports and near misses: only asked of claims that come near enough. */
  complete: (similarity: Similarity, entry: ClaimEntry, without?: string) => void;
}

/** Keeps scratch arrays, so one meter serves one sentence at a time. */
export function createSimilarityMeter(index: ClaimIndex): SimilarityMeter {
  const { general, pack, isName } = index;
  /** Per term a bit for each span of the sentence that holds it. */
  const spansWith = new Int32Array(general.length);
  const hasGram = new Uint8Array(index.gramWeights.length);
  const pairs = createPairBoard();
  const squares = index.gramWeights.map((weight) => weight ** 2);
  let view: SentenceView | null = null;
  let perPredicates = 1;
  /** Per span of the sentence: what its terms share with the text at hand, and one over the root of what they weigh. */
  const sharedGeneral = new Float64Array(matchingSettings.spans);
  const sharedPack = new Float64Array(matchingSettings.spans);
  const perGeneral = new Float64Array(matchingSettings.spans);
  const perPack = new Float64Array(matchingSettings.spans);

  const forget = (): void => {
    if (!view) return;
    for (const span of view.spans) for (const term of span.terms) spansWith[term] = 0;
    for (const gram of view.grams) hasGram[gram] = 0;
    pairs.clear(view.pairs);
  };

  const letterSimilarity = (text: ClaimText, norm: number): number => {
    let shared = 0;
    const { grams } = text;
    for (let i = 0; i < grams.length; i++) {
      const gram = grams[i] as number;
      if (hasGram[gram] === 1) shared += squares[gram] as number;
    }
    return shared / (text.gramNorm * norm || 1);
  };

  /** Likeness of the whole sentence to a text. */
  const wholeLikeness = (text: ClaimText): number => {
    const { terms, weights } = text;
    let shared = 0;
    for (let i = 0; i < terms.length; i++)
      if (spansWith[terms[i] as number] !== 0) shared += weights[i] as number;
    return shared * text.perGeneral * (perGeneral[0] as number);
  };

  /** Fills sharedGeneral and sharedPack for a text; answers what they share in words that are no names. */
  const shareSpans = ({ terms, weights }: ClaimText, count: number): number => {
    sharedGeneral.fill(0, 0, count);
    sharedPack.fill(0, 0, count);
    let predicates = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      let bits = spansWith[term] as number;
      if (bits === 0) continue;
      const weight = weights[i] as number;
      const packWeight = weight * (pack[term] as number);
      if (isName[term] === 0) predicates += weight;
      while (bits !== 0) {
        const at = 31 - Math.clz32(bits & -bits);
        sharedGeneral[at] = (sharedGeneral[at] as number) + weight;
        sharedPack[at] = (sharedPack[at] as number) + packWeight;
        bits &= bits - 1;
      }
    }
    return predicates;
  };

  const pairSimilarity = (text: ClaimText, count: number): number =>
    pairs.countIn(text.pairs) / Math.sqrt((count || 1) * (text.pairs.length || 1));

  return {
    look(next) {
      forget();
      view = next;
      next.spans.forEach((span, at) => {
        perGeneral[at] = 1 / Math.sqrt(span.general || 1);
        perPack[at] = 1 / Math.sqrt(span.pack || 1);
        for (const term of span.terms) spansWith[term] = (spansWith[term] as number) | (1 << at);
      });
      for (const gram of next.grams) hasGram[gram] = 1;
      pairs.set(next.pairs);
      let predicates = 0;
      for (const term of next.terms) if (!isName[term]) predicates += general[term] as number;
      perPredicates = 1 / Math.sqrt(predicates || 1);
    },

    measure(entry, without) {
      if (!view) throw new Error('look() at a sentence before measuring.');
      const count = view.spans.length;
      const result: Similarity = {
        phrasing: new Float64Array(count),
        denial: new Float64Array(count),
        pack: new Float64Array(count),
        report: 0,
        nearMiss: 0,
        letters: 0,
        pairs: 0,
        predicate: 0,
        nearestPhrasing: null,
        nearestDenial: null,
        coverText: 0,
        coverSentence: 0,
      };
      // First all texts as a whole, then those that come near the best one clause by clause: the others told nothing.
      const likeness = new Float64Array(entry.texts.length);
      let most = 0;
      for (let i = 0; i < entry.texts.length; i++) {
        const text = entry.texts[i] as ClaimText;
        if (text.text === without) continue;
        const whole = wholeLikeness(text);
        likeness[i] = whole;
        most = Math.max(most, whole);
      }
      let best = -1;
      let bestPhrasing = -1;
      let bestDenial = -1;
      for (let i = 0; i < entry.texts.length; i++) {
        const text = entry.texts[i] as ClaimText;
        if ((likeness[i] as number) === 0 || (likeness[i] as number) < most * matchingSettings.nearBest)
          continue;
        const predicates = shareSpans(text, count);
        const row = text.kind === 'denial' ? result.denial : result.phrasing;
        for (let at = 0; at < count; at++) {
          const shared = sharedGeneral[at] as number;
          if (shared === 0) continue;
          const similarity = shared * text.perGeneral * (perGeneral[at] as number);
          if (similarity > (row[at] as number)) row[at] = similarity;
          const byPack = (sharedPack[at] as number) * text.perPack * (perPack[at] as number);
          if (byPack > (result.pack[at] as number)) result.pack[at] = byPack;
          if (text.kind === 'phrasing' && similarity > bestPhrasing) {
            bestPhrasing = similarity;
            result.nearestPhrasing = text;
          }
          if (text.kind === 'denial' && similarity > bestDenial) {
            bestDenial = similarity;
            result.nearestDenial = text;
          }
          if (similarity > best) {
            best = similarity;
            result.coverText = shared * text.perGeneral ** 2;
            result.coverSentence = shared * (perGeneral[at] as number) ** 2;
          }
        }
        result.letters = Math.max(result.letters, letterSimilarity(text, view.gramNorm));
        result.predicate = Math.max(result.predicate, predicates * text.perPredicates * perPredicates);
        result.pairs = Math.max(result.pairs, pairSimilarity(text, view.pairCount));
      }
      return result;
    },

    complete(similarity, entry, without) {
      for (const text of entry.others) {
        if (text.text === without) continue;
        const whole = wholeLikeness(text);
        if (text.kind === 'near-miss') similarity.nearMiss = Math.max(similarity.nearMiss, whole);
        else similarity.report = Math.max(similarity.report, whole);
      }
    },
  };
}

/** Which pairs of terms the sentence holds. Nearly all others fail at a bit of their hash, and cost no look into a set. */
function createPairBoard(): {
  set: (keys: number[]) => void;
  clear: (keys: number[]) => void;
  countIn: (keys: Float64Array) => number;
} {
  const bits = new Uint8Array(2 ** 14);
  const held = new Set<number>();
  const bitOf = (key: number): number =>
    (Math.floor(key / 2 ** 26) * 31 + (key % 2 ** 26)) & (bits.length - 1);
  return {
    set(keys) {
      for (const key of keys) {
        bits[bitOf(key)] = 1;
        held.add(key);
      }
    },
    clear(keys) {
      for (const key of keys) bits[bitOf(key)] = 0;
      held.clear();
    },
    countIn(keys) {
      let count = 0;
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as number;
        if (bits[bitOf(key)] === 1 && held.has(key)) count++;
      }
      return count;
    },
  };
}
