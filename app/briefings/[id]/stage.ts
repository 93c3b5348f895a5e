import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { askerOf } from '@/app/asker';
import { requireMay } from '@/app/guard';
import type { SeenVersions } from '@/domain/briefing/edition/freeze';
import { server } from '@/server/context';

type Views = ReturnType<typeof server>['views'];
type ReadEdition = Exclude<Awaited<ReturnType<Views['edition']>>, { ok: false }>;
type ReadBriefing = Exclude<Awaited<ReturnType<Views['briefing']>>, { ok: false }>;

/** What the podium and the aide's page begin with. `read` null: nothing is frozen yet. */
type Stage = {
  snapshot: NonNullable<Awaited<ReturnType<Views['snapshot']>>>;
  read: ReadEdition | null;
  /** For the button that freezes: the versions that the page shows, and whether this person may. */
  toFreeze: { briefing: string; seen: SeenVersions; mayFreeze: boolean };
};

/** The newest edition of a briefing; `damaged` where the record or the edition cannot be trusted. */
export async function loadStage(id: string, page: 'podium' | 'aide'): Promise<Stage | 'damaged'> {
  await requireMay('briefing.read', `/briefings/${id}/${page}`);
  const { views, permission } = server();
  // The board first: what is written meanwhile, the page, which knows itself behind, asks for.
  const snapshot = await views.snapshot();
  const briefing = await views.briefing(id);
  if ('ok' in briefing) notFound();
  if (snapshot === null) return 'damaged';
  const [newest] = await views.editionsOf(id);
  const read = newest ? await views.edition(newest.number) : null;
  if (read && 'ok' in read) return 'damaged';
  const asker = await askerOf(await headers(), 'briefing.freeze');
  const mayFreeze = permission(asker, 'briefing.freeze') === 'allowed';
  return { snapshot, read, toFreeze: { briefing: id, seen: seenOf(briefing), mayFreeze } };
}

/** Texts that were discarded are in no edition. */
function seenOf({ briefing, speeches }: ReadBriefing): SeenVersions {
  const kept = speeches.filter(({ discardedAt }) => discardedAt === null);
  return { version: briefing.version, speeches: Object.fromEntries(kept.map(({ id, version }) => [id, version])) };
}
