import type { Figure } from '../text/quantities.ts';
import { stemOf } from '../text/tokens.ts';
import { factorBetween } from '../text/unit-factors.ts';

/** How the figures of a claim fare in a sentence, as shares of the claim's figures; all 0 if it has none. */
export interface FigureAlignment {
  /** The sentence gives a figure of the same kind that the claim's words allow. */
  agree: number;
  /** It gives one of the same kind that they exclude. */
  disagree: number;
  /** It gives one whose range reaches into the claim's without lying in it. */
  overlap: number;
  /** It gives none of the same kind. */
  unmatched: number;
}

/** Aligns each figure of a claim with the figure of the sentence that counts the same, and compares the two. */
export function alignFigures(claim: Figure[], sentence: Figure[]): FigureAlignment {
  const result: FigureAlignment = { agree: 0, disagree: 0, overlap: 0, unmatched: 0 };
  if (claim.length === 0) return result;
  for (const figure of claim) {
    const partner = partnerOf(figure, sentence);
    if (!partner) result.unmatched++;
    else result[compareBounds(figure, partner)]++;
  }
  for (const key of ['agree', 'disagree', 'overlap', 'unmatched'] as const) result[key] /= claim.length;
  return result;
}

/** The figure that fits best by measure and by the words around; null if none measures the same. */
function partnerOf(figure: Figure, others: Figure[]): Figure | null {
  let best: Figure | null = null;
  let most = -1;
  const words = contextOf(figure);
  for (const other of others) {
    if (other.measure !== figure.measure) continue;
    if (figure.measure !== 'count' && factorBetween(other.unit, figure.unit) === null) continue;
    const around = contextOf(other);
    let fit = [...words].filter((word) => around.has(word)).length;
    // The same number speaks for the same thing where the words do not decide.
    if (other.value === figure.value) fit += 0.75;
    if (other.unit === figure.unit) fit += 0.25;
    if (fit > most) {
      most = fit;
      best = other;
    }
  }
  return best;
}

function contextOf(figure: Figure): Set<string> {
  return new Set([...figure.nouns.slice(0, 3), ...figure.before.slice(-2)].map(stemOf));
}

/** "over 23 million" against "24 million": what the sentence gives must lie in what the claim's words allow. */
function compareBounds(claim: Figure, sentence: Figure): 'agree' | 'disagree' | 'overlap' {
  const factor = factorBetween(sentence.unit, claim.unit) ?? 1;
  const low = sentence.low * factor;
  const high = sentence.high * factor;
  const slack = claim.bound === 'about' ? Math.abs(claim.value) * ABOUT : Math.abs(claim.value) * EXACT;
  const [least, most] = [claim.low - slack, claim.high + slack];
  // "more than 5" excludes 5 itself.
  const excluded =
    high < least ||
    low > most ||
    (claim.bound === 'more-than' && high <= claim.value) ||
    (claim.bound === 'less-than' && low >= claim.value);
  if (excluded) return 'disagree';
  return low >= least && high <= most ? 'agree' : 'overlap';
}

/** "about 5 million" still says 5.3 million. */
const ABOUT = 0.08;
/** Rounding in unit conversions. */
const EXACT = 0.004;
