import { describe, expect, test } from 'vitest';
import { createConcepts } from '../../src/text/concepts.ts';
import { stemOf } from '../../src/text/tokens.ts';
import { conceptWeights, generalWeight, isGeneralWord } from '../../src/text/word-weights.ts';

const weightOf = (word: string): number => generalWeight(stemOf(word));

describe('how much a word tells', () => {
  test('a rare word more than a frequent one, a word that English hardly has most', () => {
    const weights = ['year', 'bridge', 'harbour', 'qwertzuiop'].map(weightOf);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(weights.at(-1)).toBe(1);
    for (const weight of weights) expect(weight).toBeGreaterThan(0);
  });

  test('a number tells as much as any other', () => {
    expect(generalWeight('12')).toBe(generalWeight('10,000'));
  });

  test('a word that English does not have may be a slip of the pen', () => {
    expect(isGeneralWord(stemOf('bridge'))).toBe(true);
    expect(isGeneralWord(stemOf('brigde'))).toBe(false);
  });
});

test('a group tells as much as the middle one of its members, a little less than that word alone', () => {
  const weights = conceptWeights(createConcepts([['bridge', 'qwertzuiop', 'year']]));
  expect(weights.get('@bridge')).toBeLessThan(weightOf('bridge'));
  expect(weights.get('@bridge')).toBeGreaterThan(weightOf('year') * 0.9);
});
