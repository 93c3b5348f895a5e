import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    // Much of a server's test waits for its database or for the clock: two cores take two files at once. Nor is each
    // file given a process of its own (isolate): modules hold no state, and loading them anew was a third of the time.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{domain,client,components,messages,scripts}/**/*.test.{ts,tsx}', 'tests/reader/*.test.ts'],
          environment: 'node',
          isolate: false,
          // A property test takes the processor's time; a busy machine is no reason to fail.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/engines/setup.ts',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'promises',
          include: ['tests/promises/**/*.test.ts'],
          globalSetup: 'tests/support/engines/setup.ts',
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Bounds in wall time: for a quiet machine and whoever asks (`npm run test:timing`), no part of `npm test`.
        extends: true,
        test: {
          name: 'timing',
          include: ['tests/timing/*.timing.ts'],
          globalSetup: 'tests/support/engines/setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
