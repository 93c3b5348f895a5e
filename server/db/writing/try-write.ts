import type { Database, Tx } from '@/server/db/database';

type Where = Pick<Database, 'db' | 'engine'>;

/** Takes what every write takes, and lets go of it: nothing is written. @throws what a write would meet. */
export async function tryWrite({ db, engine }: Where): Promise<void> {
  await db.$transaction((tx) => takeStreams(tx, engine));
}

/** On SQLite the transaction itself is the lock. */
async function takeStreams(tx: Tx, engine: Where['engine']): Promise<void> {
  if (engine === 'sqlite') await tx.$queryRaw`SELECT 1`;
  else await tx.$queryRaw`SELECT name FROM "Stream" ORDER BY name FOR UPDATE`;
}

/** More than fits into a page that is half empty: where there is no room left, it shows. */
const WEIGHT = 'x'.repeat(32 * 1024);

/** Really writes, on disk, and changes nothing. For as long as writing is in doubt. */
export async function proveWrite({ db, engine }: Where): Promise<void> {
  await db.$transaction(async (tx) => {
    await takeStreams(tx, engine);
    await tx.$executeRaw`UPDATE "Stream" SET head = head`;
    await tx.$executeRaw`INSERT INTO "Setting" (key, value, "changedAt") VALUES ('proof', ${WEIGHT}, ${new Date()})`;
    await tx.$executeRaw`DELETE FROM "Setting" WHERE key = 'proof'`;
  });
}
