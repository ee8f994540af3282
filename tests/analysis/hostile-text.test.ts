import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { MOST_SENTENCES, MOST_TEXT, readSentences } from '../../src/analysis/reading-limits.ts';
import type { Article } from '../../src/model.ts';
import { finish } from '../../src/text/finish.ts';
import { LONGEST_SENTENCE, sentencesOf, splitSentences } from '../../src/text/sentences.ts';
import { samplePack } from '../corpus/sample-pack.ts';

const analyzer = createAnalyzer(samplePack());
const STATED = 'The Ember bridge is closed to all traffic.';

function articleOf(...texts: string[]): Article {
  return {
    url: null,
    headline: null,
    published: '2031-05-04',
    modified: null,
    publisher: null,
    domain: null,
    language: 'en',
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
  };
}

describe('a text made to keep the analyzer busy', () => {
  test.each<[string, string]>([
    ['a million letters without a space', 'a'.repeat(1_000_000)],
    ['100,000 commas', ','.repeat(100_000)],
    ['100,000 commas between letters', 'a, '.repeat(100_000)],
    ['50,000 quotation marks', '“'.repeat(25_000) + '”'.repeat(25_000)],
    ['brackets in brackets', `${'('.repeat(20_000)}a${')'.repeat(20_000)}`],
    ['20,000 digits', '1'.repeat(20_000)],
    ['20,000 figures', '1,000 '.repeat(20_000)],
    ['initials without end', 'A. '.repeat(10_000)],
    ['full stops without end', '. '.repeat(50_000)],
    ['one sentence of 10,000 words', `The ${'harbour office said that the '.repeat(2_000)} bridge is shut.`],
    ['nothing but what is not seen', '\u200b\u202e'.repeat(50_000)],
    ['emoji', '🙂'.repeat(50_000)],
  ])('%s: is read in bounded pieces, and the sentence behind it is still found', (_what, text) => {
    const article = articleOf(STATED, text, STATED);
    const all = sentencesOf(article.blocks);
    for (const one of all) {
      expect(one.end - one.start).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(one.text.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    }
    const { sentences, beyondLimit } = finish(readSentences(article.blocks));
    expect(sentences).toEqual(all.slice(0, sentences.length));
    expect(sentences.length + beyondLimit).toBe(all.length);
    expect(sentences.length).toBeLessThanOrEqual(MOST_SENTENCES);
    expect(sentences.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThanOrEqual(MOST_TEXT);

    const { coverage, claims, language } = analyzer.analyze(article, { anyTopic: true });
    expect(coverage.sentences).toBe(all.length);
    // Forty words that are none are in no language of the pack.
    if (!language.supported) return expect(claims).toEqual([]);
    expect(coverage.beyondLimit).toBe(beyondLimit);
    const found = claims.flatMap(({ mentions }) => mentions.map(({ block }) => block));
    expect(found).toContain(0);
    expect(found.includes(2)).toBe(beyondLimit === 0);
  });

  test('that is no such text is compared to its end', () => {
    const { coverage } = analyzer.analyze(articleOf(...Array.from({ length: MOST_SENTENCES }, () => STATED)));
    expect(coverage).toEqual({ sentences: MOST_SENTENCES, matched: MOST_SENTENCES, beyondLimit: 0 });
  });

  test('says how many sentences were not compared; where none was, the length is not why', () => {
    const long = Array.from({ length: MOST_SENTENCES + 7 }, () => STATED);
    expect(analyzer.analyze(articleOf(...long)).coverage).toEqual({
      sentences: MOST_SENTENCES + 7,
      matched: MOST_SENTENCES,
      beyondLimit: 7,
    });
    const offTopic = Array.from({ length: MOST_SENTENCES + 7 }, () => 'The cake was very sweet.');
    expect(analyzer.analyze(articleOf(...offTopic)).coverage).toEqual({
      sentences: MOST_SENTENCES + 7,
      matched: 0,
      beyondLimit: 0,
    });
  });
});

test('pieces of a long sentence hold all of its words, in order, and cut no character', () => {
  const word = fc.constantFrom(
    'a',
    'bridge',
    '🙂',
    'x'.repeat(700),
    '🙂'.repeat(900),
    '.',
    '”',
    'A.',
    '1,000',
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 60 }),
      fc.constantFrom(' ', '', ' \u200b', '\n'),
      (words, gap) => {
        const text = words.join(gap);
        const pieces = splitSentences(text);
        const held = pieces.map(({ start, end }) => text.slice(start, end)).join('');
        expect(held.replace(/[\s\u200b]/g, '')).toBe(text.replace(/[\s\u200b]/g, ''));
        for (const { start, end } of pieces) {
          expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
          expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
        }
      },
    ),
  );
});
