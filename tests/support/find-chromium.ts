import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
];

const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application',
];

const macNames = ['Google Chrome', 'Chromium'];

/** Path of a Chromium or Chrome on this machine: BROWSER_PATH if set, else one on PATH, else in the usual places. Null if none. */
export function findChromium(env: Record<string, string | undefined> = process.env): string | null {
  const given = env.BROWSER_PATH;
  if (given) return given;
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...usualPlaces];
  for (const folder of folders) {
    for (const name of [...names, ...macNames]) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
