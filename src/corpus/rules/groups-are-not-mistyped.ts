import Fuse from 'fuse.js';
import type { Fault } from '../fault.ts';
import { faultInClaim, type Rule } from './rule.ts';

/** Fuse's scale, 0 being the same: "stirkes" is .29 from "strikes", "casualties" .5 from "allies". */
const MOST_DISTANCE = 0.3;

/**
 * A group that one claim alone has is not another group with a slip of the pen: matching would take the two for strangers.
 * Told by the first letter, about the same length, and likeness: "south-bank" beside "north-bank" may well be meant.
 */
export const groupsAreNotMistyped: Rule = (parsed) => {
  const sizes = new Map<string, number>();
  for (const { group } of parsed.pack.claims) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const shared = new Fuse(
    [...sizes].flatMap(([group, size]) => (size > 1 ? [group] : [])),
    { threshold: MOST_DISTANCE },
  );
  const faults: Fault[] = [];
  for (const { id, group } of parsed.pack.claims) {
    if (sizes.get(group) !== 1) continue;
    const meant = shared
      .search(group)
      .find(({ item }) => item[0] === group[0] && Math.abs(item.length - group.length) <= 1);
    if (!meant) continue;
    const message = `no other claim has the group "${group}": is "${meant.item}" meant?`;
    faults.push(faultInClaim(parsed, id, 'group', message));
  }
  return faults;
};
