import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from '../../scripts/build-extension.ts';

/** Name of it in the manifest. */
export const EMPTY = 'Empty extension';

/**
 * An extension with one content script of one statement on the hosts of the built one: what any extension costs a page.
 * Gives its folder, and how to take that away.
 */
export function makeEmptyExtension(): { folder: string; remove(): void } {
  const built = JSON.parse(readFileSync(join(builtFolder('chromium'), 'manifest.json'), 'utf8')) as {
    content_scripts: { matches: string[] }[];
  };
  const folder = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  const manifest = {
    manifest_version: 3,
    name: EMPTY,
    version: '1',
    content_scripts: built.content_scripts.map(({ matches }) => ({ matches, js: ['content.js'] })),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), 'void 0;');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
