import { expect, test } from 'vitest';
import type { Block } from '../../src/model.ts';
import { isSameText } from '../../src/page/same-text.ts';

const blocks: Block[] = [
  { kind: 'headline', text: 'The river rose' },
  { kind: 'paragraph', text: 'Nobody was hurt.' },
];

test('two readings of one text are the same', () => {
  expect(isSameText(blocks, structuredClone(blocks))).toBe(true);
});

test.each<[string, Block[]]>([
  ['a block more', [...blocks, { kind: 'paragraph', text: 'It fell on Monday.' }]],
  ['a block less', blocks.slice(0, 1)],
  ['another word', [blocks[0] as Block, { kind: 'paragraph', text: 'Somebody was hurt.' }]],
  ['another order', [...blocks].reverse()],
  ['another kind', [blocks[0] as Block, { kind: 'quote', text: 'Nobody was hurt.' }]],
])('%s makes another text', (_name, after) => {
  expect(isSameText(blocks, after)).toBe(false);
});
