import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMeasuredTexts } from '../../scripts/corpus-measured-texts.ts';

let root: string;

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'sidelight-texts-')), 'project');
});

afterEach(() => rmSync(dirname(root), { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('reads pages block by block, as a reader sees them', () => {
  const body =
    '<h1>Bridge closed</h1><p>The <b>Em</b>ber bridge &amp; the pier<br>are closed.</p><script>var a;</script>';
  write('tests/articles/tuning/pages/plain.html', `<title>T</title>${body}`);
  const [page] = readMeasuredTexts(root).texts;
  expect(page?.blocks).toEqual(['T', 'Bridge closed', 'The Ember bridge & the pier', 'are closed.']);
  expect(page?.name).toBe('the practice page "plain"');
});

test('a page is held out by its folder or by the hash of its slug', () => {
  // SHA-256 of "page-4" ends in a number that three divides, that of "page-1" does not.
  for (const path of ['tuning/pages/page-1', 'tuning/pages/page-4', 'held/pages/page-3'])
    write(`tests/articles/${path}.html`, '<p>x</p>');
  const held = readMeasuredTexts(root).texts.map(({ name, heldOut }) => [name, heldOut]);
  expect(Object.fromEntries(held)).toEqual({
    'the practice page "page-1"': false,
    'the practice page "page-4"': true,
    'the practice page "page-3"': true,
  });
});

test('says which texts are not there', () => {
  mkdirSync(root, { recursive: true });
  const { texts, missing } = readMeasuredTexts(root);
  expect(texts).toEqual([]);
  expect(missing.map((line) => line.split(' (')[0])).toEqual([
    'Skipped: shared wording with practice pages',
    'Skipped: shared wording with seed pages',
  ]);
});
