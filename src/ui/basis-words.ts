import type { Basis, ClaimAnalysis, OriginItem } from '../model.ts';
import { strings } from './strings/card.ts';

/** From what was seen to what was retold. */
const basisOrder: Basis[] = [
  'document',
  'on-record-official',
  'anonymous-officials',
  'own-reporting',
  'analysis',
  'cites-other-media',
];

/** What origins rest on, counted: "5 on record, 1 unnamed". Each origin is to be given once. */
export function basisWords(claim: ClaimAnalysis, origins: OriginItem[]): string {
  const bases = origins.map((item) => originBasis(claim, item));
  return basisOrder
    .map((basis) => ({ basis, count: bases.filter((one) => one === basis).length }))
    .filter(({ count }) => count > 0)
    .map(({ basis, count }) => strings.basisCount[basis](count))
    .join(', ');
}

/** What an origin rests on. */
export function originBasis(claim: ClaimAnalysis, item: OriginItem): Basis {
  return claim.sources[item.sources[0] ?? -1]?.originBasis ?? 'cites-other-media';
}
