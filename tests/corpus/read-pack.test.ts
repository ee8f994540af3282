import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { corpusPlugin } from '../../scripts/corpus-plugin.ts';
import { readPack, readPackFiles } from '../../src/cli/read-pack.ts';
import { sampleFiles, samplePack } from './sample-pack.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-pack-'));
  for (const { path, text } of sampleFiles()) write(path, text);
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function spoilTwoFiles(): void {
  write('origins.json', '[');
  write('claims/bridge-closed.json', '{ "id": "bridge-closed" }');
}

describe('readPack', () => {
  test('reads a folder', () => {
    const { valueExceptions: _, ...pack } = samplePack();
    expect(readPack(folder).pack).toEqual(pack);
  });

  test('passes over hidden files, which systems and editors leave behind', () => {
    write('claims/.DS_Store', 'x');
    expect(readPackFiles(folder).files.map(({ path }) => path)).toEqual(
      sampleFiles()
        .map(({ path }) => path)
        .sort(),
    );
  });

  test('names a file that is not UTF-8', () => {
    write('topic.json', Uint8Array.of(0x22, 0xe9, 0x22));
    expect(() => readPack(folder)).toThrow(/topic\.json\n {2}this file is not UTF-8 text; save it as UTF-8/);
  });

  test('lists the faults of all files in one error', () => {
    spoilTwoFiles();
    expect(() => readPack(folder)).toThrow(/bridge-closed\.json[\s\S]*origins\.json/);
  });
});

describe('corpusPlugin', () => {
  /** Code of a program that uses the pack, built in memory. */
  async function buildProgram(): Promise<string> {
    const entry = join(folder, '..', `${folder.split('/').at(-1)}.js`);
    writeFileSync(
      entry,
      "import pack from 'virtual:pack'; globalThis.ids = pack.claims.map((claim) => claim.id);",
    );
    try {
      const result = await build({
        configFile: false,
        logLevel: 'silent',
        plugins: [corpusPlugin(folder)],
        build: { write: false, rolldownOptions: { input: entry }, modulePreload: false },
      });
      const { output } = (Array.isArray(result) ? result[0] : result) as { output: { code: string }[] };
      return output.map(({ code }) => code).join('');
    } finally {
      rmSync(entry);
    }
  }

  test('gives the pack to the program, without the validator', async () => {
    const code = await buildProgram();
    expect(code).toContain('harbour-office-2031');
    expect(code).not.toContain('valibot');
    expect(code).not.toContain('expected');
  });

  test('stops the build with the faults of all files', async () => {
    spoilTwoFiles();
    await expect(buildProgram()).rejects.toThrow(/bridge-closed\.json[\s\S]*origins\.json/);
  });

  test('stops the build when files do not fit together', async () => {
    write('origins.json', '[]');
    await expect(buildProgram()).rejects.toThrow(
      /expected an id of origins\.json, found "harbour-office-2031"/,
    );
  });
});
