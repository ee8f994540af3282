import { describe, expect, test } from 'vitest';
import { insertedStyles, layerStyles } from '../../src/ui/layer-styles.ts';

/** Every declaration of a style sheet, those within groups and nested rules as well: [property, value]. */
function declarations(css: string): [property: string, value: string][] {
  return [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, property = '', value = '']) => [property, value.trim()],
  );
}

/**
 * What takes an address that is loaded, or a name that the page could have given a meaning: a family of fonts, an animation.
 * Shorthands take what their parts do.
 */
const LOADING =
  /^(?:background|background-image|border-image|border-image-source|list-style|list-style-image|mask|mask-image|mask-border|mask-border-source|content|cursor|filter|backdrop-filter|clip-path|shape-outside|offset|offset-path|fill|stroke|marker|marker-start|marker-mid|marker-end|font|font-family|animation|animation-name|src|symbols)$/;

/** Values of functions are of their kind or none: no address can stand in a gradient. */
function withoutFunctions(value: string): string {
  return value.replace(/(?:linear-gradient|color-mix)\((?:[^()]|\([^()]*\))*\)/g, '');
}

describe.each(Object.entries({ layerStyles, insertedStyles }))('the layer, by %s', (_name, { layer }) => {
  const all = declarations(layer);

  test('puts no variable where a page could make it an address or a name of its own', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(([property]) => LOADING.test(property)).length).toBeGreaterThan(20);
    const open = all.filter(
      ([property, value]) => LOADING.test(property) && withoutFunctions(value).includes('var('),
    );
    expect(open).toEqual([]);
  });

  test('asks for kinds of fonts, not for families by name', () => {
    const families = new Set(all.flatMap(([name, value]) => (name === 'font-family' ? [value] : [])));
    expect([...families].sort()).toEqual(['monospace', 'serif', 'system-ui,sans-serif']);
    for (const [name, value] of all) if (name === 'font') expect(value).toBe('inherit');
  });

  test('loads nothing itself', () => {
    expect(layer).not.toMatch(/url\(|image-set|@import|@font-face/i);
  });
});

test('the look for variables finds them', () => {
  const css = '.a { background: red; .b { fill: var(--x) } } @media print { .c { font: var(--y) } }';
  expect(declarations(css)).toEqual([
    ['background', 'red'],
    ['fill', 'var(--x)'],
    ['font', 'var(--y)'],
  ]);
  expect(withoutFunctions('linear-gradient(to right, var(--a) 3%, red 3%) 0 0')).toBe(' 0 0');
});
