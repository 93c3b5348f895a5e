// What pages and routes have to export, by `next typegen`: the compiler then checks it, and the build need not.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';

// What `npm run dev` wrote names the routes of its day: those that moved since would be missed.
rmSync('.next/dev/types', { recursive: true, force: true });
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
process.exit(spawnSync(process.execPath, [next, 'typegen'], { stdio: 'inherit', env }).status ?? 1);
