import type { Tx } from '@/server/db/database';

/** 1, 2, 3…: safe because whoever asks holds the lock of the wall. */
export async function nextNumber(tx: Tx): Promise<number> {
  const newest = await tx.update.findFirst({ orderBy: { number: 'desc' }, select: { number: true } });
  return (newest?.number ?? 0) + 1;
}
