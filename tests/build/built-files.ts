import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const output = resolve(import.meta.dirname, '../../.output');

/** The builds by the browser they are for. */
export const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** Folder of a build. Throws with the command to type if there is none. */
export function builtFolder(build: string): string {
  const folder = join(output, build);
  if (!existsSync(folder))
    throw new Error(`There is no build in .output/${build}: type  npm run build  first.`);
  return folder;
}

/** Files of a build with these endings, as [path, text]. */
export function builtFiles(build: string, ...endings: string[]): [path: string, text: string][] {
  const folder = builtFolder(build);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}
