// `next build`, silent towards the outside world.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
process.exit(spawnSync(process.execPath, [next, 'build'], { stdio: 'inherit', env }).status ?? 1);
