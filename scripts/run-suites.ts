/**
 * Runs every suite and ends with one line, `N passed, N failed`, over all of them. `npm test -- unit e2e` runs only those
 * named. A check that is no list of tests (types, lint, a build) counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { needBrowser } from './browser/install-browser.ts';
import { buildExtension } from './build-extension.ts';

const root = resolve(import.meta.dirname, '..');
const results = resolve(root, '.cache/tests');

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

interface Suite {
  name: string;
  about: string;
  run: () => Outcome;
}

const none: Outcome = { passed: 0, failed: 0, skipped: 0 };
const pass: Outcome = { passed: 1, failed: 0, skipped: 0 };
const fail: Outcome = { passed: 0, failed: 1, skipped: 0 };

const suites: Suite[] = [
  check('types', 'TypeScript, and the core without DOM', 'run', '--silent', 'types'),
  check('lint', 'Biome', 'run', '--silent', 'lint'),
  check('layers', 'imports run in one direction', 'run', '--silent', 'layers'),
  check('corpus', 'claims, sources and origins', 'run', '--silent', 'corpus:check'),
  { name: 'unit', about: 'tests in Node', run: () => vitest('unit') },
  { name: 'browser', about: 'page and components in Chromium', run: () => vitest('browser') },
  { name: 'build', about: 'both builds, what is in them, and their archives', run: testBuilds },
  {
    name: 'e2e',
    about: 'the built extension in Chromium and in Firefox',
    run: () => vitest('e2e'),
  },
];

/** A command of npm's that either works or does not. */
function check(name: string, about: string, ...args: string[]): Suite {
  return { name, about, run: () => (npm(args) ? pass : fail) };
}

function npm(args: string[]): boolean {
  const path = process.env.npm_execpath;
  const [command, first] = path ? [process.execPath, [path]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: 'inherit', shell: !path }).status === 0;
}

/** A browser can be lost while no test is at fault. What breaks off twice, fails. */
function vitest(project: string): Outcome {
  const first = runVitest(project);
  if (!first.brokeOff) return first.outcome;
  console.log(`\n${project} broke off, though no test failed: once more.`);
  const { outcome, brokeOff } = runVitest(project);
  return brokeOff ? add(outcome, fail) : outcome;
}

/** `brokeOff`: something went wrong that no test is counted for, such as a file that could not even be read. */
function runVitest(project: string): { outcome: Outcome; brokeOff: boolean } {
  const output = resolve(results, `${project}.json`);
  rmSync(output, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  const { status } = spawnSync(
    process.execPath,
    [resolve(root, 'node_modules/vitest/vitest.mjs'), ...args, `--outputFile.json=${output}`],
    { cwd: root, stdio: 'inherit' },
  );
  const outcome = readCounts(output);
  if (!outcome) return { outcome: none, brokeOff: true };
  return { outcome, brokeOff: status !== 0 && outcome.failed === 0 };
}

function readCounts(file: string): Outcome | null {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    return {
      passed: counts.numPassedTests ?? 0,
      failed: counts.numFailedTests ?? 0,
      skipped: (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0),
    };
  } catch {
    return null;
  }
}

function testBuilds(): Outcome {
  let outcome = none;
  for (const browser of ['chromium', 'firefox'] as const) {
    console.log(`Building for ${browser}…`);
    try {
      buildExtension(browser);
      outcome = add(outcome, pass);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return add(outcome, fail);
    }
  }
  return add(outcome, vitest('build'));
}

function add(one: Outcome, other: Outcome): Outcome {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

function main(): void {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => suites.every((suite) => suite.name !== name));
  if (unknown.length > 0) {
    console.error(
      `No suite is called ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(2);
  }
  const chosen = suites.filter(({ name }) => asked.length === 0 || asked.includes(name));
  mkdirSync(results, { recursive: true });
  const names = chosen.map(({ name }) => name);
  if (names.includes('browser') || names.includes('e2e')) needBrowser('chromium', console.log);
  if (names.includes('e2e')) {
    needBrowser('firefox', console.log);
    if (!names.includes('build'))
      for (const browser of ['chromium', 'firefox'] as const) buildExtension(browser);
  }

  let total = none;
  const lines: string[] = [];
  for (const [index, { name, about, run }] of chosen.entries()) {
    console.log(`\n── ${index + 1} of ${chosen.length}: ${name} (${about})`);
    const began = Date.now();
    const outcome = run();
    const seconds = Math.round((Date.now() - began) / 1000);
    lines.push(
      `${name.padEnd(8)} ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped (${seconds} s)`,
    );
    total = add(total, outcome);
  }
  console.log(`\n${lines.join('\n')}`);
  if (total.skipped > 0) console.log(`${total.skipped} skipped: what they need is not on this machine.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
