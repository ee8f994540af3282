import type { Fault } from '../fault.ts';
import { faultInClaim, type Rule } from './rule.ts';

/** `low` ≤ `value` ≤ `high`, and sources give a `value` only where the claim says what is counted. */
export const quantitiesAreInOrder: Rule = (parsed) => {
  const faults: Fault[] = [];
  for (const { id, quantity, evidence } of parsed.pack.claims) {
    if (quantity !== null && !(quantity.low <= quantity.value && quantity.value <= quantity.high)) {
      const { low, value, high } = quantity;
      const message = `expected low ≤ value ≤ high, found ${low}, ${value}, ${high}`;
      faults.push(faultInClaim(parsed, id, 'quantity', message));
    }
    if (quantity !== null) continue;
    evidence.forEach(({ value }, index) => {
      if (value === null) return;
      const message = `expected null, because the claim has no quantity, found ${value}`;
      faults.push(faultInClaim(parsed, id, `evidence[${index}].value`, message));
    });
  }
  return faults;
};
