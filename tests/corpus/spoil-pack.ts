import type { PackFile } from '../../src/corpus/pack-files.ts';
import type { Random } from '../support/random.ts';

/** What was done to a pack's files, and what they are now. */
export interface SpoiltPack {
  /** Names of the ways in which they were spoilt, and where. */
  done: string[];
  files: PackFile[];
}

/**
 * Some files of a pack that belong together: a few claims, with the publishers and origins that they name. Small, so that
 * thousands can be read, and sound, so that what is found wrong later was spoilt.
 */
export function pickFiles(files: readonly PackFile[], random: Random): PackFile[] {
  const claimFiles = files.filter(({ path }) => path.startsWith('claims/'));
  const first = random.below(claimFiles.length);
  const claims = [0, 1, 2].map((step) => claimFiles[(first + step * 7) % claimFiles.length] as PackFile);
  const rows = claims.flatMap(({ text }) => JSON.parse(text).evidence as Record<string, string | null>[]);
  const names = new Set(rows.flatMap(({ publisher, via }) => [publisher, via]));
  const origins = new Set(rows.map(({ origin }) => origin));
  const ids = new Set(claims.map(({ text }) => JSON.parse(text).id as string));
  return files.flatMap((file) => {
    const keep = (isWanted: (record: Record<string, unknown>) => boolean): PackFile[] => {
      const records = JSON.parse(file.text) as Record<string, unknown>[];
      return [{ path: file.path, text: JSON.stringify(records.filter(isWanted), null, 1) }];
    };
    if (file.path === 'topic.json') return [file];
    if (file.path === 'publishers.json')
      return keep(({ name, aliases }) =>
        [name, ...(aliases as string[])].some((one) => names.has(one as string)),
      );
    if (file.path === 'origins.json') return keep(({ id }) => origins.has(id as string));
    if (file.path === 'value-exceptions.json') return keep(({ claim }) => ids.has(claim as string));
    return claims.includes(file) ? [file] : [];
  });
}

/** The files after one to three faults that a slip, a bad tool or a hostile hand could put into them. */
export function spoilPack(files: readonly PackFile[], random: Random): SpoiltPack {
  const spoilt: SpoiltPack = { done: [], files: files.map((file) => ({ ...file })) };
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(spoilt.files.length);
    const file = spoilt.files[at] as PackFile;
    const [name, spoil] = random.pick(WAYS);
    const result = spoil(file, random);
    spoilt.done.push(`${name} in ${file.path}`);
    spoilt.files.splice(at, 1, ...(Array.isArray(result) ? result : [{ ...file, text: result }]));
  }
  return spoilt;
}

type Spoil = (file: PackFile, random: Random) => string | PackFile[];

/** Where a value stands in a tree of JSON: the object or list that holds it, and its key there. */
interface Place {
  holder: Record<string, unknown>;
  key: string;
}

/** Changes one value in the file's JSON; leaves a file alone that is none any more. */
function inTree(
  change: (place: Place, random: Random) => void,
  isWanted: (value: unknown) => boolean = () => true,
) {
  return ({ text }: PackFile, random: Random): string => {
    let tree: unknown;
    try {
      tree = JSON.parse(text);
    } catch {
      return text;
    }
    const root = { tree };
    const places = placesIn(root).filter(({ holder, key }) => isWanted(holder[key]));
    try {
      if (places.length > 0) change(random.pick(places), random);
      return JSON.stringify(root.tree, null, 1) ?? '';
    } catch (error) {
      // Spoilt before, and too deep now to be written anew.
      if (error instanceof RangeError) return text;
      throw error;
    }
  };
}

/** All places of a tree, found without recursion: some trees here are thousands of levels deep. */
function placesIn(root: object): Place[] {
  const places: Place[] = [];
  const waiting: Record<string, unknown>[] = [root as Record<string, unknown>];
  for (let holder = waiting.pop(); holder; holder = waiting.pop())
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const value = holder[key];
      if (typeof value === 'object' && value !== null) waiting.push(value as Record<string, unknown>);
    }
  return places;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isAddress = (value: unknown): boolean => isText(value) && /^https?:/.test(value);
const isDay = (value: unknown): boolean => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isObject = (value: unknown): boolean => isHolder(value) && !Array.isArray(value);

/** One of these in place of the value. */
const oneOf =
  (values: readonly unknown[]) =>
  ({ holder, key }: Place, random: Random): void => {
    holder[key] = random.pick(values);
  };

/** One of these within the text, at any place. */
const within =
  (insets: readonly string[]) =>
  ({ holder, key }: Place, random: Random): void => {
    const text = String(holder[key]);
    const at = random.below(text.length + 1);
    holder[key] = text.slice(0, at) + random.pick(insets) + text.slice(at);
  };

/** The same key a second time, which only the text of a file can hold. */
const twice = ({ text }: PackFile, random: Random): string => {
  const keys = [...text.matchAll(/"(?:[^"\\]|\\.)*": /g)];
  if (keys.length === 0) return text;
  const { index, 0: key } = random.pick(keys);
  return `${text.slice(0, index)}${key}${random.pick(['null', '"other"', '[]'])}, ${text.slice(index)}`;
};

const deep = (levels: number, [open, close]: [string, string], core: string): string =>
  open.repeat(levels) + core + close.repeat(levels);

