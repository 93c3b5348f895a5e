import { z } from 'zod';
import type { Outcome } from '@/domain/outcome';
import { refuse } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import type { Db } from '@/server/db/database';

/** A page repeats this every few seconds while it is open. `part`: which text or section the person is in; null = none. */
const Sign = z.strictObject({
  page: z.string().regex(/^[0-9a-f]{32}$/),
  part: z.string().max(100).nullable(),
  open: z.boolean().default(true),
});

/** `line`: what the desk sent to the podium last. */
type RoomNews = {
  people: { name: string; part: string | null }[];
  versions: { briefing: number; speeches: Record<string, number> };
  line: { id: string; km: string | null; en: string | null; sentBy: string; sentAt: string } | null;
};

export type OpenBriefings = {
  /** Renews or ends the lease of a page, and answers who else is where, and what has another version. The caller has checked the permission. */
  note(actor: Actor, id: string, input: unknown): Promise<Outcome<RoomNews>>;
  sweep(): Promise<void>;
};

/** Asked every three seconds; a page that says nothing for so long has gone. Background pages are slowed down to once a minute. */
const ROOM_LEASE_MS = 75_000;

/** Who has which briefing open, and in which part of it. In the database, so that all nodes know it. No write depends on it. */
export function createOpenBriefings({ db, realNow = Date.now }: { db: Db; realNow?: () => number }): OpenBriefings {
  return {
    async note(actor, id, input) {
      const read = Sign.safeParse(input);
      if (!read.success) return refuse(400, 'input.invalid');
      const { page, part, open } = read.data;
      const versions = await readVersions(db, id);
      if (versions === null) return refuse(404, 'briefing.unknown');
      const which = { briefingId: id, actor: actor.id, page };
      if (open) await renew(db, { which, name: nameOf(actor), part, now: realNow() });
      else await db.openBriefing.deleteMany({ where: which });
      return { ok: true, status: 200, value: { ...(await readNews(db, which, realNow())), versions } };
    },
    sweep: async () => void (await db.openBriefing.deleteMany({ where: { until: { lte: new Date(realNow()) } } })),
  };
}

function nameOf(actor: Actor): string {
  return 'name' in actor ? actor.name : actor.id;
}

async function readVersions(db: Db, id: string): Promise<RoomNews['versions'] | null> {
  const briefing = await db.briefing.findUnique({ where: { id }, select: { version: true } });
  if (!briefing) return null;
  const speeches = await db.speech.findMany({ where: { briefingId: id }, select: { id: true, version: true } });
  return {
    briefing: briefing.version,
    speeches: Object.fromEntries(speeches.map((speech) => [speech.id, speech.version])),
  };
}

type Which = { briefingId: string; actor: string; page: string };
type Lease = { which: Which; name: string; part: string | null; now: number };

async function renew(db: Db, { which, name, part, now }: Lease): Promise<void> {
  const held = { name, part, until: new Date(now + ROOM_LEASE_MS) };
  const where = { briefingId_actor_page: which };
  await db.openBriefing.upsert({ where, create: { ...which, ...held, since: new Date(now) }, update: held });
}

/** Each page of the others; one person may be in two parts. */
async function readNews(db: Db, { briefingId, actor }: Which, now: number): Promise<Pick<RoomNews, 'people' | 'line'>> {
  const where = { briefingId, actor: { not: actor }, until: { gt: new Date(now) } };
  const people = await db.openBriefing.findMany({
    where,
    orderBy: [{ since: 'asc' }, { page: 'asc' }],
    select: { name: true, part: true },
  });
  const line = await db.podiumLine.findFirst({ where: { briefingId }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }] });
  return { people, line: line && toLine(line) };
}

type LineRow = { id: string; km: string | null; en: string | null; sentBy: string; sentAt: Date };

function toLine({ id, km, en, sentBy, sentAt }: LineRow): NonNullable<RoomNews['line']> {
  return { id, km, en, sentBy, sentAt: sentAt.toISOString() };
}
