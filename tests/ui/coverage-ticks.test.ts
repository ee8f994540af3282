import { expect, test } from 'vitest';
import type { MarkState } from '../../src/model.ts';
import { coverageTicks } from '../../src/ui/coverage-ticks.ts';
import { sampleClaim, sampleDay, sampleSketches } from './sample-analysis.ts';

const { leFigaro, aid, hedged } = sampleSketches;
const agree = markOf(leFigaro);
const conflict = markOf(aid);
const laterOnly = markOf(hedged);

function markOf(sketch: typeof aid): MarkState {
  const mark = sampleClaim(sketch, sampleDay).mentions[0]?.mark;
  if (!mark) throw new Error('The sample has no mention');
  return mark;
}

test('the samples stand for what they are used for', () => {
  expect([agree, conflict, laterOnly].map(({ line }) => line)).toEqual(['corroborates', 'conflicts', null]);
});

test('one tick a sentence, in reading order', () => {
  const ticks = coverageTicks(5, [
    { sentence: 3, mark: conflict },
    { sentence: 0, mark: agree },
  ]);
  expect(ticks).toEqual([agree, null, null, conflict, null]);
});

test('a sentence with two marks shows the one that asks for more care', () => {
  const marks = [
    { sentence: 0, mark: laterOnly },
    { sentence: 0, mark: conflict },
    { sentence: 0, mark: agree },
  ];
  expect(coverageTicks(1, marks)).toEqual([conflict]);
});

test('in a long article unmatched neighbours share dots, and each gap keeps one', () => {
  const marks = [10, 11, 13, 150].map((sentence) => ({ sentence, mark: agree }));
  const ticks = coverageTicks(300, marks);
  expect(ticks.length).toBeLessThanOrEqual(70);
  expect(ticks.filter((tick) => tick !== null)).toHaveLength(4);
  expect(ticks.join()).toBe(coverageTicks(300, [...marks].reverse()).join());
  const between = ticks.indexOf(agree);
  expect(ticks.slice(between, between + 4)).toEqual([agree, agree, null, agree]);
});

test('an article whose every sentence is matched has no dot', () => {
  const marks = Array.from({ length: 80 }, (_, sentence) => ({ sentence, mark: agree }));
  expect(coverageTicks(80, marks)).toHaveLength(80);
});
