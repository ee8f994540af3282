import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, measureFrame } from '../../src/page/measure.ts';
import {
  type BadgeToPlace,
  type Box,
  drawnLines,
  isNarrow,
  joinLines,
  placeBadges,
} from '../../src/page/placement.ts';
import { readArticle } from '../../src/page/read-article.ts';
import { oneColumn } from './support/one-column.ts';
import { openPage } from './support/open-page.ts';

const wide = oneColumn({
  column: { left: 100, right: 720 },
  viewportWidth: 1280,
  scrollX: 0,
  scrollY: 1000,
  rtl: false,
});
const narrow = oneColumn({
  column: { left: 16, right: 344 },
  viewportWidth: 360,
  scrollX: 0,
  scrollY: 0,
  rtl: false,
});

function badge(id: string, top: number, size = { width: 38, height: 24 }): BadgeToPlace {
  return { id, lines: [{ top, bottom: top + 20, left: 310, right: 340 }], ...size };
}

describe('in a margin', () => {
  test('a badge stands level with the last line of its sentence, in the page it scrolls with', () => {
    const lines: Box[] = [
      { top: 10, bottom: 30, left: 300, right: 720 },
      { top: 40, bottom: 60, left: 100, right: 200 },
    ];
    expect(placeBadges([{ id: 'a', lines, width: 38, height: 24 }], wide)).toEqual([
      { id: 'a', top: 1038, left: 734 },
    ]);
  });

  test('a sentence as high as a page can make it costs a bounded number of tries', () => {
    let asked = 0;
    const everywhere: Box = {
      get top() {
        asked += 1;
        return -1e9;
      },
      bottom: 1e9,
      left: 0,
      right: 5_000,
    };
    const lines: Box[] = [
      { top: -3e7, bottom: -3e7 + 20, left: 100, right: 720 },
      { top: 3e7, bottom: 3e7 + 20, left: 100, right: 720 },
    ];
    const places = placeBadges([{ id: 'a', lines, width: 38, height: 24 }], { ...wide, taken: [everywhere] });
    expect(places).toHaveLength(1);
    expect(asked).toBeLessThan(1_000);
  });

  test('two on one line stand side by side', () => {
    expect(placeBadges([badge('a', 10), badge('b', 10)], wide)).toEqual([
      { id: 'a', top: 1008, left: 734 },
      { id: 'b', top: 1008, left: 776 },
    ]);
  });

  test('what has no room beside stands below', () => {
    const tight = oneColumn({ ...wide, viewportWidth: 720 + 90 });
    const places = placeBadges([badge('a', 10), badge('b', 10), badge('c', 10)], tight);
    expect(places.map(({ left }) => left)).toEqual([734, 734, 734]);
    expect(places.map(({ top }) => top)).toEqual([1008, 1034, 1060]);
  });

  test('right-to-left text has its badges on the left', () => {
    const rtl = oneColumn({ ...wide, column: { left: 560, right: 1180 }, rtl: true });
    const lines: Box[] = [{ top: 10, bottom: 30, left: 600, right: 1180 }];
    const two = ['a', 'b'].map((id) => ({ ...badge(id, 10), lines }));
    expect(placeBadges(two, rtl).map(({ left }) => left)).toEqual([560 - 14 - 38, 560 - 14 - 38 - 42]);
  });
});

describe('on a narrow page', () => {
  const upright = { width: 24, height: 38 };

  test('badges stand at the edge, below each other', () => {
    expect(isNarrow(narrow)).toBe(true);
    const places = placeBadges([badge('a', 10, upright), badge('b', 10, upright)], narrow);
    expect(places.map(({ left }) => left)).toEqual([336, 336]);
    expect(places.map(({ top }) => top)).toEqual([1, 41]);
  });

  test('a page without any margin has them on the text rather than off the page', () => {
    const none = oneColumn({ ...narrow, column: { left: 0, right: 360 } });
    expect(placeBadges([badge('a', 10, upright)], none)[0]?.left).toBe(336);
  });

  test('text that reaches out of the view takes its badges along', () => {
    const wider = oneColumn({ ...narrow, column: { left: 0, right: 900 } });
    expect(placeBadges([badge('a', 10, upright)], wider)[0]?.left).toBe(876);
  });
});

