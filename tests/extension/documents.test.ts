import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test.each([
  'docs/security.md',
  'docs/permissions.md',
  'docs/store/chrome-web-store.md',
  'docs/store/firefox-add-ons.md',
  'docs/store/reviewers.md',
  'SECURITY.md',
])('what %s points at is there', (path) => {
  const text = read(path);
  const files = [
    ...[...text.matchAll(/`((?:tests|src|assets|docs)\/[\w./-]+|wxt\.config\.ts|CHANGELOG\.md)`/g)].map(
      ([, file]) => file ?? '',
    ),
    ...[...text.matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, file]) => join(path, '..', file ?? '')),
  ];
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
