import { describe, expect, test } from 'vitest';
import highlights from '../../assets/styles/highlights.css?raw';
import tokens from '../../assets/styles/tokens.css?raw';

/** A colour of tokens.css on light and on dark ground. */
function token(name: string): { light: string; dark: string } {
  const [, light, dark] = new RegExp(`--sl-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  if (!light || !dark) throw new Error(`There is no colour --sl-${name} in tokens.css`);
  return { light, dark };
}

/** WCAG 2 contrast of two colours of the form #rrggbb. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ground that the open sentence gets on a page. */
function tint(side: 'light' | 'dark'): string {
  const rule = highlights.split(`::highlight(sidelight-active-${side})`)[1];
  const color = /background-color: (#\w{6});/.exec(rule ?? '')?.[1];
  if (!color) throw new Error(`There is no colour of the open sentence on ${side} ground in highlights.css`);
  return color;
}

const stances = ['corroborates', 'qualifies', 'conflicts'];
const grounds = ['paper', 'paper-sunk', 'hover'];

describe('the colours', () => {
  test('the formula is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test('the lines on a page are those of the interface', () => {
    for (const stance of stances) {
      for (const ground of ['light', 'dark'] as const) {
        const rule = highlights.split(`::highlight(sidelight-${stance}-${ground})`)[1]?.split('}')[0];
        expect(rule).toContain(` ${token(stance)[ground]} `);
      }
    }
  });

  for (const side of ['light', 'dark'] as const) {
    test(`text has a contrast of 4.5 to 1 or more on ${side} ground`, () => {
      for (const text of ['ink', 'ink-2', ...stances]) {
        for (const ground of grounds) {
          const value = contrast(token(text)[side], token(ground)[side]);
          expect(value, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    test(`borders of controls have 3 to 1 or more on ${side} ground`, () => {
      for (const ground of ['paper', 'paper-sunk']) {
        expect(contrast(token('edge')[side], token(ground)[side])).toBeGreaterThanOrEqual(3);
      }
    });

    test(`the open sentence can be read on its tint, and its line is seen there, on ${side} ground`, () => {
      // Text of the page, as dark or as light as ours.
      expect(contrast(token('ink')[side], tint(side))).toBeGreaterThanOrEqual(4.5);
      for (const stance of stances)
        expect(contrast(token(stance)[side], tint(side)), stance).toBeGreaterThanOrEqual(3);
    });
  }

  test('solid buttons, the pressed filters and the ring of the focus are of these colours', () => {
    const named = Object.fromEntries(
      [...tokens.matchAll(/--sl-([\w-]+): var\(--sl-([\w-]+)\);/g)].map(([, name, of]) => [name, of]),
    );
    expect(named).toMatchObject({ solid: 'ink', 'on-solid': 'paper', focus: 'corroborates' });
  });

  test('lines have 3 to 1 or more on white, off-white, sepia, grey and black pages', () => {
    const pages = {
      light: ['#ffffff', '#fdfdfc', '#f4ecd8', '#e5e5e5'],
      dark: ['#000000', '#141414', '#202124', '#333333'],
    };
    for (const side of ['light', 'dark'] as const) {
      for (const stance of stances) {
        for (const ground of pages[side]) {
          const value = contrast(token(stance)[side], ground);
          expect(value, `${stance} on ${ground}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });
});
