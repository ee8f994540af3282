import type { Fault } from '../fault.ts';
import { faultInClaim, type Rule } from './rule.ts';

/** Each publisher and carrier of a source is a name or an alias in publishers.json. */
export const publishersAreKnown: Rule = (parsed) => {
  const known = new Set(parsed.pack.publishers.flatMap(({ name, aliases }) => [name, ...aliases]));
  const faults: Fault[] = [];
  for (const claim of parsed.pack.claims)
    claim.evidence.forEach((source, index) => {
      for (const key of ['publisher', 'via'] as const) {
        const name = source[key];
        if (name === null || known.has(name)) continue;
        const message = `expected a name or alias of publishers.json, found "${name}"`;
        faults.push(faultInClaim(parsed, claim.id, `evidence[${index}].${key}`, message));
      }
    });
  return faults;
};
