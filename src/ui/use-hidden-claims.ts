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

export interface HiddenClaims {
  /** Nothing was hidden a moment ago, or is coming back. */
  isEmpty: boolean;
  add(hidden: HiddenClaim): void;
  /** Its time is over. */
  remove(claimId: string): void;
  /** It comes back with the next analysis; until it has arrived, `comingBack` names it. */
  callBack(claimId: string): void;
  comingBack: string | null;
  arrived(): void;
  /** The claims to show, with those that were just hidden in their places. */
  rows(claims: ClaimAnalysis[]): (ClaimAnalysis | HiddenClaim)[];
}

/**
 * Keeps the rows of claims that were hidden a moment ago, so that it can be undone where it was done: the analysis comes
 * back without them at once. To be kept by what stays on the screen when no claim is left.
 */
export function useHiddenClaims(): HiddenClaims {
  const [list, setList] = useState<readonly HiddenClaim[]>([]);
  const [comingBack, setComingBack] = useState<string | null>(null);
  const remove = (claimId: string) => setList((before) => before.filter(isNot(claimId)));
  return {
    isEmpty: list.length === 0 && comingBack === null,
    add: (hidden) => setList((before) => [...before.filter(isNot(hidden.claimId)), hidden]),
    remove,
    callBack(claimId) {
      remove(claimId);
      setComingBack(claimId);
    },
    comingBack,
    arrived: () => setComingBack(null),
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
