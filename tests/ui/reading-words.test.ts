import { expect, test } from 'vitest';
import type { Polarity } from '../../src/model.ts';
import { readingWords } from '../../src/ui/reading-words.ts';

test.each<[Polarity, string | null, string | null]>([
  ['asserts', null, null],
  ['asserts', 'the harbour office', null],
  ['denies', null, 'This article denies it.'],
  ['denies', 'the harbour office', 'Denied by the harbour office, as this article reports.'],
  ['hedges', 'the harbour office', 'This article leaves it open.'],
])('a sentence that %s by %s: %s', (polarity, attribution, words) => {
  expect(readingWords({ polarity, attribution, quantity: null })).toBe(words);
});
