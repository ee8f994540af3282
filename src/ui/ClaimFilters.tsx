import { useRef } from 'preact/hooks';
import type { ClaimAnalysis } from '../model.ts';
import { type ClaimFilter, claimFilters, filterClaims } from './claim-filters.ts';
import { useStatus } from './status.ts';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';

interface ClaimFiltersProps {
  /** All claims of the page. */
  claims: ClaimAnalysis[];
  chosen: readonly ClaimFilter[];
  onChoose(filters: ClaimFilter[]): void;
}

/** Narrows the list down; several filters must all be met. A filter that no claim passes is not offered. */
export function ClaimFilters({ claims, chosen, onChoose }: ClaimFiltersProps) {
  const chips = useRef<HTMLDivElement>(null);
  const offered = claimFilters
    .map((filter) => ({ filter, count: filterClaims(claims, [filter]).length }))
    .filter(({ filter, count }) => count > 0 || chosen.includes(filter));
  const shown = filterClaims(claims, chosen).length;
  const words = chosen.length > 0 ? popupStrings.claimsShown(shown, claims.length) : null;
  useStatus(words);
  if (offered.length === 0) return null;
  const toggle = (filter: ClaimFilter) =>
    onChoose(chosen.includes(filter) ? chosen.filter((one) => one !== filter) : [...chosen, filter]);
  const showAll = () => {
    onChoose([]);
    // This button goes.
    chips.current?.querySelector('button')?.focus();
  };
  return (
    <div class="sl-filters">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends. */}
      <div class="sl-chips" ref={chips} role="group" aria-label={popupStrings.filters}>
        {offered.map(({ filter, count }) => (
          <button
            key={filter}
            type="button"
            class="sl-chip"
            aria-pressed={chosen.includes(filter)}
            title={popupStrings.filterMeaning[filter]}
            onClick={() => toggle(filter)}
          >
            {popupStrings.filter[filter]} <span>{strings.number(count)}</span>
          </button>
        ))}
      </div>
      {words && (
        <p class="sl-shown">
          {words}{' '}
          <button type="button" class="sl-textbtn" onClick={showAll}>
            {popupStrings.showAll}
          </button>
        </p>
      )}
      {words && shown === 0 && <p class="sl-muted">{popupStrings.noClaimShown}</p>}
    </div>
  );
}
