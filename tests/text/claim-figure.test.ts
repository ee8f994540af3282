import { describe, expect, test } from 'vitest';
import type { ClaimQuantity, Quantity } from '../../src/model.ts';
import { claimFigure, prepareFigures, prepareQuantity } from '../../src/text/claim-figure.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { normalize } from '../../src/text/normalize.ts';
import { figuresOf } from '../../src/text/quantities.ts';

const concepts = createConcepts([
  ['ferry', 'ferries'],
  ['boat', 'boats'],
  ['ships', 'ship', 'vessels', 'vessel'],
  ['people', 'soldiers', 'troops', 'men'],
  ['sink', 'sank', 'sunk'],
]);

const quantity = (change: Partial<ClaimQuantity>): ClaimQuantity => ({
  what: 'ships that waited at the bridge',
  unit: 'ships',
  value: 12,
  low: 12,
  high: 12,
  nature: 'count',
  ...change,
});

const read = (text: string, claim: ClaimQuantity): Quantity | null =>
  claimFigure(prepareFigures(figuresOf(normalize(text).text), concepts), prepareQuantity(claim, concepts));
const amountIn = (text: string, claim: ClaimQuantity): number | null => read(text, claim)?.value ?? null;

describe('the figure that a sentence gives for a claim', () => {
  const waiting = quantity({});

  test.each([
    ['12 ships waited at the bridge', 12],
    ['Fifteen vessels waited at the bridge', 15],
    ['Ten waited at the bridge', 10],
    ['At the bridge waited some 14 grey ships', 14],
  ])('%s', (text, expected) => {
    expect(amountIn(text, waiting)).toBe(expected);
  });

  test.each([
    ['Scores of ships, well over a hundred, waited at the bridge', 100],
    ['Dozens of vessels waited at the bridge, 30 in all', 30],
    // what is said of another thing explains nothing
    ['Scores of ships waited at the bridge, 60 people on board', 60],
  ])('a vague figure gives way to what explains it: %s', (text, expected) => {
    expect(amountIn(text, quantity({ value: 50, low: 40, high: 120 }))).toBe(expected);
  });

  test.each([
    'The ships waited at the bridge',
    'The ships waited 12 days at the bridge',
    'The ships waited 12 km from the bridge',
    'Ships of 12 countries waited at the bridge',
    'The ships paid $12 each at the bridge',
    'In 2031 ships waited at the bridge',
    'The 12th of the ships waited at the bridge',
  ])('none: %s', (text) => {
    expect(read(text, waiting)).toBeNull();
  });

  test('bound, range and words are kept', () => {
    expect(read('up to 15 ships waited', waiting)).toEqual({
      value: 15,
      low: 15,
      high: 15,
      bound: 'at-most',
      unit: 'ships',
      text: 'up to 15',
    });
    expect(read('more than ten ships waited', waiting)).toMatchObject({
      low: 10,
      high: Number.POSITIVE_INFINITY,
      bound: 'more-than',
    });
    expect(read('10 to 14 ships waited', waiting)).toMatchObject({ value: 12, low: 10, high: 14 });
  });
});

describe('several figures in one sentence', () => {
  test('the one whose thing is counted', () => {
    const soldiers = quantity({ what: 'soldiers at the bridge', unit: 'people', value: 40 });
    const text = 'Some 12 ships and 45 soldiers waited at the bridge';
    expect(amountIn(text, quantity({}))).toBe(12);
    expect(amountIn(text, soldiers)).toBe(45);
  });

  test('the one whose role it is: two counts of one thing are never compared crosswise', () => {
    const sunk = quantity({ what: 'ships sunk at the bridge', value: 5 });
    for (const text of [
      '12 ships waited at the bridge and five were sunk',
      'Five were sunk while 12 ships waited',
      'Of the 12 ships that waited five sank',
    ]) {
      expect(amountIn(text, quantity({})), text).toBe(12);
      expect(amountIn(text, sunk), text).toBe(5);
    }
  });

  test('the one of the right size where nothing else tells', () => {
    expect(amountIn('14 of them, among 3,000 in the whole country', quantity({}))).toBe(14);
  });

  test('a part of things that are not counted is only taken where it is said what the claim counts', () => {
    expect(amountIn('Only two of the ships were painted', quantity({}))).toBeNull();
    expect(amountIn('Only two of these were painted', quantity({}))).toBeNull();
    expect(amountIn('Two of the ships waited at the bridge', quantity({}))).toBe(2);
    expect(amountIn('The port has some 14 of the ships in its docks', quantity({}))).toBe(14);
    expect(amountIn('Five of the ships sank', quantity({ what: 'ships sunk', value: 5 }))).toBe(5);
  });

  test('"twice the 12" is not 12', () => {
    expect(amountIn('The office stopped twice the 12 ships', quantity({}))).toBeNull();
    expect(amountIn('One of the 12 ships waited', quantity({}))).toBeNull();
  });
});

describe('sums', () => {
  const both = quantity({
    what: 'ferries and boats stopped on 2 May',
    unit: 'ferries and boats',
    value: 210,
    low: 200,
    high: 215,
  });

  test.each([
    ['120 ferries and 90 boats were stopped', 210],
    ['90 boats and 120 ferries were stopped', 210],
    ['The office stopped 120 ferries, along with 90 boats', 210],
    ['210 ferries and boats were stopped', 210],
    ['They stopped 200 boats', 200],
  ])('%s', (text, expected) => {
    expect(amountIn(text, both)).toBe(expected);
  });

  test('ranges and bounds add up', () => {
    expect(read('about 120 ferries and about 90 boats', both)).toMatchObject({ value: 210, bound: 'about' });
    expect(read('110-120 ferries and 90 boats', both)).toMatchObject({ low: 200, high: 210 });
    expect(read('at least 120 ferries and 90 boats', both)).toMatchObject({
      low: 210,
      high: Number.POSITIVE_INFINITY,
    });
  });

  test('each part has its own role: what was let pass is not what was stopped', () => {
    const passed = { ...both, what: 'ferries and boats let pass on 2 May', value: 60, low: 60, high: 60 };
    const text = 'The office stopped 120 ferries and 90 boats and let 40 ferries and 20 boats pass';
    expect(amountIn(text, both)).toBe(210);
    expect(amountIn(text, passed)).not.toBe(210);
  });
});

describe('conversion', () => {
  test('brings other units into the claim’s', () => {
    const length = quantity({ what: 'length of the bridge', unit: 'km', value: 30 });
    expect(read('The bridge is 18.64 miles long', length)).toMatchObject({ unit: 'km', text: '18.64 miles' });
    expect(amountIn('The bridge is 18.64 miles long', length)).toBeCloseTo(30, 1);
    expect(amountIn('The bridge is 30 km (18.64 miles) long', length)).toBe(30);
  });
});
