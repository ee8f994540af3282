import { useState } from 'preact/hooks';
import type { Analysis } from '../model.ts';
import { ClaimFilters } from './ClaimFilters.tsx';
import { ClaimRows } from './ClaimRows.tsx';
import { type ClaimFilter, filterClaims } from './claim-filters.ts';
import type { ClaimTools } from './claim-tools.ts';
import type { HiddenClaims } from './use-hidden-claims.ts';
import { useOpenClaims } from './use-open-claims.ts';

interface ClaimListProps {
  analysis: Analysis;
  hidden: HiddenClaims;
  /** Several claims may be open at a time. */
  several: boolean;
  tools: ClaimTools;
  /** Null where the sentences are not on the page. */
  onJump: ((claimId: string, mention: number) => void) | null;
}

/** The claims of a page in reading order. It is what the marks are to readers who do not see them. */
export function ClaimList({ analysis, hidden, several, tools, onJump }: ClaimListProps) {
  const [filters, setFilters] = useState<ClaimFilter[]>([]);
  const open = useOpenClaims(several);
  const { claims } = analysis;
  return (
    <>
      {(claims.length > 1 || filters.length > 0) && (
        <ClaimFilters claims={claims} chosen={filters} onChoose={setFilters} />
      )}
      <ClaimRows
        claims={filterClaims(claims, filters)}
        analysis={analysis}
        hidden={hidden}
        open={open}
        tools={tools}
        onJump={onJump}
      />
    </>
  );
}
