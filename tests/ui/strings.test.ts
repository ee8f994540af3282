import { describe, expect, test } from 'vitest';
import { strings } from '../../src/ui/strings/card.ts';
import { citationStrings } from '../../src/ui/strings/citation.ts';
import { dossierStrings } from '../../src/ui/strings/dossier.ts';
import { optionsStrings } from '../../src/ui/strings/options.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import { stanceKeyStrings } from '../../src/ui/strings/stance-key.ts';
import { welcomeStrings } from '../../src/ui/strings/welcome.ts';

/** The components as written, to see which words they use. */
const components = import.meta.glob<string>(
  ['../../src/ui/**/*.{ts,tsx}', '../../entrypoints/**/*.{ts,tsx}', '!../../src/ui/strings/*.ts'],
  { query: '?raw', import: 'default', eager: true },
);

const tables = {
  strings,
  citationStrings,
  dossierStrings,
  popupStrings,
  optionsStrings,
  stanceKeyStrings,
  welcomeStrings,
};
const keys = Object.entries(tables).flatMap(([name, table]) =>
  Object.keys(table).map((key) => `${name}.${key}`),
);

const names = Object.keys(tables).join('|');

/** The texts that a component uses: `table.text`, or `const { text } = table`. Paths of imports look like the first. */
function usesIn(component: string): string[] {
  const single = component.matchAll(new RegExp(`(?<![/\\w])(?:${names})\\.(?!ts)\\w+`, 'g'));
  const several = component.matchAll(new RegExp(`const \\{([^}]*)\\} = (${names});`, 'g'));
  return [
    ...[...single].map(([use]) => use),
    ...[...several].flatMap(([, texts = '', table]) =>
      (texts.match(/\w+/g) ?? []).map((text) => `${table}.${text}`),
    ),
  ];
}

describe('the table of strings', () => {
  test('has no key that no component uses, and misses none that one does', () => {
    const used = new Set(Object.values(components).flatMap(usesIn));
    expect(used.size).toBeGreaterThan(50);
    expect([...used].sort()).toEqual([...keys].sort());
  });

  test('components hold no words of their own', () => {
    expect(wordsIn('<p aria-label="A name">Some words</p>')).toEqual(['Some words', 'A name']);
    const views = Object.entries(components).filter(([path]) => path.endsWith('.tsx'));
    expect(views.flatMap(([path, text]) => wordsIn(text).map((found) => `${path}: ${found}`))).toEqual([]);
  });

  test('never passes judgement', () => {
    const judging = /\b(?:true|false|fake|verified|debunked|accurate|misleading|fact-check)|!/i;
    expect(everyText().filter((text) => judging.test(text))).toEqual([]);
  });

  test('counts in the plural that the number asks for', () => {
    expect(strings.counts(1, 1)).toBe('1 source · 1 origin');
    expect(strings.counts(8, 7)).toBe('8 sources · 7 origins');
    expect(strings.fold(2)).toBe('2 reports, 1 origin');
    expect(popupStrings.alsoIn(1)).toBe('Also in 1 more sentence');
    expect(strings.timelineUndated(2)).toBe('2 undated origins not drawn.');
    expect(strings.claimsOnPage(1)).toBe('Sidelight: 1 claim on this page.');
  });

  test('says how much was not checked', () => {
    expect(popupStrings.coverage(12, 41, 0)).toBe(
      '12 of 41 sentences match a claim we hold; the other 29 were not checked.',
    );
    expect(popupStrings.coverage(1, 2, 0)).toBe(
      '1 of 2 sentences matches a claim we hold; the other 1 was not checked.',
    );
    expect(popupStrings.coverage(3, 3, 0)).toBe('3 of 3 sentences match a claim we hold.');
  });

  test('says why the end of a text without end was not compared', () => {
    expect(popupStrings.coverage(9, 2_412, 412)).toBe(
      '9 of 2,412 sentences match a claim we hold; the other 2,403 were not checked. The last 412 sentences were not compared: the text is longer than Sidelight compares.',
    );
    expect(popupStrings.nothingText(2_001, 1)).toBe(
      '0 of 2,001 sentences match. None of them was checked. The last sentence was not compared: the text is longer than Sidelight compares. The article may still contain claims that others have examined.',
    );
  });

  test('names a badge by position and stances', () => {
    expect(strings.badgeName('Claim 4 of 12', ['corroborates', 'qualifies'], ['conflicts'], true)).toBe(
      'Claim 4 of 12. Sources known then: corroborates and qualifies. Later: conflicts. Open source card',
    );
    expect(strings.badgeName('Claim 1 of 1', [], ['corroborates'], true)).toBe(
      'Claim 1 of 1. No source known then. Later: corroborates. Open source card',
    );
    expect(strings.badgeName('Claim 1 of 1', ['conflicts'], [], false)).toBe(
      'Claim 1 of 1. Sources: conflicts. Open source card',
    );
  });

  test('writes days in British English, whatever the time zone', () => {
    expect(strings.day('2024-11-17')).toBe('17 Nov 2024');
    expect(strings.dayOfYear('2024-11-04')).toBe('4 Nov');
    expect(strings.monthOfYear('2025-02-01')).toBe('Feb 2025');
  });

  test('gives back a code that the browser has no name for', () => {
    expect(strings.inLanguage('not a code')).toBe('in not a code');
    expect(strings.inLanguage('de')).toBe('in German');
    expect(strings.country('RU')).toBe('Russia');
  });
});

/** Words between tags, and in attributes that readers meet. */
function wordsIn(component: string): string[] {
  const texts = component.matchAll(/(?<!=)>\s*([A-Za-z][^<>{}()=;]*[a-z])\s*</g);
  const names = component.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]+)"/g);
  return [...texts, ...names].map(([, found]) => found ?? '');
}

/** Every text of the table: functions called with arguments of all kinds that they take. */
function everyText(): string[] {
  const calls: unknown[][] = [
    ['2024-11-17'],
    ['de'],
    [['one', 'two']],
    [2, 3, 4, 5],
    ['2.5', 2, 3, 4],
    ['one', 'two'],
    ['one', ['corroborates'], ['qualifies'], true],
    [2, 'USD', 'billion'],
    [2, 'km'],
  ];
  const textsOf = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') {
      return calls.flatMap((call) => {
        try {
          return textsOf(value(...call));
        } catch {
          // It takes arguments of another kind.
          return [];
        }
      });
    }
    return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
  };
  const texts = textsOf(tables);
  expect(texts.length).toBeGreaterThan(keys.length);
  return texts;
}
