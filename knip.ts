// What is exported and used nowhere else (`npx knip`); what only tests use (`npx knip --production`).
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // `!` marks what belongs to the product and its tools: the rest is left out with `--production`.
  entry: [
    'server/main.ts!',
    'scripts/**/*.{ts,js}!',
    'app/**/{page,layout,route,error,global-error,loading,not-found,forbidden,unauthorized,manifest,icon}.{ts,tsx}!',
    'tests/support/*.cjs',
    'tests/fuzz/watch.mjs',
  ],
  project: ['**/*.{ts,tsx}!', '!server/db/generated/**', '!tests/**!', '!**/*.test.{ts,tsx}!'],
  // With tests aside, a name that its own file uses is exported for its test: that is all right.
  ignoreExportsUsedInFile: process.argv.includes('--production'),
  // Tailwind is imported by a style sheet, tsx called by npm's scripts, the checker of accessibility read as a file.
  ignoreDependencies: ['tailwindcss', 'tsx', 'axe-core', 'topojson-specification'],
  ignoreBinaries: ['apt-get'],
};

export default config;
