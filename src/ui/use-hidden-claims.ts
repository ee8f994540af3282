import { useState } from 'preact/hooks';
import type { ClaimAnalysis } from '../model.ts';

/** A match that the reader has just called none: the sentence, its claim, and where its row stood. */
export interface HiddenClaim {
  claimId: string;
  text: string;
  title: string;
  /** Index of its row, from 0. */
  at: number;
}

/**
 * Keeps the rows of claims that were hidden a moment ago, so that it can be undone where it was done: the analysis comes
 * back without them at once.
 */
export function useHiddenClaims(): {
  add(hidden: HiddenClaim): void;
  remove(claimId: string): void;
  /** The claims to show, with those that were just hidden in their places. */
  rows(claims: ClaimAnalysis[]): (ClaimAnalysis | HiddenClaim)[];
} {
  const [list, setList] = useState<readonly HiddenClaim[]>([]);
  return {
    add: (hidden) => setList((before) => [...before.filter(isNot(hidden.claimId)), hidden]),
    remove: (claimId) => setList((before) => before.filter(isNot(claimId))),
    rows(claims) {
      const rows: (ClaimAnalysis | HiddenClaim)[] = claims.filter(
        (claim) => !list.some(({ claimId }) => claimId === claim.claimId),
      );
      for (const hidden of [...list].sort((a, b) => a.at - b.at)) rows.splice(hidden.at, 0, hidden);
      return rows;
    },
  };
}

function isNot(claimId: string) {
  return (one: { claimId: string }): boolean => one.claimId !== claimId;
}
