import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model.ts';
import { type Anchored, isSameText, reAnchor } from '../../src/page/re-anchor.ts';

const blocks = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

function mark(id: string, all: Block[], sentence: string, nth = 0): Anchored & { id: string } {
  let seen = 0;
  for (const [block, { text }] of all.entries()) {
    for (let start = text.indexOf(sentence); start >= 0; start = text.indexOf(sentence, start + 1)) {
      if (seen++ === nth) return { id, block, start, end: start + sentence.length };
    }
  }
  throw new Error(`No “${sentence}” in the blocks of this test`);
}

const textAt = (all: Block[], { block, start, end }: Anchored) => all[block]?.text.slice(start, end);

describe('a mark', () => {
  const before = blocks('Title', 'The river rose. Nobody was hurt.', 'It fell on Monday.');

  test('stays with its sentence when text comes before it', () => {
    const after = blocks(
      'Title',
      'New first paragraph.',
      'The river rose. Nobody was hurt.',
      'It fell on Monday.',
    );
    const [kept] = reAnchor([mark('a', before, 'Nobody was hurt.')], before, after);
    expect(kept).toMatchObject({ id: 'a', block: 2 });
    expect(textAt(after, kept as Anchored)).toBe('Nobody was hurt.');
  });

  test('stays when its paragraph is written anew around it', () => {
    const after = blocks(
      'Title',
      'Late on Sunday the river rose. “Nobody\u00a0was  hurt.” Fields were.',
      'It fell on Monday.',
    );
    const [kept] = reAnchor([mark('a', before, 'Nobody was hurt.')], before, after);
    expect(textAt(after, kept as Anchored)).toBe('Nobody\u00a0was  hurt.');
  });

  test('goes when its sentence goes, also where it is only a part of a word', () => {
    const after = blocks('Title', 'The river rose.', 'It fell on Monday.');
    expect(reAnchor([mark('a', before, 'Nobody was hurt.')], before, after)).toEqual([]);
    const part = blocks('He rose.');
    expect(reAnchor([mark('a', part, 'He rose.')], part, blocks('The rose.'))).toEqual([]);
  });
});

test('a sentence that stands twice keeps two marks, and one mark if one of them goes', () => {
  const before = blocks('It rained.', 'And then. It rained.');
  const marks = [mark('a', before, 'It rained.', 0), mark('b', before, 'It rained.', 1)];
  const after = blocks('More.', 'It rained. Yes.', 'But later. It rained.');
  const kept = reAnchor(marks, before, after);
  expect(kept.map(({ id, block }) => `${id}${block}`)).toEqual(['a1', 'b2']);
  expect(reAnchor(marks, before, blocks('It rained. Yes.')).length).toBe(1);
});

test('two marks on one sentence stay on one sentence', () => {
  const before = blocks('Ten were hurt and two missing.');
  const marks = [
    mark('a', before, 'Ten were hurt and two missing.'),
    mark('b', before, 'Ten were hurt and two missing.'),
  ];
  const kept = reAnchor(marks, before, blocks('News:', 'Ten were hurt and two missing.'));
  expect(kept.map(({ id, block }) => `${id}${block}`)).toEqual(['a1', 'b1']);
});

test('two readings of the same text are known as such', () => {
  expect(isSameText(blocks('a', 'b'), blocks('a', 'b'))).toBe(true);
  expect(isSameText(blocks('a', 'b'), blocks('b', 'a'))).toBe(false);
  expect(isSameText(blocks('a'), [{ kind: 'quote', text: 'a' }])).toBe(false);
});

test('whatever happens to the blocks, marks keep their words and never share a place they did not share', () => {
  const word = fc.constantFrom('rain', 'river', 'rose', 'fell', 'dry');
  const sentence = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `${words.join(' ')}.`);
  const page = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(page, page, (one, other) => {
      const before = blocks(...one.map((sentences) => sentences.join(' ')));
      const after = blocks(...[...other, ...one.slice(1)].map((sentences) => sentences.join(' ')));
      const marks = one.flatMap((sentences, block) => {
        let start = 0;
        return sentences.map((text, i) => {
          const at = { id: `${block}.${i}`, block, start, end: start + text.length };
          start += text.length + 1;
          return at;
        });
      });
      const kept = reAnchor(marks, before, after);
      const places = new Set(kept.map(({ block, start, end }) => `${block}:${start}:${end}`));
      expect(places.size).toBe(kept.length);
      for (const now of kept) {
        const was = marks.find(({ id }) => id === now.id) as Anchored;
        expect(textAt(after, now)).toBe(textAt(before, was));
      }
      // What stayed as it was keeps all its marks.
      expect(reAnchor(marks, before, before)).toEqual(marks);
    }),
  );
});
