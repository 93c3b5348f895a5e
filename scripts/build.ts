// Builds the pages with `next build`, without telemetry, and the server, the demo and the tools of an administrator, each as one
// file and what they share. With hundreds of files, finding and translating them took half of a start.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { buildLite } from './build-lite';
import { checkWeights } from './weight/check-weights';

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
const { status } = spawnSync(process.execPath, [next, 'build'], { stdio: 'inherit', env });
if (status !== 0) process.exit(status ?? 1);
// What runs beside the pages of walls and podiums: their service workers, and the watch over a page whose own code does not come.
await build({
  entryPoints: ['client/worker/wall-worker.ts', 'client/worker/podium-worker.ts', 'client/worker/wall-watch.ts'],
  outdir: 'public',
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2020',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const TOOLS = ['demo', 'settings', 'token', 'user', 'record/verify'];
for (const folder of ['dist/server', 'dist/scripts']) rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: ['server/main.ts', ...TOOLS.map((tool) => `scripts/${tool}.ts`)],
  outdir: 'dist',
  outbase: '.',
  bundle: true,
  splitting: true,
  // As deep as the source, because the migrations are found by a relative path.
  chunkNames: 'server/part-[hash]',
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
});
const tooHeavy = checkWeights(await buildLite());
for (const fault of tooHeavy) process.stderr.write(`${fault}\n`);
process.exit(tooHeavy.length === 0 ? 0 : 1);
