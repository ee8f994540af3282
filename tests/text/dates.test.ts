import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesOf } from '../../src/text/dates.ts';

/** Dates in short: "2024-11-17", with "?" for what the text leaves open. */
const read = (text: string): string[] =>
  datesOf(text).map(({ year, month, day }) => [year, month, day].map((part) => part ?? '?').join('-'));

describe('dates', () => {
  test.each([
    ['on 17 November 2024', ['2024-11-17']],
    ['on November 17, 2024', ['2024-11-17']],
    ['on Nov. 17', ['?-11-17']],
    ['on the 17th of November', ['?-11-17']],
    ['on 17th Nov', ['?-11-17']],
    ['from 19 to 20 November', ['?-11-19']],
    ['on 19-20 Nov.', ['?-11-19']],
    ['on November 19 and 20', ['?-11-19']],
    ['in November 2024', ['2024-11-?']],
    ['in mid-November', ['?-11-?']],
    ['on 2024-11-17', ['2024-11-17']],
    ['in May', ['?-5-?']],
    ['in 2024', ['2024-?-?']],
    ['in mid-2024', ['2024-?-?']],
    ['in the 1990s', ['1990-?-?']],
    ['from 2014 to 2022', ['2014-?-?', '2022-?-?']],
    ['2014-2022', ['2014-?-?', '2022-?-?']],
    ['2014–2022', ['2014-?-?', '2022-?-?']],
    ['the 2023/24 season', ['2023-?-?']],
    ['the 2023-24 season', ['2023-?-?']],
    ['the 2022 invasion, in February', ['2022-?-?', '?-2-?']],
    ['In November 120 missiles', ['?-11-?']],
    ['In November 50 missiles', ['?-11-?']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'they may leave',
    'they march on',
    'a villa named Mar-a-Mare',
    '2,024 soldiers',
    '2000 km away',
    '2000 troops',
    'more than 2000 missiles',
    '$2000',
    'a 12-2000 score',
    '2024.5',
    '20241117',
    'on Sunday',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('a year before a word in -s is a year: "about 2022 was", "the 2024 elections"', () => {
    expect(read('What we knew about 2022 was wrong')).toEqual(['2022-?-?']);
    expect(read('before the 2024 elections')).toEqual(['2024-?-?']);
  });

  test('offsets slice back to the date, and dates never overlap', () => {
    const parts = fc.constantFrom(
      '17 November 2024',
      'Nov. 5',
      'May 2023',
      '2019',
      '2024-02-03',
      '2014-2022',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 5 }), (chosen) => {
        const text = chosen.map((part) => `then (${part})`).join(', ');
        const dates = datesOf(text);
        dates.forEach((date, i) => {
          expect(text.slice(date.start, date.end)).toMatch(/^[\dA-Z].*\d[-]?$/);
          expect(date.start).toBeGreaterThanOrEqual(dates[i - 1]?.end ?? 0);
        });
        expect(dates.length).toBeGreaterThanOrEqual(chosen.length);
      }),
    );
  });
});
