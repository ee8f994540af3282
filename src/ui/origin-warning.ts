import type { ClaimAnalysis, Day, Mention } from '../model.ts';
import { originBasis } from './basis-words.ts';
import { originsKnownThen } from './origin-shapes.ts';
import { strings } from './strings/card.ts';

/** What all that was known then rests on, if readers should know it at once. */
export type OriginWarning = 'single-origin' | 'unnamed';

/** Whether the sources known then go back to one origin, or to unnamed officials alone. One origin says more. */
export function originWarning(claim: ClaimAnalysis, mention: Mention): OriginWarning | null {
  if (originsKnownThen(claim, mention).length === 1) return 'single-origin';
  return isUnnamedOnly(claim, mention) ? 'unnamed' : null;
}

/** Whether nobody stands by name for what was known then, be it of one origin or of several. */
export function isUnnamedOnly(claim: ClaimAnalysis, mention: Mention): boolean {
  const origins = originsKnownThen(claim, mention);
  return origins.length > 0 && origins.every((item) => originBasis(claim, item) === 'anonymous-officials');
}

/** The warning in words, for an article of this day; null where there is none. */
export function originWarningWords(claim: ClaimAnalysis, mention: Mention, day: Day | null): string | null {
  const warning = originWarning(claim, mention);
  if (warning === 'unnamed') return strings.unnamedOnly;
  if (warning === null) return null;
  return day ? strings.singleOriginBy(day) : strings.singleOrigin;
}
