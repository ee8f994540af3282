import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import type { Article } from '../../src/model.ts';
import { samplePack } from '../corpus/sample-pack.ts';

const analyzer = createAnalyzer(samplePack());
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/u;
const words = 'The harbour office said on Monday that the Ember bridge is closed to all traffic'.split(' ');
const hidden = [
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u061c',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\u009b',
  '\u{e0041}',
  '\ud800',
];

test('what hides in a page reaches nothing that is shown of it, and moves no mark', () => {
  let mentions = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', ...hidden), { minLength: 80, maxLength: 80 }), (insets) => {
      const inset = (from: number): string =>
        words
          .map((word, index) => `${insets[from + index]} ${word}`)
          .join('')
          .trim();
      const article: Article = {
        url: 'https://news.example/a',
        headline: `The bridge${insets.join('')} is shut`,
        published: '2031-05-04',
        modified: null,
        publisher: `${insets.join('')}Daily${insets.join('')}`,
        domain: 'news.example',
        language: 'en',
        blocks: [
          { kind: 'paragraph', text: `${inset(0)}. Nothing else is known.` },
          { kind: 'paragraph', text: `${inset(40)}.` },
        ],
      };
      const analysis = analyzer.analyze(article, { anyTopic: true });
      const shown: string[] = [];
      JSON.stringify(analysis, (_key, value) => {
        if (typeof value === 'string') shown.push(value);
        return value;
      });
      expect(shown.filter((text) => UNSEEN.test(text))).toEqual([]);
      for (const { block, start, end, text } of analysis.claims.flatMap((claim) => claim.mentions)) {
        mentions += 1;
        const there = article.blocks[block]?.text.slice(start, end) ?? '';
        expect(there.replace(/[^\p{L}\p{N}]+/gu, '')).toBe(text.replace(/[^\p{L}\p{N}]+/gu, ''));
      }
    }),
    { numRuns: 200 },
  );
  expect(mentions).toBeGreaterThan(100);
});
