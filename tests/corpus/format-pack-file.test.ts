import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPackFile } from '../../src/corpus/format-pack-file.ts';
import { parsePack } from '../../src/corpus/parse-pack.ts';
import { sampleFiles, samplePack } from './sample-pack.ts';

describe('formatPackFile', () => {
  test('whatever the order of keys, the form is one and the content stays', () => {
    const files = sampleFiles();
    const seeds = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...files), seeds, ({ path, text }, order) => {
        const shuffled = JSON.stringify(shuffleKeys(JSON.parse(text), order));
        const formatted = formatPackFile(path, shuffled) as string;
        expect(JSON.parse(formatted)).toEqual(JSON.parse(text));
        expect(formatPackFile(path, formatted)).toBe(formatted);
        expect(formatted).toBe(formatPackFile(path, text));
      }),
    );
  });

  test('any JSON keeps its content and one form', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const formatted = formatPackFile('claims/any.json', json) as string;
        // Written once: JSON has no way to keep the sign of -0.
        expect(JSON.parse(formatted)).toEqual(JSON.parse(JSON.stringify(JSON.parse(json))));
        expect(formatPackFile('claims/any.json', formatted)).toBe(formatted);
      }),
    );
  });

  test('a formatted pack reads as before', () => {
    const files = sampleFiles().map(({ path, text }) => ({
      path,
      text: formatPackFile(path, text) as string,
    }));
    const result = parsePack(files);
    const { valueExceptions: _, ...pack } = samplePack();
    expect(result.ok && result.pack).toEqual(pack);
  });

  test('puts keys in the order of the schema and unknown ones behind', () => {
    const text = '{"statement": "S", "zebra": 1, "slots": {"date": "d", "who": "w"}, "apple": 2, "id": "x"}';
    expect(formatPackFile('claims/x.json', text)).toBe(
      `${JSON.stringify({ id: 'x', statement: 'S', slots: { who: 'w', date: 'd' }, apple: 2, zebra: 1 }, null, 2)}\n`,
    );
  });

  test('sorts origins by id and publishers by name, in any case', () => {
    const ids = (path: string, text: string) => JSON.parse(formatPackFile(path, text) as string);
    expect(ids('origins.json', '[{"id":"b"},{"id":"a"}]')).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(ids('publishers.json', '[{"name":"b"},{"name":"C"},{"name":"A"}]')).toEqual([
      { name: 'A' },
      { name: 'b' },
      { name: 'C' },
    ]);
  });

  test('leaves what is not JSON alone', () => {
    expect(formatPackFile('claims/x.json', '{')).toBeNull();
    expect(formatPackFile('claims/x.json', '{"id": 1, "id": 2}')).toBeNull();
  });
});

/** The value with the keys of each object in an order that the numbers decide. */
function shuffleKeys(value: unknown, order: number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.entries(value).map(([key, item], index) => ({ key, item, rank: order[index] ?? 0 }));
  keys.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(keys.map(({ key, item }) => [key, shuffleKeys(item, order)]));
}
