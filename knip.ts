// Finds exports that no other file uses (`npx knip`), and exports that only tests use (`npx knip --production`).
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // `!` marks files of the product and its tools: `--production` looks only at them.
  entry: [
    'server/main.ts!',
    'client/lite/lite.ts!',
    'scripts/**/*.{ts,js}!',
    // scripts/build.ts bundles them.
    'client/worker/{wall-worker,podium-worker,wall-watch}.ts!',
    'app/**/{page,layout,route,error,global-error,loading,not-found,forbidden,unauthorized,manifest,icon}.{ts,tsx}!',
    'tests/support/*.cjs',
    'tests/support/prepared/prepare-demo.ts',
    'tests/fuzz/watch.mjs',
  ],
  project: ['**/*.{ts,tsx}!', '!server/db/generated/**', '!tests/**!', '!**/*.test.{ts,tsx}!'],
  // Without tests, an export that only its own file uses is for its test, which is allowed.
  ignoreExportsUsedInFile: process.argv.includes('--production'),
  // A style sheet imports Tailwind, scripts of npm call tsx, and tests read axe-core as a file.
  ignoreDependencies: [
    ...['tailwindcss', 'tsx', 'axe-core', 'topojson-specification'],
    // Papers have them inside, read as files.
    ...['@fontsource/noto-sans', '@fontsource/noto-sans-khmer'],
  ],
  ignoreBinaries: ['apt-get', 'strace'],
};

export default config;
