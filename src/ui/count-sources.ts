import type { ClaimAnalysis } from '../model.ts';

/** Sources and origins of a page as a whole: a report, and an origin, that bears on several claims counts once. */
export function countSources(claims: ClaimAnalysis[]): { sources: number; origins: number } {
  const sources = claims.flatMap((claim) => claim.sources);
  return {
    sources: new Set(sources.map(({ url }) => url)).size,
    origins: new Set(sources.map(({ origin }) => origin)).size,
  };
}
