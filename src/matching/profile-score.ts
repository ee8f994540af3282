import type { ClaimEntry, ClaimIndex } from './claim-index.ts';
import { matchingSettings } from './settings.ts';

/**
 * What one term of a sentence says for a claim: the logarithm of how much likelier the claim's texts are to hold it than
 * the pack's texts at large (a smoothed unigram model), times the term's general weight. Positive speaks for the claim.
 */
export function profileScore(term: number, entry: ClaimEntry, index: ClaimIndex): number {
  const smoothing = matchingSettings.profileSmoothing;
  const background = index.background[term] as number;
  const inClaim =
    ((entry.profile.get(term) ?? 0) + smoothing * background) / (entry.profileTotal + smoothing);
  return Math.log(inClaim / background) * (index.general[term] as number);
}
