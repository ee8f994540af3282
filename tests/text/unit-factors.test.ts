import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorBetween } from '../../src/text/unit-factors.ts';

test.each<[string, string, number]>([
  ['mile', 'km', 1.609344],
  ['week', 'day', 7],
  ['fortnight', 'week', 2],
  ['sq-mile', 'sq-km', 2.589988],
  ['troops', 'troops', 1],
])('one %s in %s', (from, to, factor) => {
  expect(factorBetween(from, to)).toBeCloseTo(factor, 5);
});

test('none between measures, nor from a name that every object has', () => {
  expect(factorBetween('mile', 'day')).toBeNull();
  expect(factorBetween('constructor', 'day')).toBeNull();
});

test('there and back is one', () => {
  const unit = fc.constantFrom(
    'km',
    'mile',
    'metre',
    'foot',
    'day',
    'week',
    'year',
    'sq-km',
    'sq-mile',
    'dogs',
  );
  fc.assert(
    fc.property(unit, unit, (a, b) => {
      const there = factorBetween(a, b);
      const back = factorBetween(b, a);
      if (there === null || back === null) expect(there).toBe(back);
      else expect(there * back).toBeCloseTo(1, 10);
    }),
  );
});
