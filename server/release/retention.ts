import type { PrivateSettings } from '@/domain/settings';
import { DAY_MS } from '@/domain/when';
import { noteAudit } from '@/server/db/audit';
import type { Db, Tx } from '@/server/db/database';
import { readPrivateSettings } from '@/server/db/settings';
import { sweepIntents } from '@/server/log/intents';

/** Who opened what. Acts stay: their count numbers the next fact about the same person, screen or setting. */
const READS = ['draft.read', 'original.read'];
/** Nothing of these was published, and nobody works on them any more. */
const CLOSED = 'discarded';

type KeepingDays = Pick<PrivateSettings, 'keepReadDays' | 'keepSignInDays' | 'keepOriginalDays'>;

/** Once a day: what is too old to be asked for, and what is older than the settings keep. */
export async function sweepByAge(db: Db, now: number): Promise<void> {
  await sweepIntents(db, now);
  await sweepOld(db, now);
}

/** Tells the audit how much it deleted; nothing where nothing was. */
function sweepOld(db: Db, now: number): Promise<void> {
  return db.$transaction(async (tx) => {
    const kept: KeepingDays = await readPrivateSettings(tx);
    const before = (days: number) => new Date(now - days * DAY_MS);
    const reads = await sweep(kept.keepReadDays, (days) =>
      tx.auditEvent.deleteMany({ where: { kind: { in: READS }, at: { lt: before(days) } } }),
    );
    const signIns = await sweep(kept.keepSignInDays, (days) =>
      tx.signIn.deleteMany({ where: { at: { lt: before(days) } } }),
    );
    const originals = await sweep(kept.keepOriginalDays, (days) => sweepOriginals(tx, before(days)));
    if (reads + signIns + originals === 0) return;
    const detail = { reads, signIns, originals };
    await noteAudit(tx, { at: new Date(now), actor: 'clock', kind: 'retention.swept', subject: 'retention', detail });
  });
}

async function sweep(days: number | null, remove: (days: number) => Promise<{ count: number }>): Promise<number> {
  return days === null ? 0 : (await remove(days)).count;
}

/** Only files of discarded drafts, and files that belong to none. What an update or an open draft rests on stays for ever. */
async function sweepOriginals(tx: Tx, before: Date): Promise<{ count: number }> {
  const old = await tx.original.findMany({
    where: { uploadedAt: { lt: before } },
    select: { id: true, draftId: true },
  });
  const drafts = old.flatMap(({ draftId }) => draftId ?? []);
  const closed = await tx.draft.findMany({
    where: { id: { in: drafts }, state: CLOSED, update: null, changedAt: { lt: before } },
    select: { id: true },
  });
  const isClosed = new Set(closed.map(({ id }) => id));
  const ids = old.filter(({ draftId }) => draftId === null || isClosed.has(draftId)).map(({ id }) => id);
  return tx.original.deleteMany({ where: { id: { in: ids } } });
}
