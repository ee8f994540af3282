import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import coveredSites from '../../assets/covered-sites.json' with { type: 'json' };
import { markdownTables } from './markdown-tables.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  name: string;
  description: string;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts: unknown[];
}

/** What the reviewed manifest asks for; see manifest.test.ts. Content scripts are one entry: the covered sites. */
function askedFor(browser: 'chromium' | 'firefox'): string[] {
  const manifest = reviewed(browser);
  return [
    ...manifest.permissions,
    ...(manifest.optional_permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...manifest.optional_host_permissions,
    ...(manifest.content_scripts.length > 0 ? ['content_scripts'] : []),
  ].sort();
}

function reviewed(browser: 'chromium' | 'firefox'): Manifest {
  return JSON.parse(read(`tests/build/manifest.${browser}.json`)) as Manifest;
}

/** Rows of the tables of permissions, by the name in their first cell. */
function permissionRows(file: string): [permission: string, ...cells: string[]][] {
  return markdownTables(read(file))
    .filter(({ columns }) => columns[0] === 'permission')
    .flatMap(({ rows }) => rows)
    .map(([name = '', ...cells]) => [/^`([^`]+)`/.exec(name)?.[1] ?? name, ...cells]);
}

/** A field of a listing: how much it takes, and the texts under its heading, as blocks or as rows of a table. */
interface Field {
  limit: number;
  texts: string[];
}

function fields(file: string): Map<string, Field> {
  const found = new Map<string, Field>();
  for (const section of read(file).split(/^#+ /m)) {
    const [, name, limit = ''] = /^(.+) \(at most ([\d,]+) characters(?: each)?\)\n/.exec(section) ?? [];
    if (!name) continue;
    const blocks = [...section.matchAll(/^```text\n(.*?)\n```$/gms)].map(([, text = '']) => text);
    const cells = markdownTables(section).flatMap(({ rows }) => rows.map((row) => row[1] ?? ''));
    found.set(name, { limit: Number(limit.replace(',', '')), texts: [...blocks, ...cells] });
  }
  return found;
}

describe.each([
  {
    file: 'docs/store/chrome-web-store.md',
    browser: 'chromium',
    names: ['Title', 'Summary', 'Description', 'Single purpose', 'Permission justifications', 'Remote code'],
  },
  {
    file: 'docs/store/firefox-add-ons.md',
    browser: 'firefox',
    names: ['Name', 'Summary', 'Description'],
  },
] as const)('$file', ({ file, browser, names }) => {
  test('gives a reason for each permission of the manifest, and for no other', () => {
    const rows = permissionRows(file);
    expect(rows.map(([name]) => name).sort()).toEqual(askedFor(browser));
    for (const [name, reason = ''] of rows) expect(reason.length, name).toBeGreaterThan(50);
  });

  test('keeps each text within what its field takes', () => {
    expect([...fields(file).keys()]).toEqual(names);
    for (const [name, { limit, texts }] of fields(file)) {
      expect(texts.length, name).toBeGreaterThan(0);
      for (const text of texts) {
        expect(text.length, `${name}: ${text}`).toBeGreaterThan(0);
        expect(text.length, `${name}: ${text}`).toBeLessThanOrEqual(limit);
      }
    }
  });

  test('says on how many sites it runs by itself', () => {
    const counts = [...read(file).matchAll(/(\d+) news sites/g)].map(([, count]) => Number(count));
    expect(counts.length).toBeGreaterThan(1);
    expect(new Set(counts)).toEqual(new Set([coveredSites.length]));
  });
});

test('name and summary in the Chrome Web Store are those of the manifest', () => {
  const chrome = fields('docs/store/chrome-web-store.md');
  const { name, description } = reviewed('chromium');
  expect(chrome.get('Title')).toEqual({ limit: 75, texts: [name] });
  expect(chrome.get('Summary')).toEqual({ limit: 132, texts: [description] });
});

test('both host justifications of the Chrome Web Store fit into their one field', () => {
  const hosts = permissionRows('docs/store/chrome-web-store.md').filter(
    ([name]) => name === 'content_scripts' || name.includes('://'),
  );
  expect(hosts).toHaveLength(2);
  expect(hosts.map(([, reason]) => reason).join('\n').length).toBeLessThanOrEqual(1_000);
});

test('addons.mozilla.org gets the name of the manifest, and a summary of its length', () => {
  const firefox = fields('docs/store/firefox-add-ons.md');
  expect(firefox.get('Name')).toEqual({ limit: 50, texts: [reviewed('firefox').name] });
  expect(firefox.get('Summary')?.limit).toBe(250);
});

test('docs/permissions.md has each permission of both manifests, with the browsers that it is asked of', () => {
  const rows = permissionRows('docs/permissions.md');
  for (const [browser, name] of [
    ['chromium', 'Chrome'],
    ['firefox', 'Firefox'],
  ] as const) {
    const asked = rows.filter(([, , , where = '']) => where.split(/[.;(]/, 1)[0]?.includes(name));
    expect(asked.map(([permission]) => permission).sort()).toEqual(askedFor(browser));
  }
});

test('docs/store/reviewers.md names the versions that are built with', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version: string }>;
  };
  const tables = markdownTables(read('docs/store/reviewers.md'));
  const named = tables
    .flatMap(({ rows }) => rows)
    .filter(([name = '', version = '']) => /^\d/.test(version) && name !== 'npm')
    .map(([name = '', version]) => [name.toLowerCase(), version]);
  expect(named.length).toBeGreaterThan(5);
  for (const [name, version] of named) expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  expect(named.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(dependencies)));
});

describe.each([
  'docs/store/chrome-web-store.md',
  'docs/store/firefox-add-ons.md',
  'docs/store/privacy-policy.md',
  'docs/store/reviewers.md',
])('%s', (file) => {
  test('judges nobody, and shouts at nobody', () => {
    const judging =
      /\b(?:true|false|falsehoods?|fake|verif\w*|debunk\w*|(?:in)?accura\w+|mislead\w*|fact.?check\w*|truth\w*|trustworth\w*|credib\w*|bias\w*)\b|!(?!\[)/i;
    expect(judging.exec(read(file))?.[0] ?? null).toBeNull();
  });

  test('makes up no address of a person', () => {
    expect(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i.exec(read(file))?.[0] ?? null).toBeNull();
  });
});
