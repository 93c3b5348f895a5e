import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './scripts/find-browser';

const executablePath = ensureBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  // The project `demo` builds the pages, and all later tests use them. Most tests wait for screens, so two cores run three
  // tests in the same time as two.
  workers: 3,
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
    launchOptions: { args: BROWSER_ARGS, ...(executablePath && { executablePath }) },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    // A failed test leaves the outline of its page. A trace takes a quarter more time: ask for it with `--trace on`.
    trace: 'off',
  },
});
