import type { HeldClaim } from '../../src/model.ts';
import { sampleClaim, sampleSketches } from './sample-analysis.ts';

/** The sample claims as the corpus holds them, whatever article is read. */
export function sampleHeldClaims(): HeldClaim[] {
  return Object.values(sampleSketches).map((sketch): HeldClaim => {
    const { claimId, title, statement, group, quantity, summary, sources, totals } = sampleClaim(
      sketch,
      null,
    );
    return {
      claimId,
      title,
      statement,
      group,
      kind: 'event',
      asOf: '2024-11-17',
      quantity,
      summary,
      later: sketch.later ?? null,
      sources: sources.map(({ when: _when, sameOutlet: _sameOutlet, ...source }) => source),
      totals,
    };
  });
}
