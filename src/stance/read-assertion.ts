import type { Assertion, Claim, ClaimMatch, Sentence } from '../model.ts';
import { attributionOf } from '../text/attribution.ts';
import { claimFigure, type PreparedQuantity, prepareFigures, prepareQuantity } from '../text/claim-figure.ts';
import type { Concepts } from '../text/concepts.ts';
import { normalize } from '../text/normalize.ts';
import { figuresOf } from '../text/quantities.ts';
import {
  assertPolarityModel,
  type ClaimManner,
  mannerOf,
  polarityFeatures,
  readPolarity,
} from './polarity.ts';

/** Reads what matched sentences say about their claims: polarity, figure and speaker, parallel to the matches. */
export type AssertionReader = (sentences: Sentence[], matches: ClaimMatch[]) => Assertion[];

interface KnownClaim {
  manner: ClaimManner;
  quantity: PreparedQuantity | null;
}

/** Prepares the claims once: how each is put decides what counts as a denial of it. */
export function createAssertionReader(claims: Claim[], concepts: Concepts): AssertionReader {
  assertPolarityModel();
  const known = new Map<string, KnownClaim>(
    claims.map((claim) => [
      claim.id,
      {
        manner: mannerOf(claim, concepts),
        quantity: claim.quantity && prepareQuantity(claim.quantity, concepts),
      },
    ]),
  );
  return (sentences, matches) =>
    matches.map((match) => {
      const claim = known.get(match.claimId) as KnownClaim;
      const { text } = normalize(sentences[match.sentence]?.text ?? '');
      const quantity =
        claim.quantity && claimFigure(prepareFigures(figuresOf(text), concepts), claim.quantity);
      const features = polarityFeatures(text, claim.manner, match, quantity !== null, concepts);
      return {
        polarity: readPolarity(features),
        quantity,
        attribution: speakerOf(match.sentence, sentences),
      };
    });
}

const PRONOUN = /^(?:he|she|they|it|we|one|another|both|neither)$/i;

/** Who says it. A pronoun means the speaker of the sentence before; if that names none, the pronoun stands. */
function speakerOf(at: number, sentences: Sentence[]): string | null {
  const own = attributionOf(normalize(sentences[at]?.text ?? '').text)?.speaker ?? null;
  if (own === null || !PRONOUN.test(own)) return own;
  const before = at > 0 ? attributionOf(normalize(sentences[at - 1]?.text ?? '').text)?.speaker : undefined;
  return before && !PRONOUN.test(before) ? before : own;
}
