import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../src/cli/read-pack.ts';
import { compareStatements } from '../../src/stance/compare-statements.ts';
import { readPairText } from '../../src/stance/pair-features.ts';

const compare = (claim: string, sentence: string) =>
  compareStatements(readPairText(claim), readPairText(sentence));

describe('two statements', () => {
  test.each([
    ['The bridge was opened in 1994.', 'The bridge was opened in 1994.', 'agrees'],
    ['The film has more than 20 reviews.', 'The film has 12 reviews.', 'differs'],
    ['The mayor resigned.', 'The mayor did not resign.', 'denies'],
    ['The mayor resigned.', 'It is not true that the mayor resigned.', 'denies'],
    ['The mayor did not resign.', 'The mayor resigned.', 'denies'],
    ['The mayor did not resign.', 'The mayor never resigned.', 'agrees'],
    ['The drone can fly 300 km.', 'The drone cannot fly 300 km.', 'denies'],
    ['The board approved the bridge.', 'The board denied approving the bridge.', 'denies'],
    ['The board approved the bridge.', 'The board might approve the bridge.', 'unclear'],
    ['The film has fewer than 20 reviews.', 'The film has 12 reviews.', 'agrees'],
    ['The mill was sold before 1990.', 'The mill was sold in 1994.', 'differs'],
    ['The film has a rating above 6.5/10.', 'The film has a rating of 6.2/10.', 'differs'],
    ['', 'The mayor resigned.', 'unclear'],
    ['The ferry sank in 1921.', 'Dogs are kept as pets in many countries.', 'unclear'],
  ] as const)('%s | %s: %s', (claim, sentence, expected) => {
    expect(compare(claim, sentence).relation).toBe(expected);
  });

  test('a statement never speaks against itself', () => {
    const against = readPack().pack.claims.filter(({ statement }) =>
      ['differs', 'denies'].includes(compare(statement, statement).relation),
    );
    expect(against.map(({ id }) => id)).toEqual([]);
  });

  test('every answer has a reason, and shares between 0 and 1', { timeout: 60_000 }, () => {
    // 5,000 pairs are 10,000 texts: all scripts, lone surrogates among them.
    const characters = fc.string({ unit: 'binary', maxLength: 60 });
    const text = fc.oneof(
      characters,
      characters.map((some) => `\udc00${some}\ud83d`),
    );
    fc.assert(
      fc.property(text, text, (claim, sentence) => {
        const { relation, why, agrees, against } = compare(claim, sentence);
        expect(['agrees', 'differs', 'denies', 'unclear']).toContain(relation);
        expect(why).not.toBe('');
        for (const share of [agrees, against]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('texts of a megabyte are compared by their beginning', () => {
    const long = 'Nine boats came to the harbour on Monday. '.repeat(25_000);
    expect(compare(long, long).relation).toBe('agrees');
    expect(compare('\ud800'.repeat(1_000_000), long).relation).toBe('unclear');
  });
});
