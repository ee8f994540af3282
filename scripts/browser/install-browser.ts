import { spawnSync } from 'node:child_process';
import { type BrowserName, findBrowser } from './find-browser.ts';

const packages: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

/**
 * Path of a browser: one that is there, else one that apt installs as root or with a sudo that asks no password. Says on
 * `say` what it does. Throws one sentence with the command to type if neither works.
 */
export function needBrowser(browser: BrowserName, say: (line: string) => void): string {
  const found = findBrowser(browser);
  if (found) return found;
  const apt = aptCommand();
  if (apt) {
    say(`No ${nameOf(browser)} on this machine: installing it with apt (about 30 seconds).`);
    run([...apt, 'update', '-q']);
    for (const name of packages[browser]) {
      if (!run([...apt, 'install', '-y', '-q', '--no-install-recommends', name])) continue;
      const installed = findBrowser(browser);
      if (installed) return installed;
    }
  }
  throw new Error(
    `${nameOf(browser)} is neither on this machine nor can it be installed from here: ${advice(browser)}, or set BROWSER_PATH to one that you have.`,
  );
}

function nameOf(browser: BrowserName): string {
  return browser === 'chromium' ? 'Chromium or Chrome' : 'Firefox';
}

function advice(browser: BrowserName): string {
  if (process.platform === 'darwin')
    return `type  brew install --cask ${browser === 'chromium' ? 'google-chrome' : 'firefox'}`;
  if (process.platform === 'win32')
    return `type  winget install ${browser === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
  return `type  sudo apt-get install ${packages[browser][0]}`;
}

/** How to run apt without being asked anything; null where that cannot be. */
function aptCommand(): string[] | null {
  if (process.platform !== 'linux') return null;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (process.getuid?.() === 0) return env;
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return sudo ? ['sudo', '-n', ...env] : null;
}

function run([command, ...args]: string[]): boolean {
  return (
    command !== undefined &&
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
  );
}
