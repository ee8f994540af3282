import { describe, expect, test } from 'vitest';
import { claimUnit } from '../../src/text/claim-unit.ts';
import { type Figure, figuresOf } from '../../src/text/quantities.ts';

const figure = (text: string): Figure => {
  const [first] = figuresOf(text);
  if (!first) throw new Error(`No figure in ${text}`);
  return first;
};

/** A figure in a claim's unit; null if it measures something else. */
function convert(text: string, unit: string): number | null {
  const { fits, factor } = claimUnit(unit);
  const one = figure(text);
  return fits(one) ? one.value * factor(one) : null;
}

describe('conversion into the unit of a claim', () => {
  test.each([
    ['300 km', 'km', 300],
    ['186.4 miles', 'km', 300],
    ['300 km', 'miles', 186.4],
    ['900 metres', 'km', 0.9],
    ['500 square miles', 'square kilometres', 1295],
    ['1,295 sq km', 'square miles', 500],
    ['20%', 'percent', 20],
    ['a fifth of it', 'percent', 20],
    ['$175 billion', 'USD billion', 175],
    ['$500 million', 'USD billion', 0.5],
    ['$175 billion', 'USD', 175e9],
    ['1,000 days', 'days', 1000],
    ['the 1,000th day', 'days', 1000],
    ['two decades', 'years', 20],
    ['half a century', 'years', 50],
    ['four weeks', 'days', 28],
    ['36 hours', 'days', 1.5],
    ['six missiles', 'missiles', 6],
    ['1,500 soldiers', 'people per day', 1500],
  ])('%s in %s', (text, unit, expected) => {
    expect(convert(text, unit)).toBeCloseTo(expected, 0);
  });

  test('"day 1,000" counts days', () => {
    expect(convert('on day 1,000', 'days')).toBe(1000);
    expect(convert('on page 1,000 or 1,000 soldiers', 'days')).toBeNull();
  });

  test.each([
    ['300 km', 'missiles'],
    ['300 missiles', 'km'],
    ['300 sq km', 'km'],
    ['20%', 'missiles'],
    ['20 missiles', 'percent'],
    ['five percentage points', 'percent'],
    ['€175 billion', 'USD billion'],
    ['A$175 billion', 'USD billion'],
    ['175 billion shells', 'USD billion'],
    ['300 days', 'km'],
  ])('%s is nothing in %s', (text, unit) => {
    expect(convert(text, unit)).toBeNull();
  });
});

describe('things that a claim counts', () => {
  test.each([
    ['missiles', ['missiles']],
    ['missiles and drones', ['missiles', 'drones']],
    ['people per day', ['people']],
    ['km', []],
    ['percent', []],
    ['USD billion', []],
  ])('%s', (unit, things) => {
    expect(claimUnit(unit).things).toEqual(things);
  });
});
