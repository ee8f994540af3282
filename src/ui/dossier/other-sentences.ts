import type { ClaimAnalysis, Day } from '../../model.ts';
import { stanceOrder } from '../stance-order.ts';
import { dossierStrings } from '../strings/dossier.ts';
import { popupStrings } from '../strings/popup.ts';

/** A sentence that states a claim beside the one that speaks for it. */
export interface OtherSentence {
  text: string;
  /** How independent origins known then stand to it: it may say less than the lead sentence, or something else. */
  words: string;
}

/** The claim's sentences but the lead one, in reading order. */
export function otherSentences(claim: ClaimAnalysis, day: Day | null): OtherSentence[] {
  return claim.mentions
    .filter((_, index) => index !== claim.lead)
    .map(({ text, origins }) => {
      const counts = stanceOrder
        .filter((stance) => origins[stance] > 0)
        .map((stance) => popupStrings.runCount[stance](origins[stance]));
      return { text, words: dossierStrings.originsStand(counts.join(', '), day !== null) };
    });
}
