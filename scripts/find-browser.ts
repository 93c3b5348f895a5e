// Finds a Chromium for the browser tests: first one of the system; root installs Debian's; otherwise Playwright's own.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Draws pages without the processes of a desktop: a fifth less work for the same tests. It shows no notices. */
const SHELL = '/usr/bin/chromium-headless-shell';
const DESKTOP = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a browser without extra processes. Root cannot use the sandbox. */
export const BROWSER_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  // Test machines have no graphics card, and simulating one takes five per cent more time.
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A browser for Playwright to start: the path of the system's, or Playwright's own, which is installed when needed. */
export function browserToLaunch(): { executablePath?: string } {
  const desktop = ensureDesktop();
  if (desktop === undefined) return {};
  return { executablePath: existsSync(SHELL) ? SHELL : desktop };
}

/** A whole browser, for what only such a one has. */
export function desktopToLaunch(): { executablePath?: string; channel?: 'chromium' } {
  const executablePath = ensureDesktop();
  return executablePath === undefined ? { channel: 'chromium' } : { executablePath };
}

function ensureDesktop(): string | undefined {
  if (isDebianRoot() && !existsSync(SHELL)) installDebian();
  return findDesktop() ?? installPlaywright();
}

function findDesktop(): string | undefined {
  return DESKTOP.find((path) => existsSync(path));
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** A system that does not have them in its packages goes on with what it has. */
function installDebian(): void {
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    const packages = ['chromium', 'chromium-headless-shell'];
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'inherit' });
  } catch {
    console.error('Debian gave no Chromium.');
  }
}

function installPlaywright(): undefined {
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}
