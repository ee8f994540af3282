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
}

/** Keeps scratch arrays, so one meter serves one sentence at a time. */
export function createSimilarityMeter(index: ClaimIndex): SimilarityMeter {
  const { general, pack, isName } = index;
  /** Per term a bit for each span of the sentence that holds it. */
  const spansWith = new Int32Array(general.length);
  const hasGram = new Uint8Array(index.gramWeights.length);
  const hasPair = new Uint8Array(index.pairIds.size);
  let view: SentenceView | null = null;
  let predicateWeight = 0;
  /** Per span of the sentence: what its terms share with the text at hand, and one over the root of what they weigh. */
  const sharedGeneral = new Float64Array(matchingSettings.spans);
  const sharedPack = new Float64Array(matchingSettings.spans);
  const perGeneral = new Float64Array(matchingSettings.spans);
  const perPack = new Float64Array(matchingSettings.spans);

  const forget = (): void => {
    if (!view) return;
    for (const span of view.spans) for (const term of span.terms) spansWith[term] = 0;
    for (const gram of view.grams) hasGram[gram] = 0;
    for (const pair of view.pairs) hasPair[pair] = 0;
  };

  const letterSimilarity = (text: ClaimText, norm: number): number => {
    let shared = 0;
    for (const gram of text.grams) if (hasGram[gram]) shared += (index.gramWeights[gram] as number) ** 2;
    return shared / (text.gramNorm * norm || 1);
  };

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
      for (const pair of next.pairs) hasPair[pair] = 1;
      predicateWeight = 0;
      for (const term of next.terms) if (!isName[term]) predicateWeight += general[term] as number;
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
      let best = -1;
      let bestPhrasing = -1;
      let bestDenial = -1;
      for (const text of entry.texts) {
        if (text.text === without) continue;
        sharedGeneral.fill(0, 0, count);
        sharedPack.fill(0, 0, count);
        let predicates = 0;
        let textPredicates = 0;
        for (const term of text.terms) {
          const weight = general[term] as number;
          if (!isName[term]) textPredicates += weight;
          let bits = spansWith[term] as number;
          if (bits === 0) continue;
          if (!isName[term]) predicates += weight;
          const packWeight = weight * (pack[term] as number);
          while (bits !== 0) {
            const at = 31 - Math.clz32(bits & -bits);
            sharedGeneral[at] = (sharedGeneral[at] as number) + weight;
            sharedPack[at] = (sharedPack[at] as number) + packWeight;
            bits &= bits - 1;
          }
        }
        const row = text.kind === 'denial' ? result.denial : result.phrasing;
        for (let at = 0; at < count; at++) {
          const shared = sharedGeneral[at] as number;
          if (shared === 0) continue;
          const similarity = shared * text.perGeneral * (perGeneral[at] as number);
          if (text.kind === 'near-miss') {
            if (similarity > result.nearMiss) result.nearMiss = similarity;
            continue;
          }
          if (text.kind === 'report') {
            if (similarity > result.report) result.report = similarity;
            continue;
          }
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
        if (text.kind === 'phrasing' || text.kind === 'denial') {
          result.letters = Math.max(result.letters, letterSimilarity(text, view.gramNorm));
          result.predicate = Math.max(
            result.predicate,
            predicates / Math.sqrt((textPredicates || 1) * (predicateWeight || 1)),
          );
          let pairs = 0;
          for (const pair of text.pairs) if (hasPair[pair]) pairs++;
          result.pairs = Math.max(
            result.pairs,
            pairs / Math.sqrt((view.pairCount || 1) * (text.pairs.length || 1)),
          );
        }
      }
      return result;
    },
  };
}