const INVISIBLE = [
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
  '\u200b',
  '\u200d',
  '\ufeff',
];

const WAYS: [name: string, spoil: Spoil][] = [
  ['another type', inTree(oneOf([null, true, 0, -1, 1.5, 1e308, '', 'text', [], {}, [[]], { id: 'x' }]))],
  [
    'a missing key or item',
    inTree(({ holder, key }) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    }),
  ],
  [
    'an item twice',
    inTree(({ holder, key }) => {
      const list = holder[key] as unknown[];
      list.push(...list.slice(0, 1));
    }, Array.isArray),
  ],
  [
    'a huge text',
    inTree(oneOf(['x'.repeat(70_000), 'x '.repeat(400_000), '"'.repeat(40_000), '\\'.repeat(9_999)]), isText),
  ],
  [
    'a huge list',
    inTree(
      oneOf([Array.from({ length: 10_000 }, () => 'a'), Array.from({ length: 2_000 }, () => ({}))]),
      Array.isArray,
    ),
  ],
  [
    'an odd key',
    inTree(({ holder, key }, random) => {
      const name = random.pick([
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'prototype',
        '',
        'a.b',
        '0',
        '\u202e',
        '\u0000',
      ]);
      const value = random.pick([null, 'x', { polluted: true }, []]);
      Object.defineProperty(holder[key], name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }, isObject),
  ],
  ['a lone surrogate', inTree(within(['\ud800', '\udfff', '\udc00\ud800']), isText)],
  [
    'a control character',
    inTree(within(['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009b', '\n', '\u2028']), isText),
  ],
  ['an invisible character', inTree(within([...INVISIBLE, '\u{e0041}', '\u{e0001}', '\u{e0101}']), isText)],
  [
    'a wrong day',
    inTree(
      oneOf([
        '2024-02-30',
        '2024-13-01',
        '0000-00-00',
        '9999-12-31',
        '2024-1-1',
        '18.11.2024',
        '２０２４-１１-１８',
        '2024-11-18\n',
      ]),
      isDay,
    ),
  ],
  [
    'a bad address',
    inTree(
      oneOf([
        'javascript:alert(1)',
        'JaVaScRiPt://example.org/%0aalert(1)',
        'data:text/html,<script>alert(1)</script>',
        'file:///etc/passwd',
        'blob:https://example.org/1',
        'view-source:https://example.org/',
        'http://example.org/',
        '//example.org/x',
        'https://reader:secret@example.org/',
        'https://example.org@evil.example/',
        'https://example.org\\@evil.example/',
        'https://еxample.org/',
        'https://xn--xample-2of.org/',
        'https://exa\u200bmple.org/',
        'https://example.org./',
        'https://example.org:8443/',
        'https://192.0.2.1/',
        'https://0x7f.1/',
        'https://[::1]/',
        'https://localhost/',
        'https://example。org/',
        'https://ex%61mple.org/',
        'https://example.org/a b',
        'https://example.org/\u202egpj.exe',
        'https://example.org/"onmouseover="x',
        'https://-.example/',
        'https:///example.org/',
        `https://${'a.'.repeat(20_000)}org/`,
        `https://${'.'.repeat(50_000)}`,
        `https://example.org/${'a'.repeat(50_000)}`,
      ]),
      isAddress,
    ),
  ],
  [
    'a development within itself',
    inTree(({ holder, key }, random) => {
      const value = holder[key];
      if (!isHolder(value) || !('later' in value)) return;
      const before = value.later;
      value.later = random.pick([
        { fact: 'x', who: 'x', date: '2024-11-20', url: 'https://example.org/', later: before },
        [before],
        before,
      ]);
    }, isObject),
  ],
  ['two equal keys', twice],
  [
    'deep lists or objects',
    ({ text }, random) => {
      const levels = random.pick([40, 1_000, 100_000]);
      const nest = random.pick([
        deep(levels, ['[', ']'], ''),
        deep(levels, ['{"later":', '}'], 'null'),
        '['.repeat(levels),
      ]);
      return random.pick([nest, text.replace(/"[^"]*"(?=[,\s\]}])/, () => nest)]);
    },
  ],
  [
    'a number that is none',
    ({ text }, random) =>
      text.replace(
        /: \d+/,
        () => `: ${random.pick(['1e999', '-1e999', '01', '0x10', 'NaN', '-', '1.', '9'.repeat(5_000)])}`,
      ),
  ],
  [
    'a letter more, less or other',
    ({ text }, random) => {
      const at = random.below(text.length + 1);
      return (
        text.slice(0, at) +
        random.pick(['', '"', '{', ']', ',', '\\', '\u0000', '\ufeff', 'x', '/*']) +
        text.slice(at + random.below(2))
      );
    },
  ],
  ['an end too soon', ({ text }, random) => text.slice(0, random.below(text.length + 1))],
  ['letters of another encoding', ({ text }) => text.replace(/[aeiou]/g, '\ufffd')],
  ['nothing', () => ''],
  ['no file', () => []],
  [
    'another name',
    (file, random) => [
      {
        ...file,
        path: random.pick([
          'claims/../topic.json',
          'claims/__proto__.json',
          'claims/a/b.json',
          '.json',
          '',
          'topic.json',
          'claims/\u202e.json',
          '/etc/passwd',
        ]),
      },
    ],
  ],
  ['the file twice', (file) => [file, file]],
];
