import type { InferOutput } from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { PackFile } from '../../src/corpus/pack-files.ts';
import { parsePack } from '../../src/corpus/parse-pack.ts';
import type { claimSchema, originsSchema, publishersSchema, topicSchema } from '../../src/corpus/schema.ts';
import type { Claim, Origin, Publisher, Topic } from '../../src/model.ts';
import { sampleFiles, samplePack } from './sample-pack.ts';

/** Faults of the sample after a change to one file, as `file path: message`. */
function faultsAfter(path: string, change: (text: string) => string): string[] {
  return faultsOf(
    sampleFiles().map((file) => (file.path === path ? { path, text: change(file.text) } : file)),
  );
}

function faultsOf(files: PackFile[]): string[] {
  const result = parsePack(files);
  return result.ok ? [] : result.faults.map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

const CLAIM = 'claims/bridge-length.json';

describe('parsePack', () => {
  test('reads a sound pack as it was written', () => {
    const pack = samplePack();
    const result = parsePack(sampleFiles(pack).reverse());
    const { valueExceptions, ...written } = pack;
    expect(result.ok && result.pack).toEqual(written);
    expect(result.ok && result.valueExceptions).toEqual(valueExceptions);
  });

  test('does not need a list of exceptions', () => {
    expect(faultsOf(sampleFiles().filter(({ path }) => path !== 'value-exceptions.json'))).toEqual([]);
  });

  test('knows the lines of the files', () => {
    const result = parsePack(sampleFiles());
    const text = sampleFiles().find(({ path }) => path === CLAIM)?.text ?? '';
    const line = text.split('\n').findIndex((row) => row.includes('"reports"')) + 1;
    expect(result.ok && result.lineOf(CLAIM, 'evidence[0].reports')).toBe(line);
    expect(result.ok && result.lineOf(CLAIM, 'evidence[7].reports')).toBeNull();
  });

  test('lists the faults of all files at once', () => {
    const files = sampleFiles()
      .filter(({ path }) => path !== 'origins.json')
      .map(({ path, text }) => {
        if (path === 'topic.json') return { path, text: text.replace('"2031.05"', '"May"') };
        if (path === CLAIM)
          return { path, text: text.replace('"2031-05-02"', '"2031-02-30"').replace('"km"', '""') };
        return { path, text };
      });
    expect(faultsOf([...files, { path: 'notes.txt', text: 'hello' }])).toEqual([
      'topic.json version: expected a version such as "2024.05" or "2024.05.1", found "May"',
      'origins.json : this file is missing',
      `${CLAIM} asOf: expected a day that the calendar has, found "2031-02-30"`,
      `${CLAIM} quantity.unit: expected text that is not empty, found ""`,
      'notes.txt : a pack has no such file: it holds topic.json, publishers.json, origins.json, value-exceptions.json and claims/<id>.json',
    ]);
  });

  test('says where a file is not JSON', () => {
    expect(faultsAfter(CLAIM, (text) => text.replace(',\n', '\n'))).toEqual([
      `${CLAIM} column 3: not JSON: expected "," or "}", found a quotation mark; a comma may be missing before it`,
    ]);
  });

  test.each<[what: string, from: string | RegExp, to: string, fault: string]>([
    [
      'a file named after another claim',
      '"bridge-length"',
      '"bridge-width"',
      'id: expected "bridge-length" as the file is named, found "bridge-width"',
    ],
    [
      'an id in another spelling',
      '"bridge-length"',
      '"Bridge length"',
      'id: expected an id of small letters and digits, words joined by single hyphens, found "Bridge length"',
    ],
    [
      'an unknown key',
      '"asOf"',
      '"as_of": "2031-05-02", "asOf"',
      'as_of: unknown key; expected one of id, title, group,',
    ],
    ['a missing key', /"asOf": "[^"]+",/, '', 'asOf: missing; "asOf" must be there'],
    [
      'a long title',
      '"Ember bridge is 30 km long"',
      `"${'long '.repeat(10).trim()}"`,
      'title: expected a title of at most 48 characters, found "long',
    ],
    [
      'a word for a number',
      '"value": 30,',
      '"value": "thirty",',
      'quantity.value: expected a number, found "thirty"',
    ],
    [
      'a day in words',
      '"2031-05-03"',
      '"3 May 2031"',
      'evidence[0].published: expected a day as YYYY-MM-DD, or null, found "3 May 2031"',
    ],
    [
      'an address without http',
      '"https://courier',
      '"courier',
      'evidence[0].url: expected an address that starts with http:// or https://, found "courier.example/bridge"',
    ],
    [
      'a script as address',
      '"https://courier.example/bridge"',
      '"javascript:alert(1)"',
      'evidence[0].url: expected an address that starts with http:// or https://, found',
    ],
    [
      'an unknown stance',
      '"corroborates"',
      '"agrees"',
      'evidence[0].stance: expected one of "corroborates", "qualifies", "conflicts", found "agrees"',
    ],
    ['an unknown slot', '"who":', '"whom":', 'slots.whom: unknown key; expected one of who, action,'],
    [
      'no near miss',
      /"notThis": \[[^\]]*\]/,
      '"notThis": []',
      'notThis: expected at least one near miss, found an empty list',
    ],
    [
      'an empty group of keys',
      /"keys": \[\s*\[[^\]]*\]\s*\]/,
      '"keys": [[]]',
      'keys[0]: expected a group of at least one word, found an empty list',
    ],
    [
      'white space around a text',
      '"bridge",\n  "statement"',
      '" bridge",\n  "statement"',
      'group: expected text without white space at its ends, found " bridge"',
    ],
    [
      'a list where an object belongs',
      /"slots": \{[^}]*\}/,
      '"slots": []',
      'slots: expected an object with at least one slot, found an empty object',
    ],
    [
      'a list around an object',
      /"quantity": \{([^}]*)\}/,
      '"quantity": [{$1}]',
      'quantity: expected an object in braces, found a list',
    ],
    [
      'nothing where an object belongs',
      /"slots": \{[^}]*\}/,
      '"slots": null',
      'slots: expected an object in braces, found null',
    ],
  ])('refuses %s', (_what, from, to, fault) => {
    const faults = faultsAfter(CLAIM, (text) => {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return changed;
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${CLAIM} ${fault}`);
  });

  test('a list in place of the whole file is one fault', () => {
    expect(faultsAfter(CLAIM, (text) => `[${text}]`)).toEqual([
      `${CLAIM} : expected an object in braces, found a list`,
    ]);
  });

  test('a claim that was copied and has kept its id is not compared with the one it was copied from', () => {
    const copy = {
      path: 'claims/copy.json',
      text: sampleFiles().find(({ path }) => path === CLAIM)?.text ?? '',
    };
    const result = parsePack([...sampleFiles(), copy]);
    expect(!result.ok && result.faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'claims/copy.json id',
    ]);
    expect(!result.ok && result.sound?.pack.claims.map(({ id }) => id)).toEqual(
      samplePack()
        .claims.map(({ id }) => id)
        .sort(),
    );
  });

  test('a day that the calendar lacks is no day', () => {
    for (const day of ['2031-02-29', '2031-13-01', '2031-00-10', '2031-04-31'])
      expect(faultsAfter(CLAIM, (text) => text.replace('2031-05-02', day))).toHaveLength(1);
    expect(faultsAfter(CLAIM, (text) => text.replace('2031-05-02', '2028-02-29'))).toEqual([]);
  });

  test('the schema and the model say the same', () => {
    expectTypeOf<InferOutput<typeof claimSchema>>().toEqualTypeOf<Claim>();
    expectTypeOf<InferOutput<typeof originsSchema>>().toEqualTypeOf<Origin[]>();
    expectTypeOf<InferOutput<typeof publishersSchema>>().toEqualTypeOf<Publisher[]>();
    expectTypeOf<InferOutput<typeof topicSchema>>().toEqualTypeOf<Topic>();
  });
});
