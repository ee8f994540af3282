import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model.ts';
import { isUnseen } from '../../src/text/normalize.ts';
import { sentencesOf, splitSentences } from '../../src/text/sentences.ts';

/** Sentences of one block, each as the text holds it. */
const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

describe('where a sentence ends', () => {
  test.each([
    ['They met. They talked.', ['They met.', 'They talked.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['Wait... Then it came.', ['Wait...', 'Then it came.']],
    ['It cost $3.5 bn. That is much.', ['It cost $3.5 bn.', 'That is much.']],
    ['It was plan B. The plan failed.', ['It was plan B.', 'The plan failed.']],
    ['It left the U.S. He said no.', ['It left the U.S.', 'He said no.']],
    ['At 5 p.m. The siren went.', ['At 5 p.m.', 'The siren went.']],
    ['He works for Acme Inc. The firm is small.', ['He works for Acme Inc.', 'The firm is small.']],
    ['No. It did not.', ['No.', 'It did not.']],
    ['It sank at 10.30am. Nobody died.', ['It sank at 10.30am.', 'Nobody died.']],
    ['“It is over.” She left.', ['“It is over.”', 'She left.']],
    ['"We will," he said. "Now."', ['"We will," he said.', '"Now."']],
    ['"Stop!" he cried. It stopped.', ['"Stop!" he cried.', 'It stopped.']],
    ['(It was late.) Then more came.', ['(It was late.)', 'Then more came.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('where a full stop ends none', () => {
  test.each([
    'Dr. Smith met Mr. Jones and Lt. Gen. Doe.',
    'U.S. officials met the U.N. Security Council.',
    'It began at 5 p.m. on Monday and at 6 p.m. Kyiv time.',
    'On Nov. 17, Washington said yes.',
    'It happened on Sept. 20.',
    'It happened in Sept. 2024.',
    'No. 10 denied it.',
    'J. K. Doe and Vladimir V. Roe wrote it.',
    'St. Petersburg was calm.',
    'Sen. Jane Doe (R-Tex.) voted.',
    'Acme Inc. said so.',
    'He spoke e.g. of cars, i.e. trucks.',
    'See example.com for more.',
    'It cost 3.5 million.',
    'He asked why... nobody knew.',
    '"Is it over?" she asked.',
    '“It is over,” she said.',
    'It was long –\nvery long.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('splitSentences', () => {
  /** Text of words, stops, quotes and what pages put between them. */
  const prose = fc
    .array(
      fc.constantFrom(
        'The',
        'U.S.',
        'p.m.',
        'Nov.',
        '17',
        'said',
        '“so”',
        '"No."',
        '...',
        '.',
        '?',
        '! ',
        '\n',
        '\u00A0',
        '\u00AD',
        '\u200B',
        ' ',
        '(Then)',
        'Ünal',
        '3.5',
      ),
      { maxLength: 30 },
    )
    .chain((parts) => fc.constantFrom('', ' ').map((joint) => parts.join(joint)));

  test('no letter is lost, none stands in two sentences', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ maxLength: 80 })), (text) => {
        const letters = (part: string): string => part.replace(/[^\p{L}\d]/gu, '');
        expect(letters(split(text).join(''))).toBe(letters(text));
        let end = 0;
        for (const piece of splitSentences(text)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          end = piece.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('a sentence begins and ends with what a reader sees', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const piece of split(text)) {
          expect(isUnseen(piece[0] as string)).toBe(false);
          expect(isUnseen(piece.at(-1) as string)).toBe(false);
        }
      }),
    );
  });
});

describe('sentencesOf', () => {
  test('a sentence never crosses a block, and offsets are those of its block', () => {
    const blocks = [paragraph('It is closed'), paragraph('  so they\u00A0\u00ADsaid. Then it\nopened. ')];
    const sentences = sentencesOf(blocks);
    expect(sentences.map(({ index, block, text }) => ({ index, block, text }))).toEqual([
      { index: 0, block: 0, text: 'It is closed' },
      { index: 1, block: 1, text: 'so they said.' },
      { index: 2, block: 1, text: 'Then it opened.' },
    ]);
    const sliced = sentences.map(({ block, start, end }) => blocks[block]?.text.slice(start, end));
    expect(sliced).toEqual(['It is closed', 'so they\u00A0\u00ADsaid.', 'Then it\nopened.']);
  });

  test('a headline that stands twice is read once; a paragraph of the same words is another sentence', () => {
    const sentences = sentencesOf([
      { kind: 'headline', text: 'Bridge closed' },
      { kind: 'headline', text: ' Bridge\u00A0Closed ' },
      { kind: 'headline', text: 'Another headline' },
      paragraph('Bridge closed'),
    ]);
    expect(sentences.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'headline: Bridge closed',
      'headline: Another headline',
      'paragraph: Bridge closed',
    ]);
  });

  test('what holds no letter is no sentence', () => {
    expect(sentencesOf([paragraph('* * *'), paragraph('2024.'), paragraph(''), paragraph('—')])).toEqual([]);
  });

  test('carries the kind of the block', () => {
    const kinds = ['standfirst', 'subhead', 'list', 'quote', 'caption', 'table'] as const;
    const sentences = sentencesOf(kinds.map((kind) => ({ kind, text: 'One. Two.' })));
    expect(sentences.map(({ kind }) => kind)).toEqual(kinds.flatMap((kind) => [kind, kind]));
  });
});
