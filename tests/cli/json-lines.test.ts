import { describe, expect, test } from 'vitest';
import { JsonLinesFault, readJsonLines } from '../../src/cli/json-lines.ts';

const read = (text: string) => readJsonLines<{ id: string; text: string }>(text, 'a.jsonl', ['id', 'text']);
const row = (id: string): string => JSON.stringify({ id, text: 'It is closed.', more: 1 });

describe('readJsonLines', () => {
  test.each([
    ['with a last line end', `${row('a')}\n${row('b')}\n`],
    ['without one', `${row('a')}\n${row('b')}`],
    ['with a byte-order mark and other line ends', `\uFEFF${row('a')}\r\n${row('b')}\r\n`],
  ])('reads a row a line: %s', (_, text) => {
    expect(read(text).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('names every faulty line at once', () => {
    const lines = [
      row('a'),
      '',
      '[]',
      '{',
      '{"id":"b"}',
      '{"id":"c","text":" "}',
      '{"id":4,"text":"x"}',
      row('a'),
    ];
    expect(() => read(lines.join('\n'))).toThrow(JsonLinesFault);
    expect(() => read(lines.join('\n'))).toThrow(
      [
        'a.jsonl:2: this line is blank; every line holds one object',
        'a.jsonl:3: this is not a JSON object: []',
        'a.jsonl:4: this is not a JSON object: {',
        'a.jsonl:5: expected a text for "text"',
        'a.jsonl:6: expected a text for "text"',
        'a.jsonl:7: expected a text for "id"',
        'a.jsonl:8: the id "a" stands already in line 1',
      ].join('\n'),
    );
  });

  test('a file without a line is a fault', () => {
    expect(() => read('')).toThrow('a.jsonl: there is no line in it');
  });
});
