import type { Assertion, Claim, ClaimMatch, Polarity } from '../model.ts';
import { type Attribution, attributionOf } from '../text/attribution.ts';
import { claimFigure, type PreparedQuantity, prepareQuantity } from '../text/claim-figure.ts';
import type { Concepts } from '../text/concepts.ts';
import type { SentenceText } from '../text/sentence-text.ts';
import { wordsOf } from './claim-words.ts';
import { type PairText, readPairText } from './pair-features.ts';
import {
  assertPolarityModel,
  type ClaimManner,
  mannerOf,
  type Nearness,
  polarityFeatures,
  readPolarity,
  readWords,
} from './polarity.ts';
import { stanceSettings } from './settings.ts';

/** Reads what a matched sentence of these says about its claim: polarity, figure and speaker. */
export type AssertionReader = (sentences: SentenceText[]) => (match: ClaimMatch) => Assertion;

interface KnownClaim {
  manner: ClaimManner;
  quantity: PreparedQuantity | null;
}

/** A claim is prepared when it is first matched: how it is put decides what counts as a denial of it. */
export function createAssertionReader(claims: Claim[], concepts: Concepts): AssertionReader {
  assertPolarityModel();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const known = new Map<string, KnownClaim>();
  const knownOf = (id: string): KnownClaim => {
    const claim = byId.get(id) as Claim;
    const prepared = known.get(id) ?? {
      manner: mannerOf(claim, concepts),
      quantity: claim.quantity && prepareQuantity(claim.quantity, concepts),
    };
    known.set(id, prepared);
    return prepared;
  };
  /** Texts of the corpus as they are compared, read once; there are no more than the corpus has. */
  const read = new Map<string, PairText>();
  const corpusText = (text: string): PairText => {
    const known = read.get(text) ?? readPairText(text);
    read.set(text, known);
    return known;
  };
  const nearness = ({ claimId, leaning, reason }: ClaimMatch, words: Set<string>): Nearness => ({
    leaning,
    words: readWords(claimId, words),
    phrasing: corpusText(reason.phrasing),
    denial: reason.denial === null ? null : corpusText(reason.denial),
  });

  return (sentences) => {
    /** A sentence that states several claims is read once. */
    const pairs = new Map<number, PairText>();
    const pairOf = (at: number): PairText => {
      const pair = pairs.get(at) ?? readPairText(sentences[at]?.read.text ?? '');
      pairs.set(at, pair);
      return pair;
    };
    const attributions = new Map<number, Attribution | null>();
    const attributionIn = (at: number): Attribution | null => {
      if (at < 0) return null;
      const known = attributions.get(at);
      if (known !== undefined) return known;
      const attribution = attributionOf(sentences[at]?.read.text ?? '');
      attributions.set(at, attribution);
      return attribution;
    };
    return (match) => {
      const claim = knownOf(match.claimId);
      const sentence = sentences[match.sentence] as SentenceText;
      const quantity = claim.quantity && claimFigure(sentence.preparedFigures, claim.quantity);
      const reading = (polarity: Polarity): Assertion => ({
        polarity,
        quantity,
        attribution: speakerOf(match.sentence, attributionIn, polarity, claim.manner),
      });
      if (sentence.cues.length === 0 && match.leaning < stanceSettings.plainLeaning)
        return reading('asserts');
      const features = polarityFeatures(
        sentence,
        pairOf(match.sentence),
        claim.manner,
        nearness(match, wordsOf(sentence.read, sentence.cues)),
        quantity !== null,
      );
      return reading(readPolarity(features));
    };
  };
}

const PRONOUN = /^(?:he|she|they|one|another|both|the other|one of them)$/i;
/** Speakers who are nobody without a sentence before that names them. */
const COUNTED = /^(?:one|another|both|the other)$/i;

/**
 * Who makes the statement. Somebody who denies it, or will not say, is not credited with it: a denial is theirs where the
 * sentence denies the claim, or the claim itself is one. A pronoun means the speaker of the sentence before; if that names
 * none, the pronoun stands.
 */
function speakerOf(
  at: number,
  attributionIn: (at: number) => Attribution | null,
  polarity: Polarity,
  { shares, refuses }: ClaimManner,
): string | null {
  const own = attributionIn(at);
  if (own === null) return null;
  const claimDenies = Math.max(shares.denial, shares['non-committal'], refuses) >= CLAIM_DENIES;
  if (own.manner === 'denies' && polarity !== 'denies' && !claimDenies) return null;
  if (own.manner === 'withholds' && !claimDenies) return null;
  if (!PRONOUN.test(own.speaker)) return own.speaker;
  const before = attributionIn(at - 1)?.speaker;
  if (before && !PRONOUN.test(before)) return before;
  return COUNTED.test(own.speaker) ? null : own.speaker;
}

/** From this share of its phrasings on, a claim speaks of a denial or a refusal itself. */
const CLAIM_DENIES = 0.5;
