import { z } from 'zod';
import { fault } from '@/domain/entries/fields';
import type { Refusal, Success } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import type { Db } from '@/server/db/database';
import { troubleOf } from '@/server/db/trouble';
import { UNKNOWN_DRAFT } from '@/server/verbs/desk/drafts';
import { createHeldLeases, type Which } from './held-leases';

/** Somebody who has a draft open. `since`: ISO instant by the server's clock. */
export type DraftOpener = { id: string; name: string; since: string };

/** What a page says of itself, again and again while it is open. `page`: its own, made up by it. */
const Sign = z.strictObject(
  { page: z.string(fault('field.invalid')).regex(/^[0-9a-f]{32}$/, fault('field.invalid')), open: z.boolean() },
  fault('body.not_object'),
);

export type OpenDrafts = {
  /** Renews a page's lease, or ends it. The answer: who else has the draft open. Whether one may is the caller's question. */
  note(actor: Actor, id: string, input: unknown): Promise<Success<{ others: DraftOpener[] }> | Refusal>;
  /** Forgets leases that are over. */
  sweep(): Promise<void>;
};

/** `now`: the server's clock, as it is shown; `realNow`: what leases run by, for a demo's clock leaps. */
export type OpenDraftsDeps = { db: Db; now(): number; realNow?: () => number };

/** Longer than a browser lets a hidden page sleep; whoever closes a page says so at once. */
export const LEASE_MS = 90_000;

/**
 * Who has which draft open: in the database, so that all nodes know it; nothing that is written depends on it. While the
 * database takes nothing, each node tells of those who came to it.
 */
export function createOpenDrafts(given: OpenDraftsDeps): OpenDrafts {
  const deps = { realNow: Date.now, ...given };
  const { db, realNow } = deps;
  const held = createHeldLeases();
  return {
    async note(actor, id, input) {
      const read = Sign.safeParse(input);
      if (!read.success) return { ok: false, status: 400, code: 'input.invalid' };
      const { page, open } = read.data;
      const which = { draftId: id, actor: actor.id, page };
      if (open) held.renew(which, { name: nameOf(actor), at: deps.now(), until: realNow() + LEASE_MS });
      else held.end(which);
      try {
        return await noteInDatabase(deps, { which, actor, open });
      } catch (error) {
        if (!troubleOf(error)) throw error;
        return { ok: true, status: 200, value: { others: held.others(which, realNow()) } };
      }
    },
    sweep: async () => void (await db.openDraft.deleteMany({ where: { until: { lte: new Date(realNow()) } } })),
  };
}

type Note = { which: Which; actor: Actor; open: boolean };

async function noteInDatabase(
  deps: Required<OpenDraftsDeps>,
  { which, actor, open }: Note,
): ReturnType<OpenDrafts['note']> {
  const { db } = deps;
  if ((await db.draft.count({ where: { id: which.draftId } })) === 0) return UNKNOWN_DRAFT;
  if (open) await renew(deps, which, actor);
  else await db.openDraft.deleteMany({ where: which });
  return { ok: true, status: 200, value: { others: await findOthers(deps, which) } };
}

function nameOf(actor: Actor): string {
  return 'name' in actor ? actor.name : actor.id;
}

/** One that had run out begins anew. */
async function renew({ db, now, realNow }: Required<OpenDraftsDeps>, which: Which, actor: Actor): Promise<void> {
  const held = { name: nameOf(actor), until: new Date(realNow() + LEASE_MS) };
  const alive = { ...which, until: { gt: new Date(realNow()) } };
  if ((await db.openDraft.updateMany({ where: alive, data: held })).count > 0) return;
  const begun = { ...held, since: new Date(now()) };
  await db.openDraft.upsert({ where: { draftId_actor_page: which }, create: { ...which, ...begun }, update: begun });
}

/** Everybody once, whoever came first first. */
async function findOthers(
  { db, realNow }: Required<OpenDraftsDeps>,
  { draftId, actor }: Which,
): Promise<DraftOpener[]> {
  const where = { draftId, actor: { not: actor }, until: { gt: new Date(realNow()) } };
  const rows = await db.openDraft.findMany({ where, orderBy: [{ since: 'asc' }, { page: 'asc' }] });
  const firsts = rows.filter((row, index) => rows.findIndex((other) => other.actor === row.actor) === index);
  return firsts.map((row) => ({ id: row.actor, name: row.name, since: row.since.toISOString() }));
}
