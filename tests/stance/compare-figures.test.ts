import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimQuantity } from '../../src/model.ts';
import { figuresAgree, type Range, toleranceOf } from '../../src/stance/compare-figures.ts';

const { POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;
const at = (value: number): Range => ({ low: value, high: value });

describe('figuresAgree', () => {
  test.each<[string, Range, Range, number, boolean]>([
    ['the same figure', at(12), at(12), 0, true],
    ['another figure', at(12), at(13), 0, false],
    ['within the tolerance', at(200), at(210), 10, true],
    ['just beyond it', at(199), at(210), 10, false],
    ['a range that holds the other', { low: 10, high: 14 }, at(12), 0, true],
    ['ranges that overlap', { low: 10, high: 14 }, { low: 13, high: 20 }, 0, true],
    ['ranges that touch', { low: 10, high: 14 }, { low: 14, high: 20 }, 0, true],
    ['ranges apart', { low: 10, high: 14 }, { low: 15, high: 20 }, 0, false],
    ['"at least" and a larger figure', { low: 10, high: POSITIVE_INFINITY }, at(500), 0, true],
    ['"at least" and a smaller figure', { low: 10, high: POSITIVE_INFINITY }, at(5), 0, false],
    ['"fewer than" and a smaller figure', { low: NEGATIVE_INFINITY, high: 10 }, at(5), 0, true],
    ['"fewer than" and a larger figure', { low: NEGATIVE_INFINITY, high: 10 }, at(15), 0, false],
    ['what conversion loses', at(186.4 * 1.609344), at(300), 0.1, true],
  ])('%s', (_, a, b, tolerance, expected) => {
    expect(figuresAgree(a, b, tolerance)).toBe(expected);
  });

  const range = fc
    .tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }))
    .map(([a, b]): Range => ({ low: Math.min(a, b), high: Math.max(a, b) }));

  test('is symmetric', () => {
    fc.assert(
      fc.property(range, range, fc.double({ min: 0, max: 1e6, noNaN: true }), (a, b, tolerance) => {
        expect(figuresAgree(a, b, tolerance)).toBe(figuresAgree(b, a, tolerance));
      }),
    );
  });

  test('a wider tolerance never parts what agreed', () => {
    const tolerance = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(range, range, tolerance, tolerance, (a, b, some, more) => {
        if (figuresAgree(a, b, some)) expect(figuresAgree(a, b, some + more)).toBe(true);
      }),
    );
  });
});

describe('toleranceOf', () => {
  const quantity = (value: number, low: number, high: number): ClaimQuantity => ({
    what: 'ships',
    unit: 'ships',
    value,
    low,
    high,
    nature: 'count',
  });

  test('is the larger distance between the value and its bounds', () => {
    expect(toleranceOf(quantity(210, 200, 215))).toBe(10);
    expect(toleranceOf(quantity(7, 7, 8))).toBe(1);
    expect(toleranceOf(quantity(12, 12, 12))).toBe(0);
  });
});
