import type { ClaimQuantity, Quantity } from '../model.ts';

/** The part of a quantity that a comparison needs. */
export type Range = Pick<Quantity, 'low' | 'high'>;

/** What still counts as the same figure: the larger distance between the claim's value and its bounds. */
export function toleranceOf(quantity: ClaimQuantity): number {
  return Math.max(quantity.value - quantity.low, quantity.high - quantity.value);
}

/**
 * Whether two figures say the same: their ranges overlap, or lie no farther apart than the claim's tolerance.
 * Symmetric. Both in the claim's unit.
 */
export function figuresAgree(a: Range, b: Range, tolerance: number): boolean {
  const gap = Math.max(a.low, b.low) - Math.min(a.high, b.high);
  // A billionth part for what unit conversion loses.
  return gap <= tolerance + Math.abs(tolerance) * 1e-9 + 1e-9;
}
