/**
 * What `npm start` and `npm test` need before anything else can run. Plain JavaScript for Node 20, without a package: on a
 * fresh checkout there is nothing else yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);

/** The first Node that runs TypeScript files as they are. */
const typesNode = [22, 18];

/**
 * Installs the packages if they are missing or older than package-lock.json, then runs a TypeScript file of this folder
 * with the project's own Node. Ends this process with the exit code of that run.
 *
 * @param {string} script file name in this folder
 */
export function runPrepared(script) {
  if (!packagesAreCurrent()) installPackages();
  const node = projectNode();
  const { status, signal } = spawnSync(
    node,
    ['--disable-warning=ExperimentalWarning', resolve(scripts, script), ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  process.exit(signal ? 1 : (status ?? 1));
}

/** Whether each package of the lockfile is installed in its version. Those of other systems are never installed. */
function packagesAreCurrent() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function readPackages(file) {
  const path = resolve(root, file);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function installPackages() {
  console.log('Installing the packages that Sidelight is built with (npm install, about a minute)…');
  const began = Date.now();
  // npm tells its own path to the scripts that it runs; a shell finds it on Windows, where it is no program.
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Not `npm ci`: it insists on lines for every system's binaries, which a registry need not have. `--no-save` leaves the
  // lockfile as it is.
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, [...args, ...options], {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'The packages could not be installed: see the message of npm above. Type  npm install  to try again.',
    );
    process.exit(1);
  }
  console.log(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** The Node among the packages, else this one if it is new enough. */
function projectNode() {
  const path = resolve(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = typesNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return process.execPath;
  console.error(
    `Node ${needMajor}.${needMinor} or newer is needed and did not come with the packages: type  npm rebuild node  or install it from https://nodejs.org.`,
  );
  process.exit(1);
}
