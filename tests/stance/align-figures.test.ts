import { expect, test } from 'vitest';
import { alignFigures } from '../../src/stance/align-figures.ts';
import { figuresOf } from '../../src/text/quantities.ts';

const align = (claim: string, sentence: string) => alignFigures(figuresOf(claim), figuresOf(sentence));

test.each([
  ['It lasted two weeks.', 'It lasted a fortnight.', 'agree'],
  ['The range is 100 miles.', 'The range is 161 km.', 'agree'],
  ['More than 20 boats came.', 'Some 30 boats came.', 'agree'],
  ['More than 20 boats came.', 'Only 12 boats came.', 'disagree'],
  ['It cost $5 million.', 'It took five years.', 'unmatched'],
] as const)('%s %s: %s', (claim, sentence, expected) => {
  expect(align(claim, sentence)[expected]).toBe(1);
});

test('a claim without figures has nothing to align', () => {
  expect(align('Boats came.', 'Some 30 boats came.')).toEqual({
    agree: 0,
    disagree: 0,
    overlap: 0,
    unmatched: 0,
  });
});
