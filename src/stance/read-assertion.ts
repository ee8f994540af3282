import type { Assertion, Claim, ClaimMatch, Sentence } from '../model.ts';
import { attributionOf } from '../text/attribution.ts';
import { claimFigure } from '../text/claim-figure.ts';
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

/** Prepares the claims once: how each is put decides what counts as a denial of it. */
export function createAssertionReader(claims: Claim[], concepts: Concepts): AssertionReader {
  assertPolarityModel();
  const known = new Map<string, { claim: Claim; manner: ClaimManner }>(
    claims.map((claim) => [claim.id, { claim, manner: mannerOf(claim, concepts) }]),
  );
  return (sentences, matches) =>
    matches.map((match) => {
      const { claim, manner } = known.get(match.claimId) as { claim: Claim; manner: ClaimManner };
      const { text } = normalize(sentences[match.sentence]?.text ?? '');
      const quantity = claim.quantity && claimFigure(figuresOf(text), claim.quantity, concepts);
      const features = polarityFeatures(text, manner, match.leaning, quantity !== null, concepts);
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
