import type { ReadText } from '../text/concepts.ts';
import type { SentenceText } from '../text/sentence-text.ts';
import { generalWeight } from '../text/word-weights.ts';
import { type ClaimIndex, countPairs, gramsOf, pairKeysOf } from './claim-index.ts';
import { termsWithCues } from './cue-terms.ts';
import { matchingSettings } from './settings.ts';

/** A run of clauses, or the whole sentence. */
export interface Span {
  /** Distinct terms that the index knows. */
  terms: number[];
  /** Their places in the sentence's own list of terms. */
  places: number[];
  /** Sums of weights, terms included that the index does not know. */
  general: number;
  pack: number;
}

/** A sentence as the matcher compares it. */
export interface SentenceView {
  sentence: SentenceText;
  /** Its words, with cues as terms. */
  read: ReadText;
  /** Distinct known terms of the whole sentence. */
  terms: number[];
  /** The whole sentence first, then its clauses alone and together. */
  spans: Span[];
  grams: number[];
  gramNorm: number;
  pairs: number[];
  /** Number of distinct pairs, unknown ones included. */
  pairCount: number;
  /** Names inside the sentence, as terms; -1 for those that no claim knows. */
  names: number[];
  hasPronoun: boolean;
  isQuestion: boolean;
  /** Distinct content terms, unknown ones included. */
  length: number;
}

/** Clauses part at punctuation and at these words. */
const JOINT = /^(?:and|but|while|whereas|which|who|that|because|as|after|before|although|if|when|where|so)$/;
const BREAK = /[,;:–—()"]|\s-\s/;
const PRONOUN =
  /\b(?:it|they|them|he|she|him|her|his|its|their|there|this|these|those|such|one|ones|so|both|neither|none)\b/i;

/** Lays a sentence out for all claims. */
export function viewSentence(sentence: SentenceText, index: ClaimIndex): SentenceView {
  const read = termsWithCues(sentence.read, sentence.cues);
  const ids = read.terms.map((term) => index.vocabulary.get(term.id) ?? -1);
  const spans = spansOf(read, ids, index);
  const whole = spans[0] as Span;
  const grams = [...new Set(gramsOf(read.text))];
  const known: number[] = [];
  let norm = 0;
  for (const gram of grams) {
    const id = index.gramIds.get(gram);
    if (id !== undefined) known.push(id);
    norm += (id === undefined ? index.unknownGram : (index.gramWeights[id] as number)) ** 2;
  }
  const names = read.terms.flatMap((term, at) =>
    term.from > 0 && read.tokens[term.from]?.capital ? [ids[at] as number] : [],
  );
  return {
    sentence,
    read,
    terms: whole.terms,
    spans,
    grams: known,
    gramNorm: Math.sqrt(norm),
    pairs: [...new Set(pairKeysOf(read, ids))],
    pairCount: countPairs(read),
    names: [...new Set(names)],
    hasPronoun: PRONOUN.test(read.text),
    isQuestion: /\?["')\]]*$/.test(read.text),
    length: new Set(read.terms.map((term) => term.id)).size,
  };
}

function spansOf(read: ReadText, ids: number[], index: ClaimIndex): Span[] {
  const { tokens, terms, text } = read;
  const cuts = [0];
  for (let i = 1; i < tokens.length; i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!before || !token) continue;
    if (BREAK.test(text.slice(before.end, token.start)) || JOINT.test(token.word)) cuts.push(i);
  }
  cuts.push(tokens.length);

  let tries = 0;
  const seen = new Set<string>();
  const spans: Span[] = [];
  const add = (from: number, to: number): void => {
    const inside = terms.flatMap((term, at) => (term.from >= from && term.to <= to ? [at] : []));
    const span = sumSpan(inside, read, ids, index);
    const key = span.terms.join();
    if (seen.has(key) || (spans.length > 0 && span.terms.length < 2)) return;
    seen.add(key);
    spans.push(span);
  };
  add(0, tokens.length);
  const clauses = cuts.length - 1;
  for (let i = 0; i < clauses; i++)
    for (let j = i + 1; j <= Math.min(clauses, i + matchingSettings.clausesTogether); j++)
      if (spans.length < matchingSettings.spans && tries++ < matchingSettings.spansTried)
        add(cuts[i] as number, cuts[j] as number);
  const placeOf = new Map(spans[0]?.terms.map((term, place) => [term, place]));
  for (const span of spans) span.places = span.terms.map((term) => placeOf.get(term) as number);
  return spans;
}

function sumSpan(inside: number[], read: ReadText, ids: number[], index: ClaimIndex): Span {
  const terms = new Set<number>();
  const unknown = new Set<string>();
  let general = 0;
  let pack = 0;
  for (const at of inside) {
    const id = ids[at] as number;
    if (id >= 0) {
      if (terms.has(id)) continue;
      terms.add(id);
      general += index.general[id] as number;
      pack += (index.general[id] as number) * (index.pack[id] as number);
    } else {
      const name = read.terms[at]?.id ?? '';
      if (unknown.has(name)) continue;
      unknown.add(name);
      // What no claim speaks of tells the most within the pack.
      general += generalWeight(name);
      pack += generalWeight(name);
    }
  }
  return { terms: [...terms], places: [], general, pack };
}
