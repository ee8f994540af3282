import type { Fault } from '../fault.ts';
import { faultInClaim, type Rule } from './rule.ts';

/** A report at its publisher's own address has no carrier, and no publisher carries itself. */
export const carriersFitHosts: Rule = (parsed) => {
  const faults: Fault[] = [];
  for (const claim of parsed.pack.claims)
    claim.evidence.forEach(({ publisher, via, host }, index) => {
      if (via === null) return;
      const add = (message: string) =>
        faults.push(faultInClaim(parsed, claim.id, `evidence[${index}].via`, message));
      if (host === 'original') add(`expected null where host is "original", found "${via}"`);
      if (via === publisher) add(`expected another outlet than the publisher, or null, found "${via}" again`);
    });
  return faults;
};
