import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builds, builtFolder } from './built-files.ts';
import { markdownTables } from './markdown-tables.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

interface LintReport {
  errors: Finding[];
  notices: Finding[];
  warnings: Finding[];
}

/** What addons.mozilla.org would say about the build. */
function lint(): LintReport {
  const args = ['lint', '--source-dir', builtFolder(builds.firefox), '--no-config-discovery'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/web-ext/bin/web-ext.js'), ...args, '--output', 'json'],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  try {
    return JSON.parse(stdout) as LintReport;
  } catch {
    throw new Error(`web-ext lint gave no report.\n${stdout}${stderr}`);
  }
}

/** Names of shared files end in a hash of what they hold. */
const stable = (file = ''): string => file.replace(/-[\w-]{8}(\.\w+)$/, '-*$1');
const shown = ({ code, message, file, line, column }: Finding): string =>
  `${code} in ${[file, line, column].filter(Boolean).join(':')}: ${message}`;

const explained =
  markdownTables(read('docs/permissions.md')).find(({ heading }) => heading.includes('web-ext lint'))?.rows ??
  [];

describe('web-ext lint', () => {
  let report: LintReport = { errors: [], notices: [], warnings: [] };
  beforeAll(() => {
    report = lint();
  }, 120_000);

  test('finds no error and leaves no notice', () => {
    expect([...report.errors, ...report.notices].map(shown)).toEqual([]);
  });

  test('warns of what docs/permissions.md explains, as often as it says, and of nothing else', () => {
    const times = new Map<string, number>();
    for (const { code, file } of report.warnings) {
      const warning = `\`${code}\` in \`${stable(file)}\``;
      times.set(warning, (times.get(warning) ?? 0) + 1);
    }
    const found = [...times].map(([warning, count]) => `${warning}, times ${count}`);
    const expected = explained.map(([code, file, count]) => `${code} in ${file}, times ${count}`);
    expect(found.toSorted(), report.warnings.map(shown).join('\n')).toEqual(expected.toSorted());
  });
});

test('docs/permissions.md names the place each warning comes from as it is installed', () => {
  expect(explained.length).toBeGreaterThan(0);
  for (const [, , , origin = '', reason = ''] of explained) {
    const { file, text, version, line } =
      /^(?:\w+ (?<version>[\d.]+), )?`(?<file>[^`]+)`(?: line (?<line>\d+))?: `(?<text>[^`]+)`$/.exec(origin)
        ?.groups ?? {};
    const lines = read(file ?? '')
      .split('\n')
      .map((one) => one.trim());
    expect(line ? lines[Number(line) - 1] : lines.join('\n'), origin).toContain(text);
    const library = /^node_modules\/[^/]+/.exec(file ?? '')?.[0];
    if (library) expect(JSON.parse(read(library, 'package.json')), origin).toMatchObject({ version });
    expect(reason.length).toBeGreaterThan(40);
  }
});
