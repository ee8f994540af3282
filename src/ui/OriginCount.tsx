import type { ClaimAnalysis, Day, Mention, OriginItem } from '../model.ts';
import { basisWords, originBasis } from './basis-words.ts';
import { originsKnownThen } from './origin-shapes.ts';
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
  const then = originsKnownThen(claim, mention);
  if (then.length === 1) return day ? strings.singleOriginBy(day) : strings.singleOrigin;
  if (then.length > 1 && then.every((item) => originBasis(claim, item) === 'anonymous-officials'))
    return strings.unnamedOnly;
  return basisWords(claim, allOrigins(mention));
}

function allOrigins(mention: Mention): OriginItem[] {
  const items = new Map<string, OriginItem>();
  for (const item of mention.groups.flatMap((group) => group.items))
    if (!items.has(item.originId)) items.set(item.originId, item);
  return [...items.values()];
}
