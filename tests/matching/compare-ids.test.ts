import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIds } from '../../src/matching/compare-ids.ts';

test('numbers in ids are compared as numbers', () => {
  const ids = ['claim-10', '9', 'claim-9', '10', 'claim-9b', 'claim-009', 'a', '784', '2276'];
  expect([...ids].sort(compareIds)).toEqual([
    '9',
    '10',
    '784',
    '2276',
    'a',
    'claim-009',
    'claim-9',
    'claim-9b',
    'claim-10',
  ]);
});

test('it is an order: each pair one way, and only equal ids are equal', () => {
  const id = fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', '9', '-'), maxLength: 6 });
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(compareIds(a, b)) + Math.sign(compareIds(b, a))).toBe(0);
      expect(compareIds(a, b) === 0).toBe(a === b);
      if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
