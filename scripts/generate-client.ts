// Writes the Prisma clients of both engines from the one schema. Needs no network. Runs after every install.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toPostgresSchema } from './postgres-schema';

const source = 'prisma/schema.prisma';
const postgres = 'server/db/generated/postgresql.prisma';
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
const quiet = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };

rmSync('server/db/generated', { recursive: true, force: true });
mkdirSync('server/db/generated', { recursive: true });
writeFileSync(postgres, toPostgresSchema(readFileSync(source, 'utf8'), '../generated/postgresql'));
for (const schema of [source, postgres]) {
  execFileSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...quiet, PRISMA_SCHEMA: schema },
  });
}
