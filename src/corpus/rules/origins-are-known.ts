import type { Fault } from '../fault.ts';
import { faultAt, faultInClaim, type Rule } from './rule.ts';

/** Each origin of a source stands in origins.json, and each origin there is used. */
export const originsAreKnown: Rule = (parsed) => {
  const known = new Set(parsed.pack.origins.map(({ id }) => id));
  const used = new Set<string>();
  const faults: Fault[] = [];
  for (const claim of parsed.pack.claims)
    claim.evidence.forEach(({ origin }, index) => {
      used.add(origin);
      if (known.has(origin)) return;
      const message = `expected an id of origins.json, found "${origin}"`;
      faults.push(faultInClaim(parsed, claim.id, `evidence[${index}].origin`, message));
    });
  parsed.pack.origins.forEach(({ id }, index) => {
    if (!used.has(id))
      faults.push(faultAt(parsed, 'origins.json', `[${index}].id`, `no source has the origin "${id}"`));
  });
  return faults;
};
