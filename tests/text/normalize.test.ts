import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnseen, normalize, visibleText } from '../../src/text/normalize.ts';

/** Text with the characters that pages are full of and readers do not see or tell apart. */
const pageText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'B', 'é', '7', ' ', '.', '-', '\n', '𝔸', '🙂') },
      fc.constantFrom(
        '\u00AD',
        '\u00A0',
        '\u202F',
        '\u2009',
        '\u200B',
        '\u200E',
        '\uFEFF',
        '’',
        '“',
        '”',
        '«',
        '—',
        '–',
        '‑',
        '…',
        'ﬁ',
        'ﬄ',
        '½',
        '¾',
        '\t',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('normalize', () => {
  test.each([
    ['soft hyphens and zero-width characters go', 'au\u00ADtho\u200Bri\u2060ze\uFEFF', 'authorize'],
    ['marks of direction go', '\u200EKyiv\u200F', 'Kyiv'],
    ['white space of all kinds is one space', 'a\u00A0b\u202F\u2009c\n\t d', 'a b c d'],
    ['white space at the ends goes', ' \u00A0a ', 'a'],
    ['white space around an invisible character is one space', 'a \u00AD b', 'a b'],
    ['curly quotes are straight', '“It’s ‘so’,” she said', `"It's 'so'," she said`],
    ['angle quotes are straight', '«so»', '"so"'],
    ['hyphens are one, dashes stay', 'long‑range – far — farther', 'long-range – far — farther'],
    ['ligatures are letters', 'oﬃcial ﬁrst ﬂight', 'official first flight'],
    ['an ellipsis is three full stops', 'so…', 'so...'],
    ['a fraction is apart from the number before it', '2½ hours, ¾ mile', '2 1/2 hours, 3/4 mile'],
    ['accents stay', 'Péter', 'Péter'],
    ['nothing gives nothing', '\u00AD \u200B', ''],
  ])('%s', (_, source, expected) => {
    expect(normalize(source).text).toBe(expected);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        const once = normalize(source).text;
        expect(normalize(once).text).toBe(once);
      }),
    );
  });

  test('has one offset a character and one for the end; they never fall and never leave the source', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        const { text, offsets } = normalize(source);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(source.length);
        offsets.forEach((offset, i) => {
          expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
          expect(offset).toBeLessThanOrEqual(source.length);
        });
      }),
    );
  });

  test('each letter and digit stands in the source where its offset says', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        const { text, offsets } = normalize(source);
        [...text].forEach((_, i) => {
          const character = text[i] as string;
          const origin = source[offsets[i] as number] as string;
          if (/[a-zA-Z0-9]/.test(character) && !/[\uFB00-\uFB04¼½¾]/.test(origin))
            expect(origin).toBe(character);
        });
      }),
    );
  });
});

describe('what hides in a text', () => {
  /** All that turns the direction of a line, is not seen, or is no character. */
  const hidden = fc.constantFrom(
    ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u200c\u200d\u2060\u2064\u206a\ufeff\u00ad\u180e\u3164\ufff9',
    ...'\u0000\u0007\u001b\u007f\u009b\u009f',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e0101}',
    '\ud800',
    '\udb40',
    '\udc41',
  );
  const hostile = fc.array(fc.oneof(hidden, fc.constantFrom('a', 'ي', '🙂', ' ', '.', '7')), {
    maxLength: 30,
  });
  const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]|[\u2028\u2029\u3164]|\u{e0101}/u;

  test('is not shown, and shown text stays as it is', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = visibleText(parts.join(''));
        expect(text).not.toMatch(UNSEEN);
        expect(visibleText(text)).toBe(text);
        expect(() => encodeURIComponent(text)).not.toThrow();
        const seen = (all: string): string => all.replace(/[^aي🙂7]/gu, '');
        expect(seen(text)).toBe(seen(parts.join('')));
      }),
    );
  });

  test('is not compared, and moves no place', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const source = parts.join('');
        const { text, offsets } = normalize(source);
        expect(text).not.toMatch(UNSEEN);
        expect(normalize(text).text).toBe(text);
        expect(offsets).toHaveLength(text.length + 1);
        for (const [at, unit] of [...text.split('').entries()])
          if (/[a7.]/.test(unit)) expect(source[offsets[at] as number]).toBe(unit);
      }),
    );
  });
});

describe('visibleText', () => {
  test('collapses white space and drops what is invisible, and leaves quotes and dashes as they are', () => {
    expect(visibleText('\u00A0“Long\u00AD‑range”  –\nmissiles\u200B ')).toBe('“Long‑range” – missiles');
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(pageText, (source) => {
        expect(visibleText(visibleText(source))).toBe(visibleText(source));
      }),
    );
  });
});

test('isUnseen knows white space and invisible characters', () => {
  expect([' ', '\u00A0', '\n', '\u00AD', '\u2060'].every(isUnseen)).toBe(true);
  expect(['a', '.', '—', '½'].some(isUnseen)).toBe(false);
});
