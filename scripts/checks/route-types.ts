// Makes the types of pages and routes with `next typegen`, so that the compiler checks their exports before the build does.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';

// Old types of `npm run dev` name old routes; a route that has moved would be missing.
rmSync('.next/dev/types', { recursive: true, force: true });
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
process.exit(spawnSync(process.execPath, [next, 'typegen'], { stdio: 'inherit', env }).status ?? 1);
