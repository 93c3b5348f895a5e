// Finds a Chromium for the browser tests: a system one first; Debian's is installed when root; else Playwright's own.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a quiet browser; root may not use the sandbox. */
export const BROWSER_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  // Drawn by the processor anyway where tests run: a graphics card that is only played takes a twentieth more.
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The path of a system browser, or undefined where there is none. */
export function findBrowser(): string | undefined {
  return SYSTEM.find((path) => existsSync(path));
}

/** The browser's path for Playwright's `executablePath`; undefined means Playwright's own, installed by now. */
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
