import type { Fault } from '../fault.ts';
import { faultInClaim, type Rule } from './rule.ts';

/** One address may carry two origins of a claim, but not one origin twice. */
export const sourcesAreListedOnce: Rule = (parsed) => {
  const faults: Fault[] = [];
  for (const claim of parsed.pack.claims) {
    const first = new Map<string, number>();
    claim.evidence.forEach(({ url, origin }, index) => {
      const key = `${url} ${origin}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else {
        const message = `the same address with the same origin as evidence[${earlier}]; join the two rows`;
        faults.push(faultInClaim(parsed, claim.id, `evidence[${index}].url`, message));
      }
    });
  }
  return faults;
};
