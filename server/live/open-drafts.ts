import { z } from 'zod';
import { fault } from '@/domain/entries/fields';
import type { Refusal, Success } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import type { Db } from '@/server/db/database';
import { troubleOf } from '@/server/db/trouble';
import { UNKNOWN_DRAFT } from '@/server/verbs/desk/drafts';

/** Somebody who has a draft open. `since`: ISO instant by the server's clock. */
type DraftOpener = { id: string; name: string; since: string };

/** A page repeats this while it is open. `page`: an id that the page chose for itself. */
const Sign = z.strictObject(
  { page: z.string(fault('field.invalid')).regex(/^[0-9a-f]{32}$/, fault('field.invalid')), open: z.boolean() },
  fault('body.not_object'),
);

export type OpenDrafts = {
  /** Renews or ends the lease of a page, and answers who else has the draft open. The caller has checked the permission. */
  note(actor: Actor, id: string, input: unknown): Promise<Success<{ others: DraftOpener[] }> | Refusal>;
  /** Deletes leases that have ended. */
  sweep(): Promise<void>;
};

/** `now`: the server's clock, as pages show it. `realNow`: the clock of the leases, because the clock of a demo leaps. */
export type OpenDraftsDeps = { db: Db; now(): number; realNow?: () => number };

/** Longer than a browser lets a hidden page sleep. A page that closes ends its lease at once. */
export const LEASE_MS = 90_000;

/**
 * Who has which draft open. The database holds it, so that all nodes know it. No write depends on it. While the database
 * accepts nothing, each node answers from the pages that came to it.
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

/** A lease that has run out begins again. */
async function renew({ db, now, realNow }: Required<OpenDraftsDeps>, which: Which, actor: Actor): Promise<void> {
  const held = { name: nameOf(actor), until: new Date(realNow() + LEASE_MS) };
  const alive = { ...which, until: { gt: new Date(realNow()) } };
  if ((await db.openDraft.updateMany({ where: alive, data: held })).count > 0) return;
  const begun = { ...held, since: new Date(now()) };
  await db.openDraft.upsert({ where: { draftId_actor_page: which }, create: { ...which, ...begun }, update: begun });
}

/** Each person once, in the order in which they came. */
async function findOthers(
  { db, realNow }: Required<OpenDraftsDeps>,
  { draftId, actor }: Which,
): Promise<DraftOpener[]> {
  const where = { draftId, actor: { not: actor }, until: { gt: new Date(realNow()) } };
  const rows = await db.openDraft.findMany({ where, orderBy: [{ since: 'asc' }, { page: 'asc' }] });
  const firsts = rows.filter((row, index) => rows.findIndex((other) => other.actor === row.actor) === index);
  return firsts.map((row) => ({ id: row.actor, name: row.name, since: row.since.toISOString() }));
}

/** A page that has a draft open. */
type Which = { draftId: string; actor: string; page: string };
type Lease = Which & { name: string; since: number; until: number };

/** The pages that came to this node. They are the answer while the database accepts no writes. */
type HeldLeases = {
  renew(which: Which, lease: { name: string; at: number; until: number }): void;
  end(which: Which): void;
  /** Each person once, in the order in which they came. */
  others(which: Which, realNow: number): DraftOpener[];
};

function createHeldLeases(): HeldLeases {
  const leases = new Map<string, Lease>();
  const forget = (realNow: number) => {
    for (const [key, { until }] of leases) if (until <= realNow) leases.delete(key);
  };
  return {
    renew(which, { name, at, until }) {
      const since = leases.get(keyOf(which))?.since ?? at;
      leases.set(keyOf(which), { ...which, name, since, until });
    },
    end: (which) => void leases.delete(keyOf(which)),
    others({ draftId, actor }, realNow) {
      forget(realNow);
      const here = [...leases.values()].filter((lease) => lease.draftId === draftId && lease.actor !== actor);
      const first = new Map<string, Lease>();
      for (const lease of here.sort((a, b) => a.since - b.since)) {
        if (!first.has(lease.actor)) first.set(lease.actor, lease);
      }
      return [...first.values()].map(({ actor: id, name, since }) => ({ id, name, since: instantOf(since) }));
    },
  };
}

function keyOf({ draftId, actor, page }: Which): string {
  return `${draftId}/${actor}/${page}`;
}

function instantOf(at: number): string {
  return new Date(at).toISOString();
}
