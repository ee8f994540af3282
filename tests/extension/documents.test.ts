import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  permissions: string[];
  optional_host_permissions: string[];
}

test.each(['chromium', 'firefox'])(
  'docs/permissions.md has a row for each permission asked of %s',
  (browser) => {
    const manifest = JSON.parse(read(`tests/build/manifest.${browser}.json`)) as Manifest;
    const rows = read('docs/permissions.md')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const permission of [
      ...manifest.permissions,
      ...Object.keys(manifest).filter((key) => /host_perm/.test(key)),
    ])
      expect(rows.filter((row) => row.includes(`\`${permission}\``)).length, permission).toBe(1);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  },
);

test('docs/permissions.md lists no permission as asked for that no manifest has', () => {
  const [, asked = ''] = read('docs/permissions.md').split('## Asked for at installation');
  const listed = [...(asked.split('\n## ')[0] ?? '').matchAll(/^\| `([a-zA-Z]+)` \|/gm)].map(
    ([, name]) => name,
  );
  const manifests = ['chromium', 'firefox'].map(
    (name) => JSON.parse(read(`tests/build/manifest.${name}.json`)) as Manifest,
  );
  expect(listed.toSorted()).toEqual([...new Set(manifests.flatMap(({ permissions }) => permissions))].sort());
});

test.each(['docs/security.md', 'docs/permissions.md', 'SECURITY.md'])(
  'what %s points at is there',
  (path) => {
    const text = read(path);
    const files = [
      ...[...text.matchAll(/`((?:tests|src|assets|docs)\/[\w./-]+|wxt\.config\.ts|CHANGELOG\.md)`/g)].map(
        ([, file]) => file ?? '',
      ),
      ...[...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, file]) => join(path, '..', file ?? '')),
    ];
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  },
);
