import type { HeldClaim, HeldSource } from '../../model.ts';

/** How many sources are of one sort. */
export interface Tally<Sort> {
  sort: Sort;
  count: number;
}

/** Counts the sources of all claims by a sort, the most frequent first; equal ones in order of their names. */
export function tallySources<Sort extends string | null>(
  claims: readonly HeldClaim[],
  sortOf: (source: HeldSource) => Sort,
): Tally<Sort>[] {
  const counts = new Map<Sort, number>();
  for (const { sources } of claims) {
    for (const source of sources) counts.set(sortOf(source), (counts.get(sortOf(source)) ?? 0) + 1);
  }
  return [...counts]
    .map(([sort, count]) => ({ sort, count }))
    .sort((one, other) => other.count - one.count || String(one.sort).localeCompare(String(other.sort)));
}

/** Claims by their groups, in the order in which the groups first come. */
export function byGroup(claims: readonly HeldClaim[]): Map<string, HeldClaim[]> {
  const groups = new Map<string, HeldClaim[]>();
  for (const claim of claims) groups.set(claim.group, [...(groups.get(claim.group) ?? []), claim]);
  return groups;
}

/** Short words that a heading leaves small. */
const SMALL = new Set(['and', 'of', 'in', 'on', 'the', 'for', 'to']);

/** A group's id as a heading, as names are written: "north-sea-and-coast" becomes "North Sea and Coast". */
export function groupTitle(group: string): string {
  return group
    .split('-')
    .map((word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
