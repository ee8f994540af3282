import { expect, test } from 'vitest';
import { formatFaults, quote } from '../../src/corpus/fault.ts';

test('faults are listed by file and line', () => {
  const text = formatFaults([
    { file: 'b.json', line: 12, path: 'x[1].y', message: 'second' },
    { file: 'a.json', line: null, path: '', message: 'whole file' },
    { file: 'b.json', line: 3, path: 'id', message: 'first' },
  ]);
  expect(text).toBe('a.json\n  whole file\n\nb.json\n  line 3, id: first\n  line 12, x[1].y: second');
});

test('values are quoted so that a reader finds them again', () => {
  expect([undefined, null, 3, 'a"b', [], [1], {}, { a: 1 }].map(quote)).toEqual([
    'nothing',
    'null',
    '3',
    '"a\\"b"',
    'an empty list',
    'a list',
    'an empty object',
    'an object',
  ]);
  expect(quote('x'.repeat(80))).toBe(`"${'x'.repeat(57)}…" (80 characters)`);
});
