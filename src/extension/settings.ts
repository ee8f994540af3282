import { browser } from 'wxt/browser';

/** What the reader chose. Kept on this device only. */
export interface Settings {
  pausedEverywhere: boolean;
  /** Sites by `siteOf`, sorted. */
  pausedSites: string[];
}

/** Settings as read, and whether some stored setting could not be read and stands at its default instead. */
export interface SettingsReading {
  settings: Settings;
  unreadable: boolean;
}

/** The part of the browser's storage that settings need. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export const defaultSettings: Settings = { pausedEverywhere: false, pausedSites: [] };

const isReadable: { [K in keyof Settings]: (stored: unknown) => boolean } = {
  pausedEverywhere: (stored) => typeof stored === 'boolean',
  pausedSites: (stored) => Array.isArray(stored) && stored.every((site) => typeof site === 'string'),
};

const names = Object.keys(isReadable) as (keyof Settings)[];

/**
 * Reads the settings. Never rejects: where the storage, or one stored setting, cannot be read the default stands in and
 * `unreadable` says so. Nothing is written.
 */
export async function readSettings(area: StorageArea = browser.storage.local): Promise<SettingsReading> {
  try {
    const stored = await area.get(names);
    const readable = names.filter((name) => name in stored && isReadable[name](stored[name]));
    return {
      settings: { ...defaultSettings, ...Object.fromEntries(readable.map((name) => [name, stored[name]])) },
      unreadable: names.some((name) => name in stored && !readable.includes(name)),
    };
  } catch {
    return { settings: defaultSettings, unreadable: true };
  }
}

/**
 * Writes one setting. A stored value that could not be read is kept beside it under `<name>.unreadable`, so that a
 * choice of the reader's that a later version may understand is not lost. Rejects if the storage cannot be written.
 */
export async function writeSetting<K extends keyof Settings>(
  name: K,
  value: Settings[K],
  area: StorageArea = browser.storage.local,
): Promise<void> {
  const stored: Record<string, unknown> = await area.get([name]).catch(() => ({}));
  const keep =
    name in stored && !isReadable[name](stored[name]) ? { [`${name}.unreadable`]: stored[name] } : {};
  await area.set({ ...keep, [name]: value });
}

/** Calls `hear` whenever a setting is changed, here or in another tab. Returns the undo. */
export function hearSettings(hear: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && names.some((name) => name in changes)) hear();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
