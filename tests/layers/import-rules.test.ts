import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

interface Summary {
  violations: Violation[];
  ruleSetUsed: { forbidden: { name: string; comment: string }[] };
}

/** What the check says about the files of the canary. */
function checkCanary(): Summary {
  const output = execFileSync(
    process.execPath,
    [
      resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      'entrypoints',
      '--config',
      resolve(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
    ],
    { cwd: resolve(import.meta.dirname, 'canary'), encoding: 'utf8' },
  );
  return (JSON.parse(output) as { summary: Summary }).summary;
}

describe('import rules', () => {
  const { violations, ruleSetUsed } = checkCanary();

  test('each forbidden import of the canary is caught by name, imports of types too, and no allowed one', () => {
    expect(new Set(violations.map(({ rule, from }) => `${rule.name}: ${from}`))).toEqual(
      new Set([
        'core-uses-few-packages: src/text/imports-preact.ts',
        'corpus-knows-text-only: src/corpus/imports-page.ts',
        'entrypoints-enter-through-analysis: entrypoints/skips-analysis.ts',
        'extension-meets-nobody: src/extension/imports-page.ts',
        'matching-and-stance-never-meet: src/stance/imports-a-matching-type.ts',
        'no-circular: src/analysis/circle-a.ts',
        'only-matching-uses-fuse: src/text/imports-fuse.ts',
        'page-uses-no-package: src/page/imports-preact.ts',
        'ui-meets-nobody: src/ui/imports-page.ts',
      ]),
    );
  });

  test('each rule tells the reader what to do', () => {
    for (const rule of ruleSetUsed.forbidden) expect(rule.comment.length, rule.name).toBeGreaterThan(40);
  });
});
