import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatPackFile } from '../../src/corpus/format-pack-file.ts';
import type { Claim } from '../../src/model.ts';
import { sampleFiles, samplePack } from './sample-pack.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-check-'));
  mkdirSync(join(folder, 'claims'));
  for (const { path, text } of sampleFiles(samplePack()))
    writeFileSync(join(folder, path), formatPackFile(path, text) as string);
});

afterEach(() => rmSync(folder, { recursive: true }));

function check(): { status: number | null; stdout: string; stderr: string } {
  const script = join(import.meta.dirname, '../../scripts/corpus-check.ts');
  return spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
}

describe('corpus:check', () => {
  test('says what was checked when nothing is wrong', () => {
    const { status, stdout, stderr } = check();
    expect(stderr).toBe('');
    expect(stdout).toContain('Checked 2 claims, 2 sources at 1 addresses, 2 origins and 2 publishers');
    expect(stdout).toContain('No fault.');
    expect(status).toBe(0);
  });

  test('lists faults by file and fails', () => {
    writeFileSync(join(folder, 'origins.json'), '[]');
    const { status, stdout, stderr } = check();
    expect(stderr.split('\n')).toEqual([
      'claims/bridge-closed.json',
      expect.stringMatching(/^ {2}line \d+, evidence\[0\]\.origin: expected an id of origins\.json/),
      '',
      'claims/bridge-length.json',
      expect.stringMatching(/^ {2}line \d+, evidence\[0\]\.origin: expected an id of origins\.json/),
      '',
      'origins.json',
      '  not in its form; run npm run corpus:format',
      '',
      '',
    ]);
    expect(stdout).toContain('3 faults.');
    expect(status).toBe(1);
  });

  test('says that rules wait while a file has not its shape', () => {
    writeFileSync(join(folder, 'origins.json'), '[{}]');
    const { status, stdout, stderr } = check();
    expect(stderr).toContain('line 1, [0].id: missing; "id" must be there');
    expect(stdout).toContain('Not yet checked: the rules between files.');
    expect(status).toBe(1);
  });

  test('lists what is wrong between sound claims together with the shape of the others', () => {
    const [first, second] = readdirSync(join(folder, 'claims')).sort();
    const edit = (name: string | undefined, change: (claim: Claim) => unknown) => {
      const file = join(folder, 'claims', name ?? '');
      writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
    };
    edit(first, (claim) => ({ ...claim, title: 7 }));
    edit(second, (claim) => ({
      ...claim,
      evidence: claim.evidence.map((row) => ({ ...row, origin: 'nobody' })),
    }));
    const { status, stderr } = check();
    expect(stderr).toContain(`claims/${first}`);
    expect(stderr).toContain('title: expected');
    expect(stderr).toContain(`claims/${second}`);
    expect(stderr).toContain('expected an id of origins.json, found "nobody"');
    expect(status).toBe(1);
  });
});
