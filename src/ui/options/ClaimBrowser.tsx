import { useState } from 'preact/hooks';
import type { HeldClaim } from '../../model.ts';
import { optionsStrings } from '../strings/options.ts';
import { popupStrings } from '../strings/popup.ts';
import { type SearchAnswer, useSearch } from '../use-search.ts';
import { CorpusClaim } from './CorpusClaim.tsx';
import { byGroup, groupTitle } from './corpus-tallies.ts';

/** Longer than anybody searches for. */
const LONGEST = 200;

interface ClaimBrowserProps {
  claims: HeldClaim[];
  search(query: string): Promise<HeldClaim[]>;
}

/** Every claim, by groups; or those that the reader's words ask for, best first. */
export function ClaimBrowser({ claims, search }: ClaimBrowserProps) {
  const { typed, answer, type } = useSearch(search);
  return (
    <div class="sl-browse">
      <search class="sl-field">
        <label for="search-claims">{popupStrings.searchClaims(claims.length)}</label>
        <input
          id="search-claims"
          class="sl-input"
          type="search"
          autocomplete="off"
          value={typed}
          maxLength={LONGEST}
          onInput={(event) => type(event.currentTarget.value.slice(0, LONGEST))}
        />
      </search>
      <p class="sl-muted sl-status" role="status">
        {answerWords(answer)}
      </p>
      {answer.kind === 'found' ? (
        <ul class="sl-held-list">
          {answer.claims.map((claim) => (
            <CorpusClaim key={claim.claimId} claim={claim} level="h4" />
          ))}
        </ul>
      ) : (
        [...byGroup(claims)].map(([group, members]) => (
          <Group key={group} title={groupTitle(group)} claims={members} />
        ))
      )}
    </div>
  );
}

function answerWords(answer: SearchAnswer): string | null {
  if (answer.kind === 'none') return null;
  if (answer.kind === 'failed') return answer.error;
  const { query, claims } = answer;
  const { searchFound, searchNothing, searchScope } = popupStrings;
  return `${claims.length > 0 ? searchFound(claims.length, query) : searchNothing(query)} ${searchScope}`;
}

/** The claims of a group. They are drawn when it is opened. */
function Group({ title, claims }: { title: string; claims: HeldClaim[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="sl-claim-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h4>{title}</h4> <span class="sl-muted">{optionsStrings.groupCount(claims.length)}</span>
      </summary>
      {open && (
        <ul class="sl-held-list">
          {claims.map((claim) => (
            <CorpusClaim key={claim.claimId} claim={claim} level="h5" />
          ))}
        </ul>
      )}
    </details>
  );
}
