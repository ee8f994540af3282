import { describe, expect, test } from 'vitest';
import type { Mention } from '../../src/model.ts';
import { compareRows } from '../../src/ui/compare-rows.ts';
import { formatFigure, formatRange } from '../../src/ui/format-figure.ts';
import { type ClaimSketch, sampleClaim, sampleDay, sampleSketches } from './sample-analysis.ts';

const { troops, aid, leFigaro, attack, authorization } = sampleSketches;

function rowsOf(sketch: ClaimSketch, day: string | null = sampleDay, mention = 0) {
  const claim = sampleClaim(sketch, day);
  return compareRows(claim, claim.mentions[mention] as Mention, day);
}

describe('this article beside the sources', () => {
  test('puts the figure beside the range of those known then, later ones left out', () => {
    const [number, wording] = rowsOf(troops);
    expect(number).toMatchObject({
      label: 'Number',
      article: '10,000',
      sources: '10,000 to 11,000',
      differs: true,
    });
    expect(wording).toMatchObject({
      label: 'Wording',
      article: '“as many as”',
      sources: '“at least”, “as many as”, “already”',
      differs: false,
    });
  });

  test('calls money an amount', () => {
    expect(rowsOf(aid)[0]).toMatchObject({
      label: 'Amount',
      article: '$175 billion',
      sources: '$114.2\u00a0bn to $182.99\u00a0bn',
      differs: true,
    });
  });

  test('shows what was not read in the sentence as notes, each with who says it', () => {
    const rows = rowsOf(troops, sampleDay, 1);
    expect(rows.map(({ slot, article }) => ({ slot, article }))).toEqual([
      { slot: 'wording', article: null },
      { slot: 'saidBy', article: null },
      { slot: 'number', article: null },
    ]);
    expect(rows[0]?.notes).toEqual([{ says: 'as many as 10,000', who: 'News.az', differs: false }]);
    expect(rows.every(({ differs }) => !differs)).toBe(true);
  });

  test('names who is said to have said it, and the one origin that is behind it', () => {
    expect(rowsOf(leFigaro)[0]).toMatchObject({
      label: 'Said by',
      article: 'reported as: Le Figaro',
      sources: 'Le Figaro’s first text, which said that Paris and London had given permission too',
      aside: '· one origin',
      notes: [{ says: 'Le Figaro only', who: 'Online.UA', differs: false }],
    });
    expect(rowsOf(authorization)[0]).toMatchObject({
      article: 'reported as: officials',
      sources: '3 origins (3 unnamed)',
      aside: '',
    });
  });

  describe('sets place and date as the sentence has them beside the claim’s', () => {
    const [ryder, , zelensky] = troops.sources;
    if (!ryder || !zelensky) throw new Error('The samples have changed');
    const place = [{ slot: 'place', text: 'Kursk region' }] as const;
    const elsewhere = { ...zelensky, differs: [{ slot: 'place' as const, says: 'the border area' }] };
    const rowOf = (change: Partial<ClaimSketch>, mention: Partial<ClaimSketch['mentions'][0]> = {}) =>
      rowsOf({
        ...troops,
        ...change,
        mentions: [{ sentence: 4, text: 'They are in the Kursk region.', read: [...place], ...mention }],
      }).find(({ slot }) => slot === 'place');

    test('which sources that agree with the claim say too', () => {
      expect(rowOf({})).toMatchObject({ article: 'Kursk region', sources: 'Kursk region', differs: false });
      const read = [{ slot: 'date' as const, text: 'mid-November' }];
      expect(
        rowsOf({ ...troops, mentions: [{ sentence: 4, text: 'By mid-November.', read }] }),
      ).toContainEqual(
        expect.objectContaining({ slot: 'date', article: 'mid-November', sources: 'by mid-November 2024' }),
      );
    });

    test('and names the source that differs in it', () => {
      expect(rowOf({ sources: [ryder, elsewhere] })).toMatchObject({
        sources: 'Kursk region',
        differs: true,
        notes: [{ says: 'the border area', who: 'Ukrainska Pravda', differs: true }],
      });
      expect(rowOf({ sources: [elsewhere] })).toMatchObject({ sources: '', differs: true });
    });

    test('but calls nothing different that a later source says, or one that says more of the same place', () => {
      const exact = { ...zelensky, differs: [{ slot: 'place' as const, says: 'a village, Kursk region' }] };
      expect(rowOf({ sources: [ryder, exact] })).toMatchObject({
        differs: false,
        notes: [{ says: 'a village, Kursk region', differs: false }],
      });
      const later = { ...elsewhere, origin: 'singh' };
      expect(rowOf({ sources: [ryder, later] })).toMatchObject({ differs: false, notes: [] });
    });

    test('nor from a sentence that denies the claim or leaves it open', () => {
      for (const polarity of ['denies', 'hedges'] as const) {
        const assertion = { polarity, quantity: null, attribution: null };
        expect(rowOf({ sources: [ryder, elsewhere] }, { assertion })).toMatchObject({ differs: false });
      }
    });

    test('and says where no source is held, or none says it', () => {
      expect(rowOf({ sources: [] })).toMatchObject({ sources: 'none held' });
      expect(rowOf({ sources: [zelensky] })).toMatchObject({ sources: 'Can’t tell' });
    });
  });

  test('leaves the article’s own outlet out', () => {
    const own = {
      ...attack,
      sources: attack.sources.map((source) => ({ ...source, sameOutlet: true })),
    };
    expect(rowsOf(own)).toEqual([expect.objectContaining({ label: 'Number', sources: 'none held' })]);
  });

  test('takes all sources where the article has no date', () => {
    expect(rowsOf(aid, null)[0]).toMatchObject({ sources: '$76\u00a0bn to $182.99\u00a0bn' });
  });

  test('has no row where nothing was read and no source differs', () => {
    expect(rowsOf({ ...authorization, mentions: [{ sentence: 1, text: 'Biden allowed it.' }] })).toEqual([]);
  });
});

test('figures are written as readers write them', () => {
  expect(formatFigure(10000, 'people')).toBe('10,000');
  expect(formatFigure(300, 'km')).toBe('300\u00a0km');
  expect(formatFigure(20, 'percent')).toBe('20%');
  expect(formatFigure(175, 'USD billion')).toBe('$175\u00a0bn');
  expect(formatFigure(182.99, 'USD billion')).toBe('$182.99\u00a0bn');
  expect(formatFigure(3.5, 'EUR million')).toBe('€3.5\u00a0m');
  expect(formatRange([280, 300, 290], 'km')).toBe('280 to 300\u00a0km');
  expect(formatRange([18, 20], 'percent')).toBe('18% to 20%');
  expect(formatRange([300], 'km')).toBe('300\u00a0km');
});
