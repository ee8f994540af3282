import { describe, expect, test } from 'vitest';
import { buildSpellingRepair } from '../../src/matching/repair-spelling.ts';
import type { Claim } from '../../src/model.ts';
import { finish } from '../../src/text/finish.ts';
import { stemOf } from '../../src/text/tokens.ts';

/** Only texts matter here. */
const claim = {
  statement: 'The Vestmark lighthouse was automated by Brandqvist in 2031.',
  title: 'Vestmark lighthouse automated',
  phrasings: ['Brandqvist automates the lighthouse of Vestmark'],
  denials: [],
} as unknown as Claim;
const repair = finish(buildSpellingRepair([claim], [['Brandqvist', 'Brandquist'], ['Vestmark']]));
const mended = (word: string) => repair(word, stemOf(word));

describe('a word that neither general English nor the corpus knows', () => {
  test.each([
    ['brandqvits', 'brandqvist'],
    ['vestmarck', 'vestmark'],
    ['brandqvst', 'brandqvist'],
  ])('%s is taken for %s', (word, meant) => {
    expect(mended(word)).toBe(meant);
  });

  test.each([
    ['short', 'vestm'],
    ['with a figure', 'vestm4rk'],
    ['another first letter', 'zestmark'],
    ['much longer', 'vestmarkingham'],
    ['far from all', 'vulpecula'],
  ])('stays as it is: %s', (_why, word) => {
    expect(mended(word)).toBeNull();
  });
});

test.each(['lightness', 'automatic', 'vestments'])('an everyday word is no slip of the pen: %s', (word) => {
  expect(mended(word)).toBeNull();
});

test('a word of the corpus stays, and so does a name that every object has', () => {
  expect(mended('vestmark')).toBeNull();
  expect(mended('constructor')).toBeNull();
});

test('a pack without claims mends nothing', () => {
  const none = finish(buildSpellingRepair([], []));
  expect(none('vestmarck', 'vestmarck')).toBeNull();
});
