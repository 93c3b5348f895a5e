import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './scripts/find-browser';

const executablePath = ensureBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  // The demo builds the pages, which all that comes later shows. Most of these tests wait for one another's screens, so
  // that three take no longer on two cores than two.
  workers: 3,
  projects: [
    { name: 'demo', testMatch: 'demo.spec.ts' },
    { name: 'pages', testIgnore: 'demo.spec.ts', dependencies: ['demo'] },
  ],
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    launchOptions: { args: BROWSER_ARGS, ...(executablePath && { executablePath }) },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    // A failed test leaves the page's outline. The whole trace takes a quarter of all time: ask for it with `--trace on`.
    trace: 'off',
  },
});
