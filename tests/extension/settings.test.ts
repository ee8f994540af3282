import { describe, expect, test } from 'vitest';
import {
  defaultSettings,
  readSettings,
  type StorageArea,
  writeSetting,
  writeSettings,
} from '../../src/extension/settings.ts';

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

const brokenStorage: StorageArea = {
  get: () => Promise.reject(new Error('the database is damaged')),
  set: () => Promise.reject(new Error('the database is damaged')),
};

describe('reading settings', () => {
  test('gives the defaults where nothing is stored', async () => {
    expect(await readSettings(storageWith({}))).toEqual({ settings: defaultSettings, unreadable: false });
  });

  test('gives what is stored, and the default for the rest', async () => {
    const { settings, unreadable } = await readSettings(storageWith({ pausedSites: ['example.org'] }));
    expect(settings).toEqual({ ...defaultSettings, pausedSites: ['example.org'] });
    expect(unreadable).toBe(false);
  });

  test.each([
    ['a wrong type', { pausedSites: 42, pausedEverywhere: true }],
    ['a list of other things', { pausedSites: [1, 2], pausedEverywhere: true }],
    ['null', { pausedSites: null, pausedEverywhere: true }],
  ])(
    'takes the default for one setting that holds %s, keeps the others, and says so',
    async (_what, items) => {
      expect(await readSettings(storageWith(items))).toEqual({
        settings: { ...defaultSettings, pausedEverywhere: true },
        unreadable: true,
      });
    },
  );

  test('gives the defaults and says so if the storage itself fails', async () => {
    expect(await readSettings(brokenStorage)).toEqual({ settings: defaultSettings, unreadable: true });
  });

  test('writes nothing', async () => {
    const storage = storageWith({ pausedSites: 42 });
    await readSettings(storage);
    expect(storage.items).toEqual({ pausedSites: 42 });
  });
});

describe('writing a setting', () => {
  test('can be read again', async () => {
    const storage = storageWith({});
    await writeSetting('pausedSites', ['example.org'], storage);
    expect((await readSettings(storage)).settings.pausedSites).toEqual(['example.org']);
  });

  test('keeps a value that could not be read beside the new one', async () => {
    const storage = storageWith({ pausedSites: { v2: ['example.org'] } });
    await writeSetting('pausedSites', ['example.net'], storage);
    expect(storage.items).toEqual({
      pausedSites: ['example.net'],
      'pausedSites.unreadable': { v2: ['example.org'] },
    });
  });

  test('writes several at once, and keeps those that it is not given', async () => {
    const storage = storageWith({ textSize: 40, pausedSites: ['example.org'] });
    const writes: unknown[] = [];
    const set = storage.set;
    storage.set = (items) => {
      writes.push(items);
      return set(items);
    };
    await writeSettings({ textSize: 1.3, density: 'none' }, storage);
    expect(writes).toEqual([{ 'textSize.unreadable': 40, textSize: 1.3, density: 'none' }]);
    expect((await readSettings(storage)).settings).toMatchObject({
      textSize: 1.3,
      pausedSites: ['example.org'],
    });
  });

  test('rejects if the storage fails, so that the reader can be told', async () => {
    await expect(writeSetting('pausedEverywhere', true, brokenStorage)).rejects.toThrow('damaged');
  });
});
