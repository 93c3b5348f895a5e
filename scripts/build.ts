// The pages by `next build`, silent towards the outside world, and the server that serves them as one file: half of a
// start was finding and translating its hundreds.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
const { status } = spawnSync(process.execPath, [next, 'build'], { stdio: 'inherit', env });
if (status !== 0) process.exit(status ?? 1);
await build({
  entryPoints: ['server/main.ts'],
  // As deep as its source: migrations are found from there.
  outfile: 'dist/server/main.js',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
});
