import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/corpus/read-json.ts';

describe('readJson', () => {
  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const result = readJson(text);
        expect(result.ok && result.value).toEqual(JSON.parse(text));
      }),
    );
  });

  test('refuses what JSON.parse refuses', () => {
    const spoiled = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', ':', '\\', 'x', '0'))
      .map(([json, at, sign]) => json.slice(0, at % json.length) + sign + json.slice((at % json.length) + 1));
    fc.assert(
      fc.property(spoiled, (text) => {
        const duplicate = /stands twice/;
        const result = readJson(text);
        if (!result.ok && duplicate.test(result.fault.message)) return;
        expect(result.ok).toBe(isJson(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['', 1, 1, 'the file is empty'],
    ['{\n  "a": 1,\n}', 3, 1, 'expected a key in double quotes, found "}"; take away the comma before it'],
    ['[\n  1,\n]', 3, 1, 'expected a value, found "]"; take away the comma before it'],
    ['{ "a": }', 1, 8, 'expected a value, found "}"'],
    [
      '{\n  "a": 1\n  "b": 2\n}',
      3,
      3,
      'expected "," or "}", found a quotation mark; a comma may be missing before it',
    ],
    ['{ "a": [1, 2 }', 1, 14, 'expected "," or "]", found "}"'],
    ['{ "a" 1 }', 1, 7, 'expected ":" after the key "a", found "1"'],
    ['[1, nul]', 1, 5, 'expected a value, found "n"'],
    ['{ "a": "b\n" }', 1, 8, 'this text does not end on its line, or holds a character that must be escaped'],
    ['[1', 1, 3, 'expected "," or "]", found the end of the file'],
    ['[] []', 1, 4, 'expected the end of the file, found "["'],
    ['{\n  "a": 1,\n  "a": 2\n}', 3, 3, 'the key "a" stands twice in this object'],
  ])('says where %j is wrong and what was expected', (text, line, column, message) => {
    expect(readJson(text)).toEqual({ ok: false, fault: { line, column, message } });
  });

  test('knows the line of each value', () => {
    const result = readJson('{\n  "a": [\n    1,\n    { "b": 2 }\n  ]\n}');
    expect(result.ok && [...result.lines]).toEqual([
      ['', 1],
      ['a', 2],
      ['a[0]', 3],
      ['a[1]', 4],
      ['a[1].b', 4],
    ]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
