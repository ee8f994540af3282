import type { Fault } from '../fault.ts';
import { faultAt, faultInClaim, type Rule } from './rule.ts';

/** Nothing in a pack is dated after the day it was compiled: such a day is a slip of the pen. */
export const daysArePast: Rule = (parsed) => {
  const { topic, claims, origins } = parsed.pack;
  const faults: Fault[] = [];
  const isFuture = (day: string | null | undefined): day is string => !!day && day > topic.compiled;
  const message = (day: string) =>
    `expected a day up to ${topic.compiled} (compiled in topic.json), found "${day}"`;

  for (const claim of claims) {
    const add = (path: string, day: string) =>
      faults.push(faultInClaim(parsed, claim.id, path, message(day)));
    if (isFuture(claim.asOf)) add('asOf', claim.asOf);
    if (isFuture(claim.later?.date)) add('later.date', claim.later.date);
    claim.evidence.forEach(({ published }, index) => {
      if (isFuture(published)) add(`evidence[${index}].published`, published);
    });
  }
  origins.forEach(({ date }, index) => {
    if (isFuture(date)) faults.push(faultAt(parsed, 'origins.json', `[${index}].date`, message(date)));
  });
  return faults;
};
