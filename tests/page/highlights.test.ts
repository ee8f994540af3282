import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import styles from '../../assets/styles/highlights.css?raw';
import type { Stance } from '../../src/model.ts';
import { groundUnder } from '../../src/page/ground.ts';
import {
  canPaint,
  clearHighlights,
  createPainter,
  highlightName,
  onPaintChange,
} from '../../src/page/highlights.ts';
import { layerStyles } from '../../src/ui/layer-styles.ts';

afterEach(async () => {
  document.body.replaceChildren();
  CSS.highlights.clear();
  await commands.emulateMedia({ forcedColors: null, colorScheme: null, media: null });
});

function rangeOver(text: string): Range {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.append(paragraph);
  const range = new Range();
  range.selectNodeContents(paragraph.firstChild as Text);
  return range;
}

const names = () => [...CSS.highlights.keys()].sort();

describe('the painter', () => {
  test('keeps one highlight a style, and none after clear', () => {
    const painter = createPainter(window);
    const [one, two, three] = ['One.', 'Two.', 'Three.'].map(rangeOver) as [Range, Range, Range];
    painter.paint(
      [
        { range: one, line: 'corroborates' },
        { range: two, line: 'corroborates' },
        { range: three, line: 'conflicts' },
      ],
      'light',
    );
    painter.setActive(two);
    expect(names()).toEqual([
      'sidelight-active-light',
      'sidelight-conflicts-light',
      'sidelight-corroborates-light',
    ]);
    expect([...(CSS.highlights.get('sidelight-corroborates-light') ?? [])]).toEqual([one, two]);
    painter.clear();
    expect(names()).toEqual([]);
  });

  test('painting again replaces what was there, also on another ground; the open sentence stays tinted', () => {
    const painter = createPainter(window);
    const range = rangeOver('One.');
    painter.paint([{ range, line: 'qualifies' }], 'light');
    painter.setActive(range);
    painter.paint([{ range, line: 'conflicts' }], 'dark');
    expect(names()).toEqual(['sidelight-active-dark', 'sidelight-conflicts-dark']);
    painter.setActive(null);
    expect(names()).toEqual(['sidelight-conflicts-dark']);
  });

  test('leaves highlights of the page alone', () => {
    CSS.highlights.set('search-results', new Highlight(rangeOver('Found.')));
    const painter = createPainter(window);
    painter.paint([{ range: rangeOver('One.'), line: 'conflicts' }], 'light');
    painter.clear();
    expect(names()).toEqual(['search-results']);
  });

  test('changes nothing in the tree', () => {
    const range = rangeOver('One.');
    const before = document.documentElement.outerHTML;
    const painter = createPainter(window);
    painter.paint([{ range, line: 'conflicts' }], 'light');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('paints nothing in forced colours, and says when that changes', async () => {
    const stop = new AbortController();
    let changes = 0;
    onPaintChange(window, stop.signal, () => changes++);
    expect(canPaint(window)).toBe(true);
    await commands.emulateMedia({ forcedColors: 'active' });
    expect(canPaint(window)).toBe(false);
    const painter = createPainter(window);
    painter.paint([{ range: rangeOver('One.'), line: 'conflicts' }], 'light');
    painter.setActive(rangeOver('Two.'));
    expect(names()).toEqual([]);
    await expect.poll(() => changes).toBe(1);
    stop.abort();
    await commands.emulateMedia({ forcedColors: null });
    expect(changes).toBe(1);
  });

  test('has a style for each name', () => {
    for (const ground of ['light', 'dark'] as const) {
      for (const style of ['corroborates', 'qualifies', 'conflicts', 'active'] satisfies (
        | Stance
        | 'active'
      )[]) {
        expect(styles).toContain(`::highlight(${highlightName(style, ground)})`);
      }
    }
  });
});

describe('the sheet that is adopted', () => {
  test('underlines a sentence wherever it stands, and no longer than its mark', () => {
    const painter = createPainter(window, layerStyles.page);
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>In a tree.</p>';
    const inTree = new Range();
    inTree.selectNodeContents(host.shadowRoot?.querySelector('p')?.firstChild as Text);
    const marks = [rangeOver('One.'), inTree].map((range) => ({ range, line: 'qualifies' as const }));
    painter.paint(marks, 'light');
    const isShown = () => marks.map((mark) => hasLine(mark.range, highlightName(mark.line, 'light')));
    expect(isShown()).toEqual([true, true]);
    expect(hasLine(inTree, 'another-name')).toBe(false);
    painter.clear();
    expect(isShown()).toEqual([false, false]);
  });

  const hasLine = ({ startContainer }: Range, name: string) =>
    getComputedStyle(startContainer.parentElement as Element, `::highlight(${name})`).textDecorationLine ===
    'underline';
});

describe('the style file', () => {
  test('brings nothing but highlight rules with literal values, for screens', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const [onScreen, ...others] = sheet.cssRules;
    expect(others).toEqual([]);
    const { media, cssRules } = onScreen as CSSMediaRule;
    expect(media.mediaText).toBe('screen');
    expect(cssRules.length).toBe(8);
    for (const rule of cssRules) {
      expect((rule as CSSStyleRule).selectorText).toMatch(/^::highlight\(sidelight-[a-z]+-(?:light|dark)\)$/);
      expect(rule.cssText).not.toContain('var(');
    }
  });

  function lineUnder(stance: Stance): CSSStyleDeclaration {
    const sheet = document.createElement('style');
    sheet.textContent = styles;
    document.body.append(sheet);
    const paragraph = rangeOver('One.').startContainer.parentElement as HTMLElement;
    return getComputedStyle(paragraph, `::highlight(${highlightName(stance, 'light')})`);
  }

  test('underlines each stance in its own way', () => {
    expect(lineUnder('corroborates').textDecorationStyle).toBe('solid');
    expect(lineUnder('qualifies').textDecorationStyle).toBe('dotted');
    expect(lineUnder('conflicts').textDecorationStyle).toBe('dashed');
  });

  test('puts no line on paper', async () => {
    expect(lineUnder('conflicts').textDecorationLine).toBe('underline');
    await commands.emulateMedia({ media: 'print' });
    for (const stance of ['corroborates', 'qualifies', 'conflicts'] satisfies Stance[])
      expect(lineUnder(stance).textDecorationLine).toBe('none');
  });
});

describe('the ground under a text', () => {
  test.each([
    ['background:#fff', '', 'light'],
    ['background:rgb(20 20 20)', '', 'dark'],
    ['background:#000', '', 'dark'],
    ['background:#f4ecd8', '', 'light'],
    ['background:#f4ecd8', 'background:rgb(255 240 200 / 0.6)', 'light'],
    ['background:#111', 'background:#fafafa', 'light'],
    ['background:#fff', 'background:rgb(0 0 0 / 0.05)', 'light'],
    ['background:#fff', 'background:rgb(0 0 0 / 0.9)', 'dark'],
    ['background:#000', 'background:rgb(255 255 255 / 0.1)', 'dark'],
    ['background:#000', 'background:rgb(255 255 255 / 0.9)', 'light'],
    ['background:oklch(0.2 0 0)', '', 'dark'],
    ['background:color(display-p3 0.9 0.9 0.9)', '', 'light'],
    ['background:color(display-p3 0.1 0.1 0.1)', '', 'dark'],
    ['background:color-mix(in srgb, white 90%, black)', '', 'light'],
    ['background:lab(20 0 0)', '', 'dark'],
    ['background:lab(90 0 0)', '', 'light'],
    ['background:linear-gradient(black, #222);color:#eee', '', 'dark'],
    ['background:white linear-gradient(black, #222);color:#eee', '', 'dark'],
    ['background:linear-gradient(#fff, #eee);color:#333', '', 'light'],
    ['background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=);color:#ddd', '', 'dark'],
    ['background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=);color:#555', '', 'light'],
    ['color:#eee', '', 'dark'],
    ['color:#222', '', 'light'],
  ])('%s around %s is %s', (outer, inner, ground) => {
    document.body.innerHTML = `<div style="${outer}"><p style="${inner}">Text</p></div>`;
    expect(groundUnder(document.querySelector('p') as HTMLElement)).toBe(ground);
  });
});

describe('lines on the ground that is found', () => {
  const stances = ['corroborates', 'qualifies', 'conflicts'] as const;

  /** Relative luminance of a computed colour, by the formula of WCAG 2. */
  function luminance(color: string): number {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one: number, other: number): number {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** The colour of a line as it stands in the style file. */
  function lineColor(stance: Stance, ground: 'light' | 'dark'): string {
    const rule = styles.split(`::highlight(${highlightName(stance, ground)})`)[1];
    const probe = document.createElement('i');
    probe.style.color = /underline \w+ (#[\da-f]{6}) /.exec(rule ?? '')?.[1] ?? '';
    document.body.append(probe);
    return getComputedStyle(probe).color;
  }

  /** The least contrast of a line with a background, on one ground. */
  function leastContrast(background: string, ground: 'light' | 'dark'): number {
    const below = luminance(background);
    return Math.min(...stances.map((stance) => contrast(luminance(lineColor(stance, ground)), below)));
  }

  function chosenOn(background: string): { ground: 'light' | 'dark'; computed: string } {
    document.body.innerHTML = `<p style="background:${background}">Text</p>`;
    const paragraph = document.querySelector('p') as HTMLElement;
    return { ground: groundUnder(paragraph), computed: getComputedStyle(paragraph).backgroundColor };
  }

  test.each([
    '#ffffff',
    '#f4ecd8',
    '#e5e5e5',
    '#c8c8c8',
    '#b0b0b0',
    '#606060',
    '#404040',
    '#1b1b1f',
    '#000000',
    '#3b2f1e',
    '#002b36',
  ])('have 3 to 1 or more on %s', (background) => {
    const { ground, computed } = chosenOn(background);
    expect(leastContrast(computed, ground)).toBeGreaterThanOrEqual(3);
  });

  test('are of the set that is seen better on any grey', () => {
    for (let value = 0; value <= 255; value += 3) {
      const { ground, computed } = chosenOn(`rgb(${value} ${value} ${value})`);
      const [here, there] = [
        leastContrast(computed, ground),
        leastContrast(computed, ground === 'light' ? 'dark' : 'light'),
      ];
      expect(here, `${value}`).toBeGreaterThanOrEqual(there - 0.05);
      // Darker than #b0b0b0 and lighter than #606060 neither set reaches 3 to 1; style and badge still tell.
      expect(here, `${value}`).toBeGreaterThanOrEqual(1.8);
    }
  });
});

describe('beside others', () => {
  test('a painter takes away its own lines, not those of a newer one under the same names', () => {
    const [older, newer] = [createPainter(window), createPainter(window)];
    const [one, two] = ['One.', 'Two.'].map(rangeOver) as [Range, Range];
    older.paint([{ range: one, line: 'conflicts' }], 'light');
    newer.paint([{ range: two, line: 'conflicts' }], 'light');
    older.clear();
    expect([...(CSS.highlights.get('sidelight-conflicts-light') ?? [])]).toEqual([two]);
    newer.clear();
    expect(names()).toEqual([]);
  });

  test('what a script that is gone has left can be taken away', () => {
    createPainter(window).paint([{ range: rangeOver('One.'), line: 'qualifies' }], 'dark');
    CSS.highlights.set('search-results', new Highlight());
    clearHighlights();
    expect(names()).toEqual(['search-results']);
  });
});

describe('the sheet of lines', () => {
  const adopted = () => document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText);
  const rules = '.sidelight-test { color: red; }';

  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  test('stands in the page as long as lines do, beside the page’s own', () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    const painter = createPainter(window, rules);
    expect(document.adoptedStyleSheets).toEqual([own]);
    painter.paint([{ range: rangeOver('One.'), line: 'conflicts' }], 'light');
    painter.paint([{ range: rangeOver('Two.'), line: 'qualifies' }], 'light');
    expect(adopted()).toEqual([undefined, rules]);
    painter.clear();
    expect(document.adoptedStyleSheets).toEqual([own]);
  });

  test('comes back with the next lines where the page has replaced all of its sheets', () => {
    const painter = createPainter(window, rules);
    painter.paint([{ range: rangeOver('One.'), line: 'conflicts' }], 'light');
    document.adoptedStyleSheets = [new CSSStyleSheet()];
    painter.paint([{ range: rangeOver('Two.'), line: 'conflicts' }], 'light');
    expect(adopted()).toEqual([undefined, rules]);
  });

  test('is none where the browser has put it there', () => {
    const painter = createPainter(window);
    painter.paint([{ range: rangeOver('One.'), line: 'conflicts' }], 'light');
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});
