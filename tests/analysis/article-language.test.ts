import { describe, expect, test } from 'vitest';
import { speaksLanguage } from '../../src/analysis/article-language.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { article } from './bridge-pack.ts';

const ENGLISH =
  'The harbour office has closed the bridge to all traffic, and the ships that were waiting in front of the town have ' +
  'turned back. The mayor said on Sunday that it was not known for how long the bridge would be closed, or by whom.';
const DUTCH =
  'Het havenbedrijf heeft de brug voor al het verkeer gesloten en de schepen die voor de stad lagen te wachten zijn ' +
  'omgekeerd. De burgemeester zei zondag dat niemand wist hoe lang de brug dicht zou blijven, of door wie dat kwam.';

function languageOf(text: string, declared: string | null, languages = ['en']) {
  const page = article([text], { language: declared });
  return speaksLanguage(page, sentencesOf(page.blocks), languages);
}

describe('a long text decides by itself', () => {
  test.each([
    ['English, said to be so', ENGLISH, 'en-GB', { code: 'en-GB', supported: true }],
    ['English, not said', ENGLISH, null, { code: 'en', supported: true }],
    ['English under a template’s other language', ENGLISH, 'de', { code: 'de', supported: true }],
    ['another language', DUTCH, 'nl', { code: 'nl', supported: false }],
    ['another language, not said', DUTCH, null, { code: null, supported: false }],
    ['another language under a template’s English', DUTCH, 'en', { code: null, supported: false }],
  ])('%s', (_, text, declared, expected) => {
    expect(languageOf(text, declared)).toEqual(expected);
  });

  test('a language of the pack other than English goes by the page’s word', () => {
    expect(languageOf(DUTCH, 'nl-BE', ['en', 'nl']).supported).toBe(true);
    expect(languageOf(DUTCH, 'de', ['en', 'nl']).supported).toBe(false);
  });
});

describe('in a short text the page’s word counts', () => {
  test.each([
    ['en', true],
    ['en_US', true],
    [null, true],
    ['de', false],
  ])('%s: %s', (declared, supported) => {
    expect(languageOf('Bridge closed', declared)).toEqual({ code: declared, supported });
  });
});
