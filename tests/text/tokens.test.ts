import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '../../src/text/normalize.ts';
import { foldWord, STOP_WORDS, stemOf, tokensOf } from '../../src/text/tokens.ts';

const wordsOf = (text: string): string[] => tokensOf(normalize(text).text).map((token) => token.word);

describe('tokensOf', () => {
  test.each([
    ['hyphens part words', 'long-range missiles', ['long', 'range', 'missiles']],
    ['names with a number are one', 'S-400 and F-16', ['s-400', 'and', 'f-16']],
    ['numbers keep commas and decimals', '10,000 and 3.5', ['10,000', 'and', '3.5']],
    ['the possessive goes', 'Russia’s bridge', ['russia', 'bridge']],
    ['contractions stay', "isn't it", ["isn't", 'it']],
    ['accents fold', 'Péter Szijjártó', ['peter', 'szijjarto']],
    ['a country is no pronoun', 'US told us; U.S. and U.S.’s', ['US', 'told', 'us', 'US', 'and', 'US']],
    ['other letters are words', 'Київ', ['київ'.normalize('NFD').replace(/\p{M}/gu, '')]],
    ['marks are none', '— “…” !', []],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test('stems bring inflected forms together', () => {
    expect(new Set(['authorize', 'authorized', 'authorizes', 'authorizing'].map(stemOf)).size).toBe(1);
    expect(stemOf('10,000')).toBe('10,000');
  });

  test('a capital is told of the first letter alone', () => {
    expect(tokensOf('The iPhone of NATO').map((token) => token.capital)).toEqual([true, false, false, true]);
  });

  test('offsets slice back to the word and never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
        const { text } = normalize(source);
        let end = 0;
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(foldWord(text.slice(token.start, token.end)).replaceAll('.', '')).toContain(
            token.word.toLowerCase().replaceAll('.', ''),
          );
          end = token.end;
        }
      }),
    );
  });
});

test('stop words are in lower case and hold no negation that cues.ts would not read', () => {
  for (const word of STOP_WORDS) expect(word).toBe(word.toLowerCase());
  expect(STOP_WORDS.has('deny')).toBe(false);
  expect(STOP_WORDS.has('never')).toBe(false);
});
