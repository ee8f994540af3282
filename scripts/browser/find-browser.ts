import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const names: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'Google Chrome',
    'Chromium',
    'chrome.exe',
    'msedge.exe',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox.exe'],
};

const usualPlaces: Record<BrowserName, string[]> = {
  chromium: [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
    'C:\\Program Files\\Google\\Chrome\\Application',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
  ],
  firefox: [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/Applications/Firefox.app/Contents/MacOS',
    'C:\\Program Files\\Mozilla Firefox',
    'C:\\Program Files (x86)\\Mozilla Firefox',
  ],
};

/**
 * Path of a browser on this machine that starts: BROWSER_PATH if it names one of this kind, else one on PATH, else one in
 * the usual places. Null if there is none.
 */
export function findBrowser(
  browser: BrowserName,
  env: Record<string, string | undefined> = process.env,
): string | null {
  const given = env.BROWSER_PATH;
  if (given && isFirefox(given) === (browser === 'firefox')) return given;
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...usualPlaces[browser]];
  for (const folder of folders) {
    for (const name of names[browser]) {
      const path = join(folder, name);
      if (isExecutable(path) && starts(path)) return path;
    }
  }
  return null;
}

function isFirefox(path: string): boolean {
  return /firefox/i.test(basename(path));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems put a script in a browser's place that only says where to get it. On Windows asking opens a window. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
