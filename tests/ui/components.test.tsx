import { describe, expect, test } from 'vitest';
import type { Mention } from '../../src/model.ts';
import { cardLeft, cardTop, isDocked, liftIntoView } from '../../src/ui/card-place.ts';
import { Glyph } from '../../src/ui/Glyph.tsx';
import { OriginCount } from '../../src/ui/OriginCount.tsx';
import { OriginRun } from '../../src/ui/OriginRun.tsx';
import { type ClaimSketch, sampleClaim, sampleDay, sampleSketches } from './sample-analysis.ts';
import { show, textOf } from './show.tsx';

const { troops, aid, attack } = sampleSketches;

function claimOf(sketch: ClaimSketch, day: string | null = sampleDay) {
  const claim = sampleClaim(sketch, day);
  return { claim, mention: claim.mentions[0] as Mention, day };
}

describe('glyphs', () => {
  test('differ by shape for each stance, and by fill for the time', () => {
    const view = show(
      (['corroborates', 'qualifies', 'conflicts', 'unclear'] as const).flatMap((stance) => [
        <Glyph key={stance} stance={stance} />,
        <Glyph key={`${stance}-later`} stance={stance} later />,
      ]),
    );
    const glyphs = [...view.querySelectorAll('svg')];
    const shapes = glyphs.filter((_, index) => index % 2 === 0).map((glyph) => glyph.innerHTML);
    expect(new Set(shapes).size).toBe(4);
    const fills = glyphs.slice(0, 6).map((glyph) => getComputedStyle(glyph).fill === 'none');
    expect(fills).toEqual([false, true, false, true, false, true]);
    expect(glyphs.every((glyph) => glyph.getAttribute('aria-hidden') === 'true')).toBe(true);
  });
});

describe('the run of origins', () => {
  test('has one shape an origin, with the article’s date between then and later', () => {
    const view = show(<OriginRun {...claimOf(troops)} />);
    const parts = [...(view.querySelector('.sl-run')?.children ?? [])].slice(1).map((part) => {
      if (part.localName === 'i') return '|';
      return `${part.getAttribute('data-stance')} ${part.getAttribute('data-when')}`;
    });
    expect(parts).toEqual([
      'corroborates then',
      'corroborates then',
      'qualifies then',
      'qualifies then',
      '|',
      'qualifies later',
      'qualifies later',
      'qualifies later',
    ]);
  });

  test('counts five reports of one origin once, and the article’s own outlet not at all', () => {
    const [first] = attack.sources;
    if (!first) throw new Error('The sample has no source');
    const repeated = Array.from({ length: 5 }, (_, index) => ({ ...first, publisher: `Paper ${index}` }));
    const view = show(<OriginRun {...claimOf({ ...attack, sources: repeated })} />);
    expect(view.querySelectorAll('.sl-glyph')).toHaveLength(1);
    const own = repeated.map((source) => ({ ...source, sameOutlet: true }));
    const other = show(<OriginRun {...claimOf({ ...attack, sources: own })} />);
    expect(other.querySelectorAll('.sl-glyph')).toHaveLength(0);
  });
});

describe('the count of origins', () => {
  test('says what they rest on', () => {
    const view = show(<OriginCount {...claimOf(aid)} />);
    expect(textOf(view)).toBe('6 sources · 6 origins2 documents, 1 on record, 3 analyses');
  });

  test('says when all goes back to one origin', () => {
    const one = { ...troops, sources: troops.sources.slice(0, 1) };
    expect(textOf(show(<OriginCount {...claimOf(one)} />))).toContain('By 17 Nov 2024 a single origin');
    expect(textOf(show(<OriginCount {...claimOf(one, null)} />))).toContain('A single origin');
  });
});

describe('the place of the card', () => {
  const view = { scrollY: 1000, height: 800, end: 9000 };

  test('is level with its badge, and within the view', () => {
    expect(cardTop(1300, 300, view)).toBe(1246);
    expect(cardTop(1030, 300, view)).toBe(1016);
    expect(cardTop(1700, 600, view)).toBe(1000 + 800 - 600 - 16);
  });

  test('is where the view will be, for a badge out of sight', () => {
    expect(cardTop(5000, 700, view)).toBe(4600 + 800 - 700 - 16);
    expect(cardTop(100, 700, view)).toBe(46);
    expect(cardTop(8900, 700, view)).toBe(9000 - 700 - 16);
  });

  test('moves up as it grows, and never above the view', () => {
    expect(liftIntoView({ top: 300, bottom: 700 }, 800)).toBe(0);
    expect(liftIntoView({ top: 300, bottom: 834 }, 800)).toBe(50);
    expect(liftIntoView({ top: 40, bottom: 900 }, 800)).toBe(24);
    expect(liftIntoView({ top: -100, bottom: 900 }, 800)).toBe(0);
  });

  test('is at the bottom of the view where there is no room beside the text', () => {
    const frame = { viewportWidth: 1000, scrollX: 0, scrollY: 0, rtl: false };
    expect(isDocked({ ...frame, column: { left: 40, right: 504 } })).toBe(false);
    expect(isDocked({ ...frame, column: { left: 40, right: 505 } })).toBe(true);
    expect(isDocked({ ...frame, column: { left: 496, right: 960 }, rtl: true })).toBe(false);
  });

  test('stands clear of the badges of a line, as far as the view has room', () => {
    const frame = { viewportWidth: 1000, scrollX: 0, scrollY: 0, rtl: false };
    const column = { left: 40, right: 440 };
    expect(cardLeft({ ...frame, column }, [])).toBe(536);
    expect(cardLeft({ ...frame, column }, [{ left: 454, width: 50 }])).toBe(536);
    expect(cardLeft({ ...frame, column }, [{ left: 512, width: 60 }])).toBe(584);
    expect(cardLeft({ ...frame, column }, [{ left: 900, width: 60 }])).toBe(frame.viewportWidth - 384 - 16);
    const mirrored = { ...frame, column: { left: 560, right: 960 }, rtl: true };
    expect(cardLeft(mirrored, [{ left: 440, width: 60 }])).toBe(440 - 12 - 384);
  });
});
