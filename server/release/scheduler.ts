import type { DeskItem } from '@/domain/item';
import type { Refusal } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import { isDue } from '@/domain/workflow/steps';
import type { Db } from '@/server/db/database';
import { readPromise } from '@/server/db/settings';
import { createFollower } from '@/server/live/follower';
import type { Log } from '@/server/log/log';
import type { Verbs } from '@/server/verbs/create-verbs';
import { toItem } from '@/server/verbs/desk/drafts';
import { isFulfilled, toMissed } from '@/server/verbs/updates/make-promise';

/** The server's own name in the log, for acts that people decided before and that the clock carries out. */
const CLOCK: Actor = { kind: 'system', id: 'clock', roles: ['editor', 'approver'] };

export type SchedulerDeps = {
  db: Db;
  log: Pick<Log, 'append'>;
  verbs: Pick<Verbs, 'releaseDraft'>;
  /** Takes in what an administrator confirmed of the clock, before each round. Left out: nothing. */
  look?(): Promise<void>;
  now(): number;
  /** True while nobody knows what time it is: then nothing is released. Left out: never. */
  holds?(): boolean;
  onFault(error: unknown): void;
  /** An approved item is due and cannot be released; `code` says why. Called once for each version. */
  onHeld(item: string, code: string): void;
};

export type Scheduler = { start(): void; round(): Promise<void>; stop(): Promise<void> };

const EVERY_MS = 1_000;
const HELD_MS = 60_000;

/**
 * Releases items that are due and records promises that were missed. All that it knows is in the database. So an item that
 * came due while no server ran goes out at the next start, and no item goes out twice, whatever the clock says and however
 * many nodes run.
 */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const held = new Map<string, number>();
  let toldVersion = 0;
  const round = async () => {
    await deps.look?.();
    if (deps.holds?.()) return;
    await releaseDue(deps, held);
    toldVersion = await tellMissed(deps, toldVersion);
  };
  const { start, stop } = createFollower({ round, pollMs: EVERY_MS, onFault: deps.onFault });
  return { start, round, stop };
}

async function releaseDue(deps: SchedulerDeps, held: Map<string, number>): Promise<void> {
  for (const item of await findDue(deps)) await releaseOne(deps, held, item);
}

type Due = Pick<DeskItem, 'id' | 'version' | 'revision'>;

async function releaseOne(
  deps: SchedulerDeps,
  held: Map<string, number>,
  { id, version, revision }: Due,
): Promise<void> {
  const key = `release:${id}:${version}`;
  const until = held.get(key);
  if (until !== undefined && until > deps.now()) return;
  const outcome = await deps.verbs.releaseDraft({ actor: CLOCK, key, id, input: { version, revision } });
  if (outcome.ok || isPassing(outcome)) return;
  if (until === undefined) deps.onHeld(id, outcome.code);
  held.set(key, deps.now() + HELD_MS);
}

/** Somebody else was faster, or the database is away: the next round tries again. */
function isPassing({ status, code }: Refusal): boolean {
  return status === 503 || /^(item|revision)\./.test(code);
}

async function findDue({ db, now }: Pick<SchedulerDeps, 'db' | 'now'>) {
  const rows = await db.draftRevision.findMany({
    where: { releaseAt: { lte: new Date(now()) }, draft: { state: 'approved' } },
    orderBy: [{ releaseAt: 'asc' }, { draftId: 'asc' }],
    select: { draft: { select: { item: true } } },
  });
  return rows.map(({ draft }) => toItem(draft)).filter((item) => isDue(item, now()));
}

/** @returns the version of the promise that needs no more records. */
async function tellMissed({ db, log, now }: SchedulerDeps, toldVersion: number): Promise<number> {
  const state = await readPromise(db);
  if (state.version === toldVersion) return toldVersion;
  if (state.promise && Date.parse(state.promise.due) > now()) return toldVersion;
  const act = toMissed(state, CLOCK);
  if (act === null || (await isFulfilled(db, state))) return state.version;
  await log.append(act);
  return toldVersion;
}
