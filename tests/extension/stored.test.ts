import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  defaultSettings,
  readSettings,
  type StorageArea,
  settingNames,
  writeSettings,
} from '../../src/extension/settings.ts';

const root = join(import.meta.dirname, '../..');
const code = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root }).map(
  (path) => [path, readFileSync(join(root, path), 'utf8')] as const,
);
const filesWith = (pattern: RegExp): string[] =>
  code.flatMap(([path, text]) => (pattern.test(text) ? [path] : [])).sort();

describe('what is kept on the device', () => {
  test('is the settings, by these names', () => {
    expect(settingNames).toEqual([
      'pausedEverywhere',
      'pausedSites',
      'density',
      'openOnSentence',
      'cardBeside',
      'textSize',
      'hiddenMatches',
    ]);
    expect(Object.keys(defaultSettings)).toEqual(settingNames);
  });

  test('is written in two places: settings, and the selection that waits for the popup, in memory', () => {
    expect(filesWith(/\bstorage\.(?:local|sync|managed)\b/)).toEqual([
      // Counts what is kept, and erases it.
      'entrypoints/options/control-options.ts',
      'src/extension/settings.ts',
    ]);
    expect(filesWith(/\bstorage\.session\b/)).toEqual([
      'entrypoints/options/control-options.ts',
      'src/extension/selection.ts',
    ]);
    expect(filesWith(/\b(?:local|session|area)\s*\.set\(/)).toEqual([
      'src/extension/selection.ts',
      'src/extension/settings.ts',
    ]);
  });

  test('is kept nowhere else', () => {
    const elsewhere =
      /\b(?:localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie|\bcookieStore\b|showSaveFilePicker|\bstorage\.sync\b|\bhistory\.(?:push|replace)State\(/;
    expect(filesWith(elsewhere)).toEqual([]);
  });

  test('holds nothing of a page: a hidden match is a claim and a hash, a site is a host', async () => {
    const storage = storageWith({});
    const hidden = [{ claimId: 'a-claim', hash: '0123456789abcdef' }];
    await writeSettings({ hiddenMatches: hidden, pausedSites: ['news.example'] }, storage);
    expect(storage.items).toEqual({ hiddenMatches: hidden, pausedSites: ['news.example'] });
  });
});

describe('what an earlier or a later version has stored', () => {
  test('the first one: two settings', async () => {
    const storage = storageWith({ pausedEverywhere: true, pausedSites: ['news.example'] });
    expect(await readSettings(storage)).toEqual({
      settings: { ...defaultSettings, pausedEverywhere: true, pausedSites: ['news.example'] },
      unreadable: false,
    });
  });

  test('a later one: names that this one does not know stay, as do values', async () => {
    const later = { notes: { a: 1 }, density: 'quiet', textSize: 2, pausedSites: ['news.example'] };
    const storage = storageWith({ ...later });
    const { settings, unreadable } = await readSettings(storage);
    expect(settings).toEqual({ ...defaultSettings, pausedSites: ['news.example'] });
    expect(unreadable).toBe(true);
    expect(storage.items).toEqual(later);

    await writeSettings({ density: 'none', pausedSites: [] }, storage);
    expect(storage.items).toEqual({
      notes: { a: 1 },
      density: 'none',
      'density.unreadable': 'quiet',
      textSize: 2,
      pausedSites: [],
    });
  });

  test.each([null, 0, '', 'x', [], [null], [{ claimId: 1, hash: 'x' }], { length: 1 }, Number.NaN])(
    'one value spoilt to %j: the default stands in, and the others hold',
    async (spoilt) => {
      for (const name of settingNames) {
        const storage = storageWith({ ...defaultSettings, pausedSites: ['a.example'], [name]: spoilt });
        const { settings } = await readSettings(storage);
        for (const other of settingNames)
          if (other !== name)
            expect(settings[other]).toEqual(other === 'pausedSites' ? ['a.example'] : defaultSettings[other]);
        expect(typeof settings[name]).toBe(typeof defaultSettings[name]);
      }
    },
  );
});

test('where the storage is full the writer is told, and what was there stays', async () => {
  const storage = storageWith({ pausedSites: ['news.example'], density: 'quiet' });
  const before = structuredClone(storage.items);
  storage.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  await expect(writeSettings({ pausedSites: [], density: 'all' }, storage)).rejects.toThrow('quota');
  expect(storage.items).toEqual(before);
  expect((await readSettings(storage)).settings.pausedSites).toEqual(['news.example']);
});

/** Storage that holds what it is given, as the browser's does. */
function storageWith(items: Record<string, unknown>): StorageArea & { items: Record<string, unknown> } {
  return {
    items,
    async get(keys) {
      return Object.fromEntries(keys.filter((key) => key in items).map((key) => [key, items[key]]));
    },
    async set(changes) {
      Object.assign(items, changes);
    },
  };
}
