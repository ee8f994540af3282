import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPairText } from '../../src/stance/pair-features.ts';
import { NUMBER_FEATURES, numberFeatures, pairNumbersOf } from '../../src/stance/pair-numbers.ts';

const numbersOf = (text: string) => pairNumbersOf(readPairText(text));

/** What a claim's one number is to a sentence. */
function verdict(claim: string, sentence: string): string {
  const features = numberFeatures(numbersOf(claim), numbersOf(sentence));
  const at = (name: (typeof NUMBER_FEATURES)[number]) => features[NUMBER_FEATURES.indexOf(name)] ?? 0;
  if (at('numbersEntailed') + at('datesEntailed') + at('ordinalsEntailed') > 0) return 'entailed';
  if (
    at('numbersExcluded') + at('boundDatesExcluded') + at('plainDatesExcluded') + at('ordinalsExcluded') >
    0
  )
    return 'excluded';
  return at('numbersOpen') > 0 ? 'open' : 'alone';
}

describe('numbers of a statement', () => {
  test.each([
    ['The harbour saw fewer than 40 boats.', 'amount', 'less-than', 40],
    ['The rating was higher than 70 %.', 'percent', 'more-than', 70],
    ['The score was below 6.5/10.', 'score', 'less-than', 6.5],
    ['It was the sixth-largest mill.', 'ordinal', 'exactly', 6],
    ['The price was no more than $ 30 million.', 'money', 'at-most', 30_000_000],
  ] as const)('%s', (text, kind, bound, value) => {
    expect(numbersOf(text)).toMatchObject([{ kind, bound, value }]);
  });

  test('years and days are dates, with the bound of their preposition', () => {
    expect(numbersOf('The mill closed after 1969.')).toMatchObject([
      { kind: 'date', bound: 'more-than', year: 1969 },
    ]);
    expect(numbersOf('The abbey was founded in 731 BC.')).toMatchObject([{ kind: 'date', year: 731 }]);
    // After so many reviews is no day.
    expect(numbersOf('After 30 reviews the mill was praised.')).toMatchObject([{ bound: 'exactly' }]);
  });
});

describe('a claim’s number beside a sentence’s', () => {
  test.each([
    ['The town has fewer than 62 mills.', 'The town has 61 mills.', 'entailed'],
    ['The town has fewer than 62 mills.', 'The town has 62 mills.', 'excluded'],
    ['The town has more than 62 mills.', 'The town has 62 mills.', 'excluded'],
    ['The town has at least 62 mills.', 'The town has 62 mills.', 'entailed'],
    ['The town has 62 mills.', 'The town has more than 50 mills.', 'open'],
    ['The town has 62 mills.', 'The town has 63 mills.', 'excluded'],
    ['The mill closed before 1970.', 'The mill closed in 1968.', 'entailed'],
    ['The mill closed before 1970.', 'The mill closed in 1970.', 'excluded'],
    ['The mill closed on 3 May 1970.', 'The mill closed in May 1970.', 'entailed'],
    ['It is the fourth mill.', 'It is the fifth mill.', 'excluded'],
    ['The town has 62 mills.', 'The town has mills.', 'alone'],
  ])('%s | %s: %s', (claim, sentence, expected) => {
    expect(verdict(claim, sentence)).toBe(expected);
  });

  test('of two numbers the words around choose', () => {
    const sentence = 'The town counts 40 mills, 12 bakeries and 7 inns.';
    expect(verdict('The town has 12 bakeries.', sentence)).toBe('entailed');
    expect(verdict('The town has 13 inns.', sentence)).toBe('excluded');
  });

  test('what is more than one amount is not less than it: the bounds are opposites', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999 }), fc.integer({ min: 2, max: 99_999 }), (one, other) => {
        fc.pre(one !== other);
        // "1900" may be a year, which no amount is compared with.
        fc.pre([one, other].every((amount) => amount < 1_000 || amount > 2_100));
        const sentence = `The town has ${other} mills.`;
        expect(verdict(`The town has more than ${one} mills.`, sentence)).not.toBe(
          verdict(`The town has fewer than ${one} mills.`, sentence),
        );
      }),
      { numRuns: 200 },
    );
  });
});
