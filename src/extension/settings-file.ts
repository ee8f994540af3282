import { siteOf } from './pause.ts';
import { checkSettings, type Settings } from './settings.ts';

/** Of the form of the file, not of the extension: raised when older versions would misread it. */
const FORMAT = 1;

/** What the reader's own settings take is far below. */
const LONGEST = 1_000_000;

/** What came of reading a file of settings. */
export type SettingsFileReading =
  /** Too long, or no JSON. */
  | { kind: 'unreadable' }
  /** JSON, but no file of settings that Sidelight wrote. */
  | { kind: 'not-ours' }
  /** Written by a later version in a form that this one does not know. */
  | { kind: 'newer' }
  /** `refused` names what holds something else than it should, or is no setting: it stays out. */
  | { kind: 'read'; settings: Partial<Settings>; refused: string[] };

/** The reader's settings as a file to keep, or to take to another browser. */
export function writeSettingsFile(settings: Settings, version: string): string {
  return `${JSON.stringify({ sidelight: 'settings', format: FORMAT, version, settings }, null, 2)}\n`;
}

/** Reads a file that `writeSettingsFile` has written, here or elsewhere. Trusts nothing in it. Writes nothing. */
export function readSettingsFile(text: string): SettingsFileReading {
  if (text.length > LONGEST) return { kind: 'unreadable' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { kind: 'unreadable' };
  }
  if (!isOurs(file)) return { kind: 'not-ours' };
  if (file.format > FORMAT) return { kind: 'newer' };
  const { settings, refused } = checkSettings(file.settings);
  if (settings.pausedSites) settings.pausedSites = [...new Set(settings.pausedSites.map(siteOf))].sort();
  return { kind: 'read', settings, refused };
}

function isOurs(file: unknown): file is { format: number; settings: unknown } {
  return (
    typeof file === 'object' &&
    file !== null &&
    'sidelight' in file &&
    file.sidelight === 'settings' &&
    'format' in file &&
    typeof file.format === 'number' &&
    'settings' in file &&
    typeof file.settings === 'object' &&
    file.settings !== null &&
    !Array.isArray(file.settings)
  );
}
