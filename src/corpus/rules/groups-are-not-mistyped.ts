import type { Fault } from '../fault.ts';
import { faultInClaim, type Rule } from './rule.ts';

/** Letters by which a slip of the pen differs in one place, at most, and letters that are the same around it, at least. */
const MOST_OTHER = 2;
const LEAST_SAME = 3;

/**
 * A group that one claim alone has is not another group with a slip of the pen: matching would take the two for strangers.
 * "stirkes" is taken for "strikes"; "south-bank" beside "north-bank" may well be meant.
 */
export const groupsAreNotMistyped: Rule = (parsed) => {
  const sizes = new Map<string, number>();
  for (const { group } of parsed.pack.claims) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const shared = [...sizes].flatMap(([group, size]) => (size > 1 ? [group] : []));
  const faults: Fault[] = [];
  for (const { id, group } of parsed.pack.claims) {
    const meant = sizes.get(group) === 1 ? shared.find((other) => isSlip(group, other)) : undefined;
    if (meant === undefined) continue;
    const message = `no other claim has the group "${group}": is "${meant}" meant?`;
    faults.push(faultInClaim(parsed, id, 'group', message));
  }
  return faults;
};

/** Whether two words are the same but for a letter or two in one place. */
function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before++;
  let after = 0;
  while (before + after < shorter && one.at(-1 - after) === other.at(-1 - after)) after++;
  const same = before + after;
  return same >= LEAST_SAME && Math.max(one.length, other.length) - same <= MOST_OTHER;
}
