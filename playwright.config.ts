import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, browserToLaunch } from './scripts/find-browser';

// Workers start with the environment of this process: what one of them prepares, the others find.
process.env.PREPARED_DATA ??= mkdtempSync(join(tmpdir(), 'prepared-'));

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/built/pages-setup.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  // The project `demo` builds the pages, and all later tests use them. Browsers, not waiting, take the time: on two cores
  // three workers were half as fast as two.
  workers: 2,
  projects: [
    { name: 'demo', testMatch: 'demo.spec.ts' },
    { name: 'pages', testIgnore: 'demo.spec.ts', dependencies: ['demo'] },
  ],
  retries: 0,
  // A test waits for screens, not for time. A busy machine is no reason to fail.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    launchOptions: { args: BROWSER_ARGS, ...browserToLaunch() },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    // A failed test leaves the outline of its page. A trace takes a quarter more time: ask for it with `--trace on`.
    trace: 'off',
  },
});