test('badges never cover each other, and each that can be seen has its place', () => {
  const badges = fc.array(
    fc.record({
      top: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 24, max: 80 }),
      height: fc.integer({ min: 24, max: 60 }),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(
      badges,
      fc.constantFrom(wide, narrow, oneColumn({ ...wide, rtl: true, column: { left: 300, right: 900 } })),
      (sizes, frame) => {
        const given = sizes.map(({ top, ...size }, i) => badge(String(i), top, size));
        const places = placeBadges(given, frame);
        expect(places.length).toBe(given.length);
        for (const { id, left } of places) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + (sizes[Number(id)]?.width ?? 0)).toBeLessThanOrEqual(frame.viewportWidth);
        }
        const boxes = places.map((place) => ({
          ...place,
          ...(sizes[Number(place.id)] as { width: number; height: number }),
          y: place.top,
        }));
        boxes.forEach((one, i) => {
          for (const other of boxes.slice(i + 1)) {
            const apart =
              one.left + one.width <= other.left ||
              other.left + other.width <= one.left ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y;
            expect(apart).toBe(true);
          }
        });
      },
    ),
  );
});

test('badges make no page longer that has room for them, and none stands above its beginning', () => {
  const size = { width: 24, height: 38 };
  const length = 1000;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 980 }), { maxLength: 20 }),
      fc.integer({ min: 0, max: length }),
      fc.boolean(),
      (tops, scrollY, rtl) => {
        const given = tops.map((top, i) => badge(String(i), top - scrollY, size));
        const places = placeBadges(given, {
          ...oneColumn({ ...narrow, scrollY, rtl }),
          end: length - scrollY,
        });
        const sorted = places.map(({ top }) => top).sort((one, other) => one - other);
        for (const [i, top] of sorted.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + size.height).toBeLessThanOrEqual(sorted[i + 1] ?? length);
        }
      },
    ),
  );
});

test('badges stay at their lines as far as the end of the page lets them', () => {
  const size = { width: 24, height: 38 };
  const tops = (end: number) =>
    placeBadges([badge('a', 10, size), badge('b', 100, size), badge('c', 100, size)], { ...narrow, end }).map(
      ({ top }) => top,
    );
  expect(tops(Infinity)).toEqual([1, 91, 131]);
  expect(tops(169)).toEqual([1, 91, 131]);
  expect(tops(140)).toEqual([1, 62, 102]);
  // Text that reaches out of the page's boxes is part of the page, and a full page has them on each other at its beginning.
  expect(tops(50)).toEqual([0, 32, 72]);
});

test('badges of sentences that cannot be seen are left out', () => {
  expect(placeBadges([{ id: 'a', lines: [], width: 24, height: 24 }], wide)).toEqual([]);
});

test('pieces of one line are joined, lines stay apart, empty boxes are dropped', () => {
  const lines = joinLines([
    { top: 10, bottom: 30, left: 100, right: 200 },
    { top: 12, bottom: 28, left: 200, right: 260 },
    { top: 10, bottom: 30, left: 260, right: 260 },
    { top: 40, bottom: 60, left: 100, right: 150 },
  ]);
  expect(lines).toEqual([
    { top: 10, bottom: 30, left: 100, right: 260 },
    { top: 40, bottom: 60, left: 100, right: 150 },
  ]);
  expect(drawnLines(lines, { scrollX: 5, scrollY: 100 })).toEqual([
    { left: 105, bottom: 130, width: 160 },
    { left: 105, bottom: 160, width: 50 },
  ]);
});

describe('measured in a page', () => {
  const text = 'Some words that fill a line or two of a column, and then some more of them. '.repeat(3);
  const page = (style: string, dir = 'ltr') =>
    `<html dir="${dir}"><body style="margin:0"><article style="${style}"><h1>The headline of the page</h1><p>${text}</p><ul><li>${text}</li></ul><p>${text}</p><figure style="width:900px"><figcaption>Wide picture</figcaption></figure></article></body></html>`;

  test('the column is that of the paragraphs, not of lists and pictures', async () => {
    const document = await openPage(page('width:600px;margin-left:120px'));
    const frame = measureFrame(readArticle(document).map);
    expect(frame?.column).toEqual({ left: 120, right: 720 });
    expect(frame?.viewportWidth).toBe(1280);
    expect(frame?.rtl).toBe(false);
  });

  test('right-to-left pages are known', async () => {
    const document = await openPage(page('width:600px', 'rtl'));
    expect(measureFrame(readArticle(document).map)?.rtl).toBe(true);
  });

  test('a sentence over several lines has a box for each', async () => {
    const document = await openPage(page('width:300px'));
    const paragraph = document.querySelector('p') as HTMLElement;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = linesOf(range);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((line, i) => i === 0 || line.top >= (lines[i - 1] as Box).bottom - 1)).toBe(true);
    paragraph.style.display = 'none';
    expect(linesOf(range)).toEqual([]);
  });
});
