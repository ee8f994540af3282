import type { Analysis } from '../model.ts';
import { ClaimRows } from './ClaimRows.tsx';
import type { ClaimTools } from './claim-tools.ts';
import { Action } from './EmptyState.tsx';
import { HeldClaimItem } from './HeldClaimItem.tsx';
import { useStatus } from './status.ts';
import { popupStrings } from './strings/popup.ts';
import { useHiddenClaims } from './use-hidden-claims.ts';
import { useOpenClaims } from './use-open-claims.ts';
import type { SearchAnswer } from './use-search.ts';

interface SearchResultsProps {
  answer: SearchAnswer;
  /** Of the article that is read; null where there is none. */
  analysis: Analysis | null;
  several: boolean;
  tools: ClaimTools;
  onJump: ((claimId: string, mention: number) => void) | null;
  onAgain(): void;
}

/** The claims that the words ask for: those of the article first, as they stand to it, then the rest of the corpus. */
export function SearchResults({ answer, analysis, several, tools, onJump, onAgain }: SearchResultsProps) {
  const open = useOpenClaims(several);
  const hidden = useHiddenClaims();
  const hint = hintOf(answer);
  useStatus(answer.kind === 'none' ? null : hint);
  const found = answer.kind === 'found' ? answer.claims : [];
  const stated = new Map(analysis?.claims.map((claim) => [claim.claimId, claim]));
  const here = found.map(({ claimId }) => stated.get(claimId)).filter((claim) => claim !== undefined);
  const elsewhere = found.filter(({ claimId }) => !stated.has(claimId));
  return (
    <>
      <p class="sl-hint">{hint}</p>
      {answer.kind === 'failed' && (
        <div class="sl-actions sl-hint-actions">
          <Action onClick={onAgain}>{popupStrings.searchAgain}</Action>
        </div>
      )}
      {analysis && (here.length > 0 || !hidden.isEmpty) && (
        <>
          <h2 class="sl-group">{popupStrings.inThisArticle}</h2>
          <ClaimRows
            claims={here}
            analysis={analysis}
            hidden={hidden}
            open={open}
            tools={tools}
            onJump={onJump}
          />
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <h2 class="sl-group">{stated.size > 0 ? popupStrings.elsewhere : popupStrings.inCorpus}</h2>
          <ul class="sl-claims">
            {elsewhere.map((claim) => (
              <HeldClaimItem
                key={claim.claimId}
                claim={claim}
                day={analysis?.day ?? null}
                open={open.isOpen(claim.claimId)}
                onToggle={() => open.toggle(claim.claimId)}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function hintOf(answer: SearchAnswer): string {
  const { searchScope, searchFailed, searchFound, searchNothing, searchNothingHint } = popupStrings;
  if (answer.kind === 'none') return searchScope;
  if (answer.kind === 'failed') return `${searchFailed} ${answer.error}`;
  const { claims, query } = answer;
  if (claims.length > 0) return `${searchFound(claims.length, query)} ${searchScope}`;
  return `${searchNothing(query)} ${searchNothingHint} ${searchScope}`;
}
