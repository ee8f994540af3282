import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenDay } from '../../src/page/written-date.ts';

describe('the written day is kept in its own offset', () => {
  test.each([
    ['2024-11-17T23:30:00-05:00', '2024-11-17'],
    ['2024-11-18T00:10:00+09:00', '2024-11-18'],
    ['2024-11-18', '2024-11-18'],
    ['2024-11-18 09:02', '2024-11-18'],
    ['2024-1-8T09:02Z', '2024-01-08'],
    ['20210605', '2021-06-05'],
    ['20210605T0800', '2021-06-05'],
    ['Mon, 18 Nov 2024 07:12:00 +0000', '2024-11-18'],
    ['Sunday, November 17th, 2024', '2024-11-17'],
    ['Published: 07:12, 18 Nov 2024', '2024-11-18'],
    ['1st of September 2020', '2020-09-01'],
    ['Sept. 25, 2018', '2018-09-25'],
    ['19.11.2024, red. K. W.', '2024-11-19'],
    ['2017年3月10日', '2017-03-10'],
    ['2017/03/10', '2017-03-10'],
    ['18/11/2024', '2024-11-18'],
    ['11/18/2024', '2024-11-18'],
    ['11/11/2024', '2024-11-11'],
    ['1731888000', '2024-11-18'],
    ['1731888000000', '2024-11-18'],
  ])('%s → %s', (text, day) => {
    expect(writtenDay(text)).toBe(day);
  });
});

describe('what cannot be told is null', () => {
  test.each([
    '',
    'not yet',
    '11/12/2024',
    '2024-02-31',
    '31 April 2024',
    '2024-13-01',
    '12:30',
    '5 minutes ago',
    'May 2024',
    '99',
  ])('%s', (text) => {
    expect(writtenDay(text)).toBeNull();
  });
});

test('an ISO date of any year keeps its day, whatever the time and offset', () => {
  const anyDay = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: -12, max: 14 }),
      (date, hour, offset) => {
        const day = date.toISOString().slice(0, 10);
        const sign = offset < 0 ? '-' : '+';
        const two = (value: number) => String(Math.abs(value)).padStart(2, '0');
        expect(writtenDay(`${day}T${two(hour)}:59:00${sign}${two(offset)}:00`)).toBe(day);
      },
    ),
  );
});

test('no text makes it throw, and what it gives is a day', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(writtenDay(text) ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
});
