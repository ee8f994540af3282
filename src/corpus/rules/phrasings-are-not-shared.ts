import type { Fault } from '../fault.ts';
import { faultInClaim, type Rule } from './rule.ts';
import { wordsOf } from './words-of.ts';

/**
 * No phrasing stands twice, in one claim or in two: a sentence put so could not be given to one of them. Case,
 * punctuation and white space do not tell phrasings apart.
 */
export const phrasingsAreNotShared: Rule = (parsed) => {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  for (const { id, phrasings } of parsed.pack.claims)
    phrasings.forEach((phrasing, index) => {
      const key = wordsOf(phrasing).join(' ');
      const owner = owners.get(key);
      owners.set(key, id);
      if (owner === undefined) return;
      const message = `this phrasing stands in the claim "${owner}" too: "${phrasing}"`;
      faults.push(faultInClaim(parsed, id, `phrasings[${index}]`, message));
    });
  return faults;
};
