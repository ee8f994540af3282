import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserName } from './browser/find-browser.ts';

const root = resolve(import.meta.dirname, '..');

/** Folder that a build for this browser is in. */
export function builtFolder(browser: BrowserName): string {
  return resolve(root, '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** Builds the extension for one browser. Throws with the words of the build if it fails. */
export function buildExtension(browser: BrowserName): void {
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...target],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The build for ${browser} failed.\n${stdout}${stderr}`);
}
