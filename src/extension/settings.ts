import { browser } from 'wxt/browser';

/** Which sentences are marked on pages: all that match, only those on which sources differ, or none. */
export type Density = 'all' | 'differing' | 'none';

/** Size of text in cards, popup and panel, as a factor. */
export type TextSize = 1 | 1.15 | 1.3;

/** A match that the reader said is none. The sentence itself is not kept, nor where it stood. */
export interface HiddenMatch {
  claimId: string;
  /** Of the sentence's words; see sentence-hash.ts. */
  hash: string;
}

/** What the reader chose. Kept on this device only. */
export interface Settings {
  pausedEverywhere: boolean;
  /** Sites by `siteOf`, sorted. */
  pausedSites: string[];
  density: Density;
  /** A click on a marked sentence opens its card; the badge does in any case. */
  openOnSentence: boolean;
  /** The card stands beside the text where there is room; else always at the bottom of the view. */
  cardBeside: boolean;
  textSize: TextSize;
  /** The one hidden last stands last. */
  hiddenMatches: HiddenMatch[];
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

export const defaultSettings: Settings = {
  pausedEverywhere: false,
  pausedSites: [],
  density: 'all',
  openOnSentence: true,
  cardBeside: true,
  textSize: 1,
  hiddenMatches: [],
};

const isBoolean = (stored: unknown): boolean => typeof stored === 'boolean';
const isListOf = (isOne: (item: unknown) => boolean) => (stored: unknown) =>
  Array.isArray(stored) && stored.every(isOne);

const isReadable: { [K in keyof Settings]: (stored: unknown) => boolean } = {
  pausedEverywhere: isBoolean,
  pausedSites: isListOf((site) => typeof site === 'string'),
  density: (stored) => stored === 'all' || stored === 'differing' || stored === 'none',
  openOnSentence: isBoolean,
  cardBeside: isBoolean,
  textSize: (stored) => stored === 1 || stored === 1.15 || stored === 1.3,
  hiddenMatches: isListOf(isHiddenMatch),
};

function isHiddenMatch(item: unknown): boolean {
  return (
    typeof item === 'object' &&
    item !== null &&
    'claimId' in item &&
    typeof item.claimId === 'string' &&
    'hash' in item &&
    typeof item.hash === 'string'
  );
}

export const settingNames = Object.keys(isReadable) as (keyof Settings)[];
const names = settingNames;

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

/** Writes one setting, as `writeSettings` does. */
export function writeSetting<K extends keyof Settings>(
  name: K,
  value: Settings[K],
  area: StorageArea = browser.storage.local,
): Promise<void> {
  return writeSettings({ [name]: value }, area);
}

/**
 * Writes settings, all or none. A stored value that could not be read is kept beside it under `<name>.unreadable`, so that
 * a choice of the reader's that a later version may understand is not lost. Rejects if the storage cannot be written.
 */
export async function writeSettings(
  settings: Partial<Settings>,
  area: StorageArea = browser.storage.local,
): Promise<void> {
  const written = names.filter((name) => settings[name] !== undefined);
  const stored: Record<string, unknown> = await area.get(written).catch(() => ({}));
  const unreadable = written.filter((name) => name in stored && !isReadable[name](stored[name]));
  const kept = unreadable.map((name) => [`${name}.unreadable`, stored[name]] as const);
  await area.set({ ...Object.fromEntries(kept), ...settings });
}

/**
 * Settings from a file that the reader exported, checked one by one. What is missing keeps its place in `settings`; names
 * that hold something else, or that no setting has, are listed in `refused`.
 */
export function checkSettings(data: unknown): { settings: Partial<Settings>; refused: string[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { settings: {}, refused: ['.'] };
  const entries = Object.entries(data);
  const isGood = ([name, value]: [string, unknown]): boolean =>
    names.some((known) => known === name) && isReadable[name as keyof Settings](value);
  return {
    settings: Object.fromEntries(entries.filter(isGood)),
    refused: entries.filter((entry) => !isGood(entry)).map(([name]) => name),
  };
}

/** Calls `hear` whenever a setting is changed, here or in another tab, until the signal is aborted. */
export function hearSettings(hear: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && names.some((name) => name in changes)) hear();
  };
  // Held, for Chrome takes `storage` away from scripts that an update has left behind.
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal?.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}
