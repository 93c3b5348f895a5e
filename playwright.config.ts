import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './scripts/find-browser';

const executablePath = ensureBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  // The demo builds the pages, which no other test may do meanwhile; then what mostly waits goes side by side.
  workers: 2,
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
    trace: 'retain-on-failure',
  },
});
