// Finds a Chromium for the browser tests: first one of the system; root installs Debian's; otherwise Playwright's own.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM = [
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

/** The path of a system browser, or undefined when there is none. */
export function findBrowser(): string | undefined {
  return SYSTEM.find((path) => existsSync(path));
}

/** The path for Playwright's `executablePath`; undefined = Playwright's own browser, which is then installed. */
export function ensureBrowser(): string | undefined {
  return findBrowser() ?? (installDebian() ? findBrowser() : installPlaywright());
}

function installDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

function installPlaywright(): undefined {
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}
