import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builds, builtFiles } from './built-files.ts';

/** The script that each covered page pays for. */
const contentScriptLimit = 40_000;

describe.each(Object.entries(builds))('the build for %s', (browser, build) => {
  test(`has a content script of at most ${contentScriptLimit} bytes gzipped`, () => {
    const sizes = builtFiles(build, '.js').map(([path, text]) => ({
      path,
      bytes: text.length,
      gzipped: gzipSync(text).length,
    }));
    for (const { path, bytes, gzipped } of sizes)
      console.log(`${browser}: ${path} ${bytes} bytes, ${gzipped} gzipped`);
    const [script] = sizes.filter(({ path }) => path === 'content-scripts/article.js');
    expect(script?.gzipped).toBeGreaterThan(1_000);
    expect(script?.gzipped).toBeLessThanOrEqual(contentScriptLimit);
  });
});
