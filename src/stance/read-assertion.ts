import type { Assertion, Claim, ClaimMatch } from '../model.ts';
import { attributionOf } from '../text/attribution.ts';
import { claimFigure, type PreparedQuantity, prepareQuantity } from '../text/claim-figure.ts';
import type { Concepts } from '../text/concepts.ts';
import type { SentenceText } from '../text/sentence-text.ts';
import { type PairText, readPairText } from './pair-features.ts';
import {
  assertPolarityModel,
  type ClaimManner,
  mannerOf,
  type Nearness,
  polarityFeatures,
  readPolarity,
} from './polarity.ts';
import { stanceSettings } from './settings.ts';

/** Reads what matched sentences say about their claims: polarity, figure and speaker, parallel to the matches. */
export type AssertionReader = (sentences: SentenceText[], matches: ClaimMatch[]) => Assertion[];

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
  const nearness = ({ leaning, reason }: ClaimMatch): Nearness => ({
    leaning,
    phrasing: corpusText(reason.phrasing),
    denial: reason.denial === null ? null : corpusText(reason.denial),
  });

  return (sentences, matches) => {
    /** A sentence that states several claims is read once. */
    const pairs = new Map<number, PairText>();
    const pairOf = (at: number): PairText => {
      const pair = pairs.get(at) ?? readPairText(sentences[at]?.read.text ?? '');
      pairs.set(at, pair);
      return pair;
    };
    const speakers = new Map<number, string | null>();
    const namedIn = (at: number): string | null => {
      if (at < 0) return null;
      const known = speakers.get(at);
      if (known !== undefined) return known;
      const speaker = attributionOf(sentences[at]?.read.text ?? '')?.speaker ?? null;
      speakers.set(at, speaker);
      return speaker;
    };
    return matches.map((match) => {
      const claim = knownOf(match.claimId);
      const sentence = sentences[match.sentence] as SentenceText;
      const speaker = speakerOf(match.sentence, namedIn);
      const quantity = claim.quantity && claimFigure(sentence.preparedFigures, claim.quantity);
      if (sentence.cues.length === 0 && match.leaning < stanceSettings.plainLeaning)
        return { polarity: 'asserts', quantity, attribution: speaker };
      const features = polarityFeatures(
        sentence,
        pairOf(match.sentence),
        claim.manner,
        nearness(match),
        quantity !== null,
      );
      return { polarity: readPolarity(features), quantity, attribution: speaker };
    });
  };
}

const PRONOUN = /^(?:he|she|they|it|we|one|another|both|neither)$/i;

/** Who says it. A pronoun means the speaker of the sentence before; if that names none, the pronoun stands. */
function speakerOf(at: number, namedIn: (at: number) => string | null): string | null {
  const own = namedIn(at);
  if (own === null || !PRONOUN.test(own)) return own;
  const before = namedIn(at - 1);
  return before && !PRONOUN.test(before) ? before : own;
}
