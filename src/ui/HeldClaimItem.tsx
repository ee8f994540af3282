import type { Day, HeldClaim } from '../model.ts';
import { ClaimCounts } from './ClaimCounts.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { HeldClaimView } from './HeldClaimView.tsx';
import { heldClaimAsOf } from './held-claim-as-of.ts';
import { OriginRun } from './OriginRun.tsx';

interface HeldClaimItemProps {
  claim: HeldClaim;
  day: Day | null;
  open: boolean;
  onToggle(): void;
}

/** A claim of the corpus that the article does not state: it has no number and no state. */
export function HeldClaimItem({ claim, day, open, onToggle }: HeldClaimItemProps) {
  return (
    <ClaimRow
      title={claim.title}
      open={open}
      onToggle={onToggle}
      meta={
        <>
          <ClaimCounts {...claim.totals} />
          <OriginRun {...heldClaimAsOf(claim, day)} day={day} />
        </>
      }
    >
      <HeldClaimView claim={claim} day={day} level={4} />
    </ClaimRow>
  );
}
