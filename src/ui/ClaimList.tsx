import { useState } from 'preact/hooks';
import type { ClaimAnalysis, Day } from '../model.ts';
import { ClaimItem } from './ClaimItem.tsx';

interface ClaimListProps {
  /** In reading order. */
  claims: ClaimAnalysis[];
  day: Day | null;
  onJump(claimId: string, mention: number): void;
}

/** The claims of a page, one open at a time. It is what the marks are to readers who do not see them. */
export function ClaimList({ claims, day, onJump }: ClaimListProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <ol class="sl-claims">
      {claims.map((claim, index) => (
        <ClaimItem
          key={claim.claimId}
          claim={claim}
          number={index + 1}
          day={day}
          open={claim.claimId === openId}
          onToggle={() => setOpenId(claim.claimId === openId ? null : claim.claimId)}
          onJump={(mention) => onJump(claim.claimId, mention)}
        />
      ))}
    </ol>
  );
}
