import type { ClaimAnalysis, Day, Mention, OriginItem } from '../model.ts';
import { basisWords } from './basis-words.ts';
import { originWarningWords } from './origin-warning.ts';
import { strings } from './strings/card.ts';

interface OriginCountProps {
  claim: ClaimAnalysis;
  mention: Mention;
  day: Day | null;
}

/** How many sources and origins, and what readers should know of them: that all goes back to one, or to unnamed officials. */
export function OriginCount({ claim, mention, day }: OriginCountProps) {
  return (
    <p class="sl-counts">
      <b>{strings.counts(claim.totals.sources, claim.totals.origins)}</b>
      <span>{restOn(claim, mention, day)}</span>
    </p>
  );
}

function restOn(claim: ClaimAnalysis, mention: Mention, day: Day | null): string {
  return originWarningWords(claim, mention, day) ?? basisWords(claim, allOrigins(mention));
}

function allOrigins(mention: Mention): OriginItem[] {
  const items = new Map<string, OriginItem>();
  for (const item of mention.groups.flatMap((group) => group.items))
    if (!items.has(item.originId)) items.set(item.originId, item);
  return [...items.values()];
}
