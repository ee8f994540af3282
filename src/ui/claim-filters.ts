import type { ClaimAnalysis } from '../model.ts';
import { originBasis } from './basis-words.ts';
import { originsKnownThen } from './origin-shapes.ts';

/** What readers can narrow the list of claims to, in the order of the buttons. */
export const claimFilters = ['conflicts', 'single-origin', 'unnamed', 'later'] as const;
export type ClaimFilter = (typeof claimFilters)[number];

/** What all that was known then rests on, if readers should know it before they open the claim. */
export type OriginWarning = 'single-origin' | 'unnamed';

/** Whether the sources known then go back to one origin, or to unnamed officials alone. One origin says more. */
export function originWarning(claim: ClaimAnalysis): OriginWarning | null {
  if (isSingleOrigin(claim)) return 'single-origin';
  return isUnnamedOnly(claim) ? 'unnamed' : null;
}

const tests: Record<ClaimFilter, (claim: ClaimAnalysis) => boolean> = {
  conflicts: ({ mentions }) => mentions.some(({ mark }) => mark.then.includes('conflicts')),
  'single-origin': isSingleOrigin,
  unnamed: isUnnamedOnly,
  later: ({ later, mentions }) => later !== null || mentions.some(({ mark }) => mark.later.length > 0),
};

/** The claims that pass every one of the filters, in their order. */
export function filterClaims(claims: ClaimAnalysis[], filters: readonly ClaimFilter[]): ClaimAnalysis[] {
  return claims.filter((claim) => filters.every((filter) => tests[filter](claim)));
}

function originsThen(claim: ClaimAnalysis) {
  const mention = claim.mentions[claim.lead];
  return mention ? originsKnownThen(claim, mention) : [];
}

function isSingleOrigin(claim: ClaimAnalysis): boolean {
  return originsThen(claim).length === 1;
}

function isUnnamedOnly(claim: ClaimAnalysis): boolean {
  const origins = originsThen(claim);
  return origins.length > 0 && origins.every((item) => originBasis(claim, item) === 'anonymous-officials');
}
