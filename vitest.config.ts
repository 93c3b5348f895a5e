import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    // Each core runs a file. Tests of the server and of the promises wait half of their time, for a database or for the
    // clock, so their commands ask for three, and four were slower; `npm test` runs both at once, so that waiting and work fill each other's gaps.
    // The promises need what the test of the demo has built. All files share a process (isolate: false): modules hold no state, and loading
    // them for each file took a third of the time.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{domain,client,components,messages,scripts}/**/*.test.{ts,tsx}', 'tests/reader/*.test.ts'],
          environment: 'node',
          isolate: false,
          // A property test needs much processor time, and it must not fail because the machine is busy.
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
        // Bounds in wall time need a quiet machine, so `npm test` does not run them: `npm run test:timing` does.
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
