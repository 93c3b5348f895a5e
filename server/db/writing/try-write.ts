import type { Database, Tx } from '@/server/db/database';

type Where = Pick<Database, 'db' | 'engine'>;

/** Takes the lock of a write and frees it; writes nothing. @throws the error that a write would get. */
export async function tryWrite({ db, engine }: Where): Promise<void> {
  await db.$transaction((tx) => takeStreams(tx, engine));
}

/** On SQLite the transaction itself takes the lock. */
async function takeStreams(tx: Tx, engine: Where['engine']): Promise<void> {
  if (engine === 'sqlite') await tx.$queryRaw`SELECT 1`;
  else await tx.$queryRaw`SELECT name FROM "Stream" ORDER BY name FOR UPDATE`;
}

/** Larger than the rest of a page that is half empty, so a full disk shows. */
const WEIGHT = 'x'.repeat(32 * 1024);

/** Writes to the disk, but changes nothing in the end. For the time in which writing may fail. */
export async function proveWrite({ db, engine }: Where): Promise<void> {
  await db.$transaction(async (tx) => {
    await takeStreams(tx, engine);
    await tx.$executeRaw`UPDATE "Stream" SET head = head`;
    await tx.$executeRaw`INSERT INTO "Setting" (key, value, "changedAt") VALUES ('proof', ${WEIGHT}, ${new Date()})`;
    await tx.$executeRaw`DELETE FROM "Setting" WHERE key = 'proof'`;
  });
}
