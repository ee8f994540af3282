import type { ClaimAnalysis, Mention } from '../model.ts';
import { isUnnamedOnly, originWarning } from './origin-warning.ts';

/** What readers can narrow the list of claims to, in the order of the buttons. */
export const claimFilters = ['conflicts', 'single-origin', 'unnamed', 'later'] as const;
export type ClaimFilter = (typeof claimFilters)[number];

const tests: Record<ClaimFilter, (claim: ClaimAnalysis) => boolean> = {
  conflicts: ({ mentions }) => mentions.some(({ mark }) => mark.then.includes('conflicts')),
  'single-origin': (claim) => ofLead(claim, originWarning) === 'single-origin',
  unnamed: (claim) => ofLead(claim, isUnnamedOnly) ?? false,
  later: ({ later, mentions }) => later !== null || mentions.some(({ mark }) => mark.later.length > 0),
};

/** The claims that pass every one of the filters, in their order. */
export function filterClaims(claims: ClaimAnalysis[], filters: readonly ClaimFilter[]): ClaimAnalysis[] {
  return claims.filter((claim) => filters.every((filter) => tests[filter](claim)));
}

/** The sentence that speaks for the claim says how its sources stand. */
function ofLead<T>(claim: ClaimAnalysis, ask: (claim: ClaimAnalysis, mention: Mention) => T): T | null {
  const mention = claim.mentions[claim.lead];
  return mention ? ask(claim, mention) : null;
}
