import { describe, expect, test } from 'vitest';
import type { BlockKind, Polarity, Quantity } from '../../src/model.ts';
import { headlineDiffers } from '../../src/ui/headline-differs.ts';
import { sampleClaim, sampleDay, sampleSketches } from './sample-analysis.ts';

interface Said {
  kind: BlockKind;
  polarity?: Polarity;
  /** A span is what words such as "at least" allow. */
  figure?: number | [number | null, number | null];
}

/** The troops claim (10,000, from 9,500 to 10,500) as an article says it in these places. */
function differenceOf(...said: Said[]) {
  const mentions = said.map(({ kind, polarity = 'asserts' as const, figure }, sentence) => ({
    sentence,
    kind,
    text: `Sentence ${sentence}.`,
    assertion: { polarity, attribution: null, quantity: figure === undefined ? null : quantity(figure) },
  }));
  return headlineDiffers(sampleClaim({ ...sampleSketches.troops, mentions }, sampleDay));
}

function quantity(figure: number | [number | null, number | null]): Quantity {
  const [low, high] = typeof figure === 'number' ? [figure, figure] : figure;
  const value = high ?? low ?? 0;
  // As it comes out of a message: JSON has no infinity.
  return {
    value,
    low: low as number,
    high: high as number,
    unit: 'people',
    bound: 'exactly',
    text: `${value}`,
  };
}

describe('headline and text', () => {
  test('differ by figures that lie farther apart than the claim allows', () => {
    const difference = differenceOf(
      { kind: 'headline', figure: 10000 },
      { kind: 'paragraph', figure: 12000 },
    );
    expect(difference).toMatchObject({ of: 'figure', headline: { text: '10000' }, text: { text: '12000' } });
    expect(
      differenceOf({ kind: 'standfirst', figure: 12000 }, { kind: 'quote', figure: 10000 }),
    ).toMatchObject({ of: 'figure' });
  });

  test('do not differ by figures that may be the same', () => {
    expect(
      differenceOf({ kind: 'headline', figure: 10000 }, { kind: 'paragraph', figure: 10400 }),
    ).toBeNull();
    expect(
      differenceOf({ kind: 'headline', figure: 10000 }, { kind: 'paragraph', figure: [9000, null] }),
    ).toBeNull();
    expect(
      differenceOf({ kind: 'headline', figure: [null, 10000] }, { kind: 'paragraph', figure: 8000 }),
    ).toBeNull();
  });

  test('differ where one asserts, denies or leaves open what the other does not', () => {
    expect(differenceOf({ kind: 'headline' }, { kind: 'paragraph', polarity: 'denies' })).toEqual({
      of: 'polarity',
      headline: 'asserts',
      text: 'denies',
    });
    expect(differenceOf({ kind: 'headline' }, { kind: 'paragraph', polarity: 'hedges' })).toMatchObject({
      text: 'hedges',
    });
  });

  test('agree where one sentence of the text agrees', () => {
    expect(
      differenceOf(
        { kind: 'headline', figure: 10000 },
        { kind: 'paragraph', figure: 12000 },
        { kind: 'paragraph', figure: 10000 },
      ),
    ).toBeNull();
    expect(
      differenceOf(
        { kind: 'headline' },
        { kind: 'paragraph', polarity: 'denies' },
        { kind: 'paragraph', polarity: 'asserts' },
      ),
    ).toBeNull();
  });

  test('are not compared where the claim stands in one of them, or a figure does', () => {
    expect(differenceOf({ kind: 'headline', figure: 10000 })).toBeNull();
    expect(differenceOf({ kind: 'paragraph', figure: 10000 }, { kind: 'list', figure: 12000 })).toBeNull();
    expect(differenceOf({ kind: 'headline', figure: 10000 }, { kind: 'paragraph' })).toBeNull();
    expect(differenceOf({ kind: 'headline' }, { kind: 'paragraph', figure: 12000 })).toBeNull();
  });
});
