import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../scripts/corpus-figures.ts';
import { packFolder, readPackFiles } from '../../src/cli/read-pack.ts';
import { checkPack } from '../../src/corpus/check-pack.ts';
import { compilePack } from '../../src/corpus/compile-pack.ts';
import { type Fault, formatFaults } from '../../src/corpus/fault.ts';
import { LONGEST_FILE, type PackFile } from '../../src/corpus/pack-files.ts';
import { parsePack } from '../../src/corpus/parse-pack.ts';
import { MOST_LEVELS, readJson } from '../../src/corpus/read-json.ts';
import { randomFrom } from '../support/random.ts';
import { whatBreaksPack } from './sound-pack.ts';
import { pickFiles, type SpoiltPack, spoilPack } from './spoil-pack.ts';

/** `FUZZ_RUNS=10000 npx vitest run --project unit tests/corpus/fuzz-pack.test.ts` reads more packs. */
const runs = Number(process.env.FUZZ_RUNS ?? 500);
const { files: shipped } = readPackFiles(packFolder);

/** Characters that a terminal or a report would not show as they are. */
const UNSHOWN = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/u;

function read(files: PackFile[]): Fault[] {
  const parsed = parsePack(files);
  if (!parsed.ok) {
    expect(parsed.faults.length).toBeGreaterThan(0);
    // What scripts/corpus-check.ts does with the sound rest must not throw either.
    if (parsed.sound) checkPack(parsed.sound, readFigures, []);
    return parsed.faults;
  }
  const faults = checkPack(parsed, readFigures, []);
  if (faults.length === 0) {
    expect(whatBreaksPack(parsed.pack)).toEqual([]);
    const source = compilePack(parsed.pack).slice('export default '.length, -2);
    expect(new Function(`return ${source}`)()).toEqual(parsed.pack);
  }
  return faults;
}

describe('packs spoilt at random', () => {
  test(`${runs} of them are each refused with a named reason, or accepted and sound`, {
    timeout: 60_000 + runs * 200,
  }, () => {
    const tally = { refused: 0, accepted: 0, faults: 0 };
    for (let seed = 1; seed <= runs; seed++) {
      const random = randomFrom(seed);
      const { done, files }: SpoiltPack = spoilPack(pickFiles(shipped, random), random);
      const what = `seed ${seed}: ${done.join(', ')}`;
      const faults = attempt(what, () => read(files));
      tally[faults.length === 0 ? 'accepted' : 'refused'] += 1;
      tally.faults += faults.length;
      expect(
        faults.filter(({ file, message }) => typeof file !== 'string' || message.length < 4),
        what,
      ).toEqual([]);
      const lines = formatFaults(faults).split('\n');
      expect(
        lines.filter((line) => UNSHOWN.test(line) || line.length > 1_000),
        what,
      ).toEqual([]);
    }
    console.log(
      `Packs spoilt: ${runs}. Refused ${tally.refused} with ${tally.faults} faults, accepted ${tally.accepted}.`,
    );
    expect(tally.refused).toBeGreaterThan(runs / 2);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('the files that they are made of are sound', () => {
    for (let seed = 1; seed <= 20; seed++) expect(read(pickFiles(shipped, randomFrom(seed)))).toEqual([]);
  });
});

describe('the work of reading is bounded', () => {
  test('a file longer than any is refused unread', () => {
    const text = `"${'x'.repeat(LONGEST_FILE)}"`;
    const parsed = parsePack([{ path: 'topic.json', text }]);
    expect(!parsed.ok && parsed.faults[0]).toMatchObject({
      file: 'topic.json',
      message: expect.stringMatching(/longer/),
    });
  });

  test.each(['[', '{"a":'])(
    'levels of %s are counted, and the file is refused where they are too many',
    (open) => {
      const result = readJson(open.repeat(100_000));
      expect(result.ok || result.fault).toMatchObject({ line: 1, message: expect.stringMatching(/levels/) });
      expect(result.ok || result.fault.column).toBe(MOST_LEVELS * open.length + 1);
    },
  );

  test('a long text within the limit is read, however it is made', () => {
    for (const part of ['x', '\\n', '\\u0041', '\\"'])
      expect(readJson(`["${part.repeat(100_000)}"]`)).toMatchObject({ ok: true });
    expect(readJson(`["${'x\\n'.repeat(100_000)}`)).toMatchObject({ ok: false });
  });

  test('a file that stands twice in a pack is refused', () => {
    const [topic] = shipped.filter(({ path }) => path === 'topic.json');
    const parsed = parsePack([...shipped, topic as PackFile]);
    expect(!parsed.ok && parsed.faults).toMatchObject([
      { file: 'topic.json', message: expect.stringMatching(/twice/) },
    ]);
  });
});

test('bytes that are no UTF-8 are refused with the name of the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-pack-'));
  try {
    const random = randomFrom(7);
    const bad: string[] = [];
    for (const { path } of pickFiles(shipped, random)) {
      const bytes = readFileSync(join(packFolder, path));
      if (random.below(2) === 0) {
        bytes[random.below(bytes.length)] = random.pick([0xff, 0xfe, 0xc0, 0xf5]);
        bad.push(path);
      }
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    expect(bad.length).toBeGreaterThan(0);
    const { faults } = readPackFiles(folder);
    expect(faults.map(({ file }) => file).sort()).toEqual(bad.sort());
    for (const { message } of faults) expect(message).toMatch(/UTF-8/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What the work gives; an error of its says on what it came about. */
function attempt<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(what, { cause: error });
  }
}
