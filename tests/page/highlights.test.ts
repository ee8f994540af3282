import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import styles from '../../assets/styles/highlights.css?raw';
import type { Stance } from '../../src/model.ts';
import { groundUnder } from '../../src/page/ground.ts';
import { canPaint, createPainter, highlightName, onPaintChange } from '../../src/page/highlights.ts';

afterEach(async () => {
  document.body.replaceChildren();
  CSS.highlights.clear();
  await commands.emulateMedia({ forcedColors: null, colorScheme: null });
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

describe('the style file', () => {
  test('brings nothing but highlight rules with literal values', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    expect(sheet.cssRules.length).toBe(8);
    for (const rule of sheet.cssRules) {
      expect((rule as CSSStyleRule).selectorText).toMatch(/^::highlight\(sidelight-[a-z]+-(?:light|dark)\)$/);
      expect(rule.cssText).not.toContain('var(');
    }
  });

  test('underlines each stance in its own way', () => {
    const sheet = document.createElement('style');
    sheet.textContent = styles;
    document.body.append(sheet);
    const range = rangeOver('One.');
    const paragraph = range.startContainer.parentElement as HTMLElement;
    const line = (stance: Stance) =>
      getComputedStyle(paragraph, `::highlight(${highlightName(stance, 'light')})`);
    expect(line('corroborates').textDecorationStyle).toBe('solid');
    expect(line('qualifies').textDecorationStyle).toBe('dotted');
    expect(line('conflicts').textDecorationStyle).toBe('dashed');
  });
});

describe('the ground under a text', () => {
  test.each([
    ['background:#fff', '', 'light'],
    ['background:rgb(20 20 20)', '', 'dark'],
    ['background:#111', 'background:#fafafa', 'light'],
    ['background:#fff', 'background:rgb(0 0 0 / 0.05)', 'light'],
    ['background:oklch(0.2 0 0)', '', 'dark'],
    ['background:color(display-p3 0.9 0.9 0.9)', '', 'light'],
    ['background:lab(20 0 0)', '', 'dark'],
    ['background:linear-gradient(black, #222);color:#eee', '', 'dark'],
    ['color:#eee', '', 'dark'],
    ['color:#222', '', 'light'],
  ])('%s around %s is %s', (outer, inner, ground) => {
    document.body.innerHTML = `<div style="${outer}"><p style="${inner}">Text</p></div>`;
    expect(groundUnder(document.querySelector('p') as HTMLElement)).toBe(ground);
  });
});
