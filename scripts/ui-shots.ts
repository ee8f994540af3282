/**
 * Pictures of the interface for people to look at: every view and state, light and dark, in both browsers, and a contact
 * sheet of them. Into screenshots/, which git ignores.
 *
 *   npm run shots                    all of them
 *   npm run shots -- popup-search    those whose name holds this
 *   npm run shots -- --browser firefox card
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import type { BrowserName } from './browser/find-browser.ts';
import { needBrowser } from './browser/install-browser.ts';
import { openCamera } from './shots/camera.ts';
import { writeContactSheet } from './shots/contact-sheet.ts';
import type { Shot } from './shots/shot.ts';
import { shots } from './shots/shots.ts';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'screenshots');
const built = resolve(root, '.cache/gallery');
const browsers: BrowserName[] = ['chromium', 'firefox'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string' } },
});
const wanted = shots.filter(({ name }) => name.includes(positionals[0] ?? ''));
const chosen = browsers.filter((name) => !values.browser || name === values.browser);
if (wanted.length === 0 || chosen.length === 0) {
  console.error(
    wanted.length === 0
      ? `No picture has “${positionals[0]}” in its name. There are: ${shots.map(({ name }) => name).join(', ')}.`
      : `There is no browser ${values.browser}: ${browsers.join(', ')}.`,
  );
  process.exit(2);
}

/** Built once, its pages open far faster than a server's that puts them together anew. */
async function buildGallery(): Promise<void> {
  // The pseudo-locales are for development alone.
  process.env.NODE_ENV = 'development';
  const pages = ['index', 'article', 'documents', 'dossier'];
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: built,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { input: pages.map((page) => resolve(root, `tests/ui/gallery/${page}.html`)) },
    },
  });
}

const addressOf = (base: string, { path, locale }: Shot) =>
  `${base}tests/ui/gallery/${path}${locale ? `${path.includes('?') ? '&' : '?'}language=${locale}` : ''}`;

async function takeAll(browser: BrowserName, base: string): Promise<string[]> {
  const missed: string[] = [];
  const camera = await openCamera(browser, needBrowser(browser, console.log));
  try {
    for (const shot of wanted)
      try {
        await camera.take(shot, addressOf(base, shot), (scheme) =>
          resolve(folder, browser, `${shot.name}-${scheme}.png`),
        );
      } catch (error) {
        missed.push(`${browser}, ${shot.name}: ${error instanceof Error ? error.message : error}`);
      }
  } finally {
    await camera.close();
  }
  return missed;
}

const began = Date.now();
for (const browser of chosen) mkdirSync(resolve(folder, browser), { recursive: true });
await buildGallery();
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir: built },
  preview: { port: 0, host: '127.0.0.1' },
});
try {
  const base = server.resolvedUrls?.local[0] ?? '';
  const missed = (await Promise.all(chosen.map((browser) => takeAll(browser, base)))).flat();
  writeContactSheet(folder, shots, browsers);
  for (const line of missed) console.error(line);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${wanted.length} views and states, light and dark, in ${chosen.join(' and ')} (${seconds} s): screenshots/index.html`,
  );
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await server.close();
}
