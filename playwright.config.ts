import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './scripts/find-browser';

const executablePath = ensureBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
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
