import type { ClaimAnalysis, Mention, OriginItem, Stance } from '../model.ts';
import { stanceOrder } from './stance-order.ts';

/** One shape an origin and stance, in the order of stances. Origins that cannot be told, or are the article's own outlet, have none. */
export interface OriginShapes {
  /** Known then, or all where the article has no date. */
  known: Stance[];
  later: Stance[];
  undated: Stance[];
}

/** The shapes to draw for a claim, by when its origins were known. */
export function originShapes(claim: ClaimAnalysis, mention: Mention): OriginShapes {
  const of = (...headings: string[]): Stance[] => {
    const stances = mention.groups
      .filter(({ when }) => headings.includes(when))
      .flatMap(({ items }) => items)
      .filter((item) => !isOwnOutlet(claim, item))
      .map(({ relation }) => relation);
    return stanceOrder.flatMap((stance) => stances.filter((one) => one === stance) as Stance[]);
  };
  return { known: of('then', 'all'), later: of('later'), undated: of('undated') };
}

/** Whether all reports of an origin are the article's own outlet's. */
export function isOwnOutlet(claim: ClaimAnalysis, item: OriginItem): boolean {
  return item.sources.every((index) => claim.sources[index]?.sameOutlet);
}

/** The independent origins that were known then, or all where the article has no date. */
export function originsKnownThen(claim: ClaimAnalysis, mention: Mention): OriginItem[] {
  const items = mention.groups
    .filter(({ when }) => when === 'then' || when === 'all')
    .flatMap((group) => group.items)
    .filter((item) => !isOwnOutlet(claim, item));
  const seen = new Set<string>();
  return items.filter(({ originId }) => !seen.has(originId) && seen.add(originId));
}
