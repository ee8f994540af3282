import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mention, Stance } from '../../src/model.ts';
import { layOutTimeline, type TimelineLayout } from '../../src/ui/timeline-layout.ts';
import { type ClaimSketch, sampleClaim, sampleDay, sampleSketches } from './sample-analysis.ts';

function layOut(sketch: ClaimSketch): TimelineLayout {
  const claim = sampleClaim(sketch, sampleDay);
  const layout = layOutTimeline(claim, claim.mentions[0] as Mention, sampleDay);
  if (!layout) throw new Error('Nothing was laid out');
  return layout;
}

describe('the time line', () => {
  test('is even up to 60 days, and names the first and last day', () => {
    const layout = layOut(sampleSketches.troops);
    expect(layout).toMatchObject({ even: true, first: '2024-11-04', last: '2024-11-23', undated: 0 });
    expect(layout.lanes.corroborates.map(({ later }) => later)).toEqual([false, false]);
    expect(layout.lanes.qualifies.map(({ later }) => later)).toEqual([false, false, true, true, true]);
    expect(layout.lanes.conflicts).toEqual([]);
  });

  test('is compressed beyond, and counts what it cannot draw', () => {
    expect(layOut(sampleSketches.aid)).toMatchObject({ even: false, undated: 2, last: '2025-02-27' });
  });

  test('has a lane of its own for what cannot be told', () => {
    const { lanes } = layOut(sampleSketches.denied);
    expect(lanes.conflicts).toHaveLength(2);
    expect(lanes.qualifies).toEqual([]);
    expect(lanes.unclear).toHaveLength(1);
    expect(layOut(sampleSketches.troops).lanes.unclear).toEqual([]);
  });

  test('has no shape for the article’s own outlet', () => {
    const own = sampleSketches.attack.sources.map((source) => ({ ...source, sameOutlet: true }));
    const claim = sampleClaim({ ...sampleSketches.attack, sources: own }, sampleDay);
    expect(layOutTimeline(claim, claim.mentions[0] as Mention, sampleDay)).toBeNull();
  });

  test('is not drawn where no source has a date', () => {
    const claim = sampleClaim(sampleSketches.undated, sampleDay);
    expect(layOutTimeline(claim, claim.mentions[0] as Mention, sampleDay)).toBeNull();
  });

  test('keeps shapes apart, on their side of the article, and in the order of their days', () => {
    const sources = sampleSketches.troops.sources;
    const stances: Stance[] = ['corroborates', 'qualifies', 'conflicts'];
    const sketches = fc
      .array(fc.record({ pick: fc.nat(sources.length - 1), stance: fc.constantFrom(...stances) }), {
        minLength: 1,
        maxLength: 24,
      })
      .map(
        (picks): ClaimSketch => ({
          ...sampleSketches.troops,
          quantity: undefined,
          sources: picks.map(({ pick, stance }) => ({
            ...(sources[pick] as ClaimSketch['sources'][0]),
            stance,
          })),
          mentions: [{ sentence: 0, text: 'Something was said.' }],
        }),
      );
    fc.assert(
      fc.property(sketches, (sketch) => {
        const { line, lanes } = layOut(sketch);
        for (const lane of Object.values(lanes)) {
          const places = lane.map(({ x }) => x).sort((one, other) => one - other);
          for (const [index, x] of places.entries()) {
            expect(x).toBeGreaterThan(0);
            expect(x).toBeLessThan(100);
            if (index > 0) expect(x - (places[index - 1] as number)).toBeGreaterThan(1.9);
          }
          for (const { x, later } of lane) expect(later ? x > line : x < line).toBe(true);
        }
      }),
    );
  });
});
