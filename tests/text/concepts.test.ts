import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createConcepts, isFormOf, readText } from '../../src/text/concepts.ts';

const concepts = createConcepts([
  ['allow', 'permit', 'give the green light', 'green-light'],
  ['United States', 'US', 'Washington'],
  ['close', 'shut'],
  ['land', 'soil'],
  ['arrive', 'landed'],
  ['bridge', 'Ember bridge'],
  ['Port', 'Port Halden'],
  ['missile', 'rocket'],
  ['weapon', 'rocket'],
]);

const idsOf = (text: string): string[] => readText(text, concepts).terms.map((term) => term.id);

describe('terms', () => {
  test.each([
    ['a member means its group', 'permit', ['@allow']],
    ['the longest phrase wins', 'They give the green light', ['@allow']],
    ['a hyphen makes no difference', 'They green-light it', ['@allow']],
    ['forms of a word are met', 'permits permitted permitting', ['@allow', '@allow', '@allow']],
    ['the form that a group spells out wins', 'land landed', ['@land', '@arrive']],
    ['a name is met with a capital', 'Washington', ['@United States']],
    ['and not without', 'washington', ['washington']],
    ['nor in another form', 'Ports', ['port']],
    ['a country is no pronoun', 'US', ['@United States']],
    ['nor a pronoun a country', 'us', []],
    ['a dotted abbreviation is the same name', 'U.S.', ['@United States']],
    ['a longer name wins over a shorter one', 'Port Halden', ['@Port']],
    ['a word of two groups means both', 'rocket', ['@missile', '@weapon']],
    ['other words are stems', 'officials talking', ['offici', 'talk']],
    ['stop words give nothing', 'the of and to', []],
  ])('%s', (_, text, expected) => {
    expect(idsOf(text)).toEqual(expected);
  });

  test('a name of several words needs a capital on one of them', () => {
    expect(idsOf('the Ember bridge')).toEqual(['@bridge']);
    expect(idsOf('the ember bridge')).toEqual(['ember', '@bridge']);
  });

  test('each term says from which words it was read', () => {
    const { terms, tokens, text } = readText('They give the green light to Port Halden', concepts);
    const words = terms.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
    expect(words).toEqual(['give the green light', 'Port Halden']);
  });

  test('terms stand in order and within the words, and no alias changes how many words there are', () => {
    const words = fc.constantFrom(
      'US',
      'us',
      'give',
      'the',
      'green',
      'light',
      'Port',
      'Halden',
      'rocket',
      'shut',
      '10',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (chosen) => {
        const { terms, tokens } = readText(chosen.join(' '), concepts);
        expect(tokens).toHaveLength(chosen.length);
        let from = 0;
        for (const term of terms) {
          expect(term.from).toBeGreaterThanOrEqual(from);
          expect(term.to).toBeGreaterThan(term.from);
          expect(term.to).toBeLessThanOrEqual(tokens.length);
          from = term.from;
        }
      }),
    );
  });
});

describe('isFormOf', () => {
  test.each([
    ['lifts', 'lift'],
    ['lifted', 'lift'],
    ['lifting', 'lift'],
    ['closed', 'close'],
    ['closing', 'close'],
    ['denies', 'deny'],
    ['denied', 'deny'],
    ['passes', 'pass'],
    ['permitted', 'permit'],
  ])('%s is a form of %s', (word, base) => {
    expect(isFormOf(word, base)).toBe(true);
  });

  test.each([
    ['lifter', 'lift'],
    ['closet', 'close'],
    ['landing', 'lane'],
    ['as', 'a'],
    ['ports', 'sport'],
    ['lift', 'lifted'],
  ])('%s is no form of %s', (word, base) => {
    expect(isFormOf(word, base)).toBe(false);
  });
});
