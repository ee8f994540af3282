import type { ClaimAnalysis } from '../model.ts';

/** Of a sentence that is selected in part, so much of it: a word or two may stand in any. */
const LEAST_SHARE = 0.5;

/**
 * The claims that a part of an article's text states, as they were found in the whole of it: what a sentence says often
 * hangs on those before it. Each with the mentions that lie in the part, or hold it.
 */
export function claimsWithin(claims: ClaimAnalysis[], part: string): ClaimAnalysis[] {
  const selected = part.replace(/\s+/g, ' ').trim();
  return claims.flatMap((claim) => {
    const mentions = claim.mentions.filter(
      ({ text }) =>
        selected.includes(text) || (selected.length >= LEAST_SHARE * text.length && text.includes(selected)),
    );
    return mentions.length > 0 ? [{ ...claim, mentions }] : [];
  });
}
