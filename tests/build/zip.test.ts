import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builds, builtFolder } from './built-files.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

const root = resolve(import.meta.dirname, '../..');
/** What a checkout has beside the sources for addons.mozilla.org. */
const notSources = /^(\.|tests\/|biome\.json$|vitest\.config\.ts$)/;

/** Each file in git: what a fresh clone has. */
function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
}

/** Packs as `npm run zip` does, without what a test run puts into the environment of a build. */
function zip(folder: string, ...target: string[]): void {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|MODE|DEV|PROD|TEST|VITEST.*)$/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'node_modules/wxt/bin/wxt.mjs'), 'zip', ...target],
    { cwd: folder, env, encoding: 'utf8' },
  );
  rmSync(join(folder, 'node_modules'));
  if (status !== 0) throw new Error(`Packing failed in ${folder}.\n${stdout}${stderr}`);
}

/** The one archive of this kind in a folder's output. */
function archive(folder: string, kind: 'chrome' | 'firefox' | 'sources'): Buffer {
  const names = readdirSync(join(folder, '.output')).filter((name) => name.endsWith(`-${kind}.zip`));
  expect(names).toHaveLength(1);
  return readFileSync(join(folder, '.output', names[0] ?? ''));
}

const named = (entries: readonly ZipEntry[]): string[] => entries.map(({ name }) => name);

// Two places at two times: a copy of the checkout, and what its archive of sources holds, elsewhere. Three builds of some
// seconds: Chrome's archive is compared with the build that the suite made before, in a third place.
describe.skipIf(!existsSync(join(root, '.git')))('npm run zip', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'sidelight-zip-'));
  const checkout = join(scratch, 'checkout');
  const unpacked = join(scratch, 'somewhere/else/sources');
  let sources: ZipEntry[] = [];

  beforeAll(() => {
    for (const path of trackedFiles()) {
      mkdirSync(dirname(join(checkout, path)), { recursive: true });
      copyFileSync(join(root, path), join(checkout, path));
    }
    zip(checkout, '-b', 'firefox', '--mv3');
    sources = zipEntries(archive(checkout, 'sources'));
    for (const { name, bytes } of sources) {
      mkdirSync(dirname(join(unpacked, name)), { recursive: true });
      writeFileSync(join(unpacked, name), bytes);
    }
    zip(unpacked, '-b', 'firefox', '--mv3');
    zip(unpacked);
  }, 300_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test.each(['firefox', 'sources'] as const)('writes the same bytes of the %s archive again', (kind) => {
    // Not toEqual: it would print two megabytes.
    expect(archive(unpacked, kind).equals(archive(checkout, kind))).toBe(true);
  });

  test.each(Object.entries(builds))(
    'puts into the archive for %s what the build is, and no more',
    (_, build) => {
      const entries = zipEntries(archive(unpacked, build === builds.firefox ? 'firefox' : 'chrome'));
      const built = readdirSync(builtFolder(build), { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name));
      const paths = named(entries).map((name) => join(builtFolder(build), name));
      expect(paths.toSorted()).toEqual(built.toSorted());
      const differing = entries.filter(({ bytes }, n) => !bytes.equals(readFileSync(paths[n] ?? '')));
      expect(named(differing), 'Is the build the present one? Type  npm run build').toEqual([]);
    },
  );

  test('puts into the archive of sources what is in git, without tests and tools of the checkout', () => {
    expect(named(sources)).toEqual(
      trackedFiles()
        .filter((path) => !notSources.test(path))
        .sort(),
    );
    expect(named(sources)).toEqual(
      expect.arrayContaining(['README.md', 'docs/store/reviewers.md', 'package-lock.json', 'wxt.config.ts']),
    );
  });

  test('keeps time, rights and order of the packer out of all three', () => {
    for (const kind of ['chrome', 'firefox', 'sources'] as const) {
      const entries = zipEntries(archive(unpacked, kind));
      expect(entries.length).toBeGreaterThan(20);
      expect(named(entries)).toEqual(named(entries).toSorted());
      expect(entries.filter(({ stamp, attributes }) => stamp !== 0 || attributes !== 0)).toEqual([]);
    }
  });
});
