import { describe, expect, test } from 'vitest';
import { readPairText } from '../../src/stance/pair-features.ts';
import { ALIGNMENT_FEATURES, alignmentFeatures } from '../../src/stance/word-alignment.ts';
import { areSisters, areSynonyms, isKindOf } from '../../src/stance/word-relations.ts';

function aligned(claim: string, sentence: string) {
  const values = alignmentFeatures(readPairText(claim), readPairText(sentence));
  return Object.fromEntries(ALIGNMENT_FEATURES.map((name, i) => [name, values[i] ?? 0]));
}

describe('a claim’s words in a sentence', () => {
  test('the same words are aligned, and nothing is missing', () => {
    expect(aligned('The miller sold the mill.', 'The miller sold the mill.')).toMatchObject({
      alignedExactly: 1,
      unaligned: 0,
      missing: 0,
      clauseCovered: 1,
    });
  });

  test('a name that stands in another’s place is seen as replaced', () => {
    expect(
      aligned('The mill was sold to Anna Weber.', 'The mill was sold to Clara Weber in spring.'),
    ).toMatchObject({ replacedNames: 1, missingNames: 1 });
  });

  test('a word that the claim adds is seen as inserted', () => {
    expect(aligned('The old stone mill burned.', 'The old mill burned.')).toMatchObject({
      insertedWords: 1,
      replacedWords: 0,
    });
  });

  test('a claim that covers another clause than the first finds it', () => {
    const { clauseCovered } = aligned('The miller fled.', 'The mill burned; the miller fled.');
    expect(clauseCovered).toBe(1);
  });

  test('texts without words have every feature as a number', () => {
    for (const [claim, sentence] of [
      ['', ''],
      ['', 'The mill burned.'],
      ['The mill burned.', ''],
    ] as const)
      expect(Object.values(aligned(claim, sentence)).every(Number.isFinite)).toBe(true);
  });
});

test('related words', () => {
  expect(areSynonyms('film', 'movi')).toBe(true);
  expect(areSynonyms('film', 'harbour')).toBe(false);
  expect(areSisters('silver', 'gold')).toBe(true);
  expect(isKindOf('iron', 'stone')).toBe(false);
});
