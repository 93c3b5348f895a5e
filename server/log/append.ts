import type { StreamName } from '@/domain/entries/entry';
import type { Outcome, Refusal } from '@/domain/outcome';
import { type Action, type Actor, type Permission, refusePermission } from '@/domain/policy';
import type { Db, Engine, Tx } from '@/server/db/database';
import { type Trouble, troubleOf } from '@/server/db/trouble';
import { BrokenLog } from './broken-log';
import { findAnswer, storeAnswer } from './intents';
import { type Heads, lockStreams } from './lock-streams';
import type { BrokenPlace, HaltReason, Log, WriteRequest } from './log';
import { createQueue } from './queue';
import { writeFacts } from './write-facts';
import { toWriteRefusal } from './write-fault';

export type LogDeps = {
  db: Db;
  engine: Engine;
  /** Milliseconds since 1970. */
  now(): number;
  permission(actor: Actor, action: Action): Permission;
  /** The actor as of this transaction: a role that was taken away meanwhile counts no more. Left out: as given. */
  standing?(tx: Tx, actor: Actor): Promise<Actor>;
  /** Wakes the relay after a commit; a hint only (W3). */
  onAppend?(stream: StreamName): void;
  /** The database did not take a write, which was refused; it may come again. */
  onTrouble?(trouble: Trouble): void;
  /** Told once, when writing stops. */
  onHalt?(reason: HaltReason, place?: BrokenPlace): void;
};

export type Brake = Pick<Log, 'halt' | 'halted' | 'resume'>;

/** W2 as a function: everything in one transaction, one transaction at a time, then the relays are woken. */
export function createAppend(deps: LogDeps, brake: Brake): Log['append'] {
  const enqueue = createQueue();
  let trouble: Refusal | null = null;
  return async (act) => {
    const until = performance.now() + QUEUE_MS;
    const { outcome, streams } = await enqueue(async () => {
      // Whoever stood behind writes that failed is told before he gives up himself; his was not tried.
      if (trouble && performance.now() > until) return unwritten<never>(trouble);
      const appended = await appendOnce(deps, brake, act);
      trouble = toTrouble(appended.outcome);
      return appended;
    });
    for (const stream of new Set(streams)) deps.onAppend?.(stream);
    return outcome;
  };
}

/** While the database takes nothing, each write waits for it by itself: this bounds how long they wait together. */
const QUEUE_MS = 6_000;

function toTrouble(outcome: Outcome<unknown>): Refusal | null {
  return !outcome.ok && /^(write\.unknown|database\.)/.test(outcome.code) ? outcome : null;
}

async function appendOnce<T>(deps: LogDeps, brake: Brake, act: WriteRequest<T>): Promise<AppendResult<T>> {
  if (brake.halted()) return unwritten(HALTED);
  try {
    return await deps.db.$transaction((tx) => appendIn(tx, deps, act));
  } catch (error) {
    return unwritten(refusalOf(error, deps, brake));
  }
}

/** The outcome, and the streams that were written for it now. */
type AppendResult<T> = { outcome: Outcome<T>; streams: StreamName[] };

function unwritten<T>(outcome: Outcome<T>): AppendResult<T> {
  return { outcome, streams: [] };
}

async function appendIn<T>(tx: Tx, deps: LogDeps, act: WriteRequest<T>): Promise<AppendResult<T>> {
  const heads = await lockStreams(tx, deps.engine, act.streams);
  const actor = deps.standing ? await deps.standing(tx, act.actor) : act.actor;
  const forbidden = refusePermission(deps.permission(actor, act.action));
  if (forbidden) return unwritten(forbidden);
  const answered = await findAnswer(tx, act);
  if (answered) return unwritten(answered);
  const at = new Date(Math.max(deps.now(), lastOf(heads)));
  const ruling = await act.decide({ tx, at, actor });
  if (!ruling.ok) return unwritten(ruling);
  const written = await writeFacts(tx, { heads, writes: ruling.writes, actor: actor.id, at });
  await ruling.rows?.(tx);
  const outcome = { ok: true, status: ruling.status ?? 201, value: ruling.answer(written) } as const;
  await storeAnswer(tx, act, { outcome, at });
  return { outcome, streams: ruling.writes.map(({ stream }) => stream) };
}

/** Times in the log only grow, also where the clock was set back or another node's is ahead. */
function lastOf(heads: Heads): number {
  return Math.max(0, ...[...heads.values()].map(({ lastAt }) => lastAt));
}

const HALTED: Refusal = { ok: false, status: 503, code: 'log.halted' };

function refusalOf(error: unknown, { onTrouble }: LogDeps, brake: Brake): Refusal {
  if (error instanceof BrokenLog) {
    brake.halt(error.reason);
    return HALTED;
  }
  const refusal = toWriteRefusal(error);
  if (!refusal) throw error;
  onTrouble?.(troubleOf(error) ?? 'database.away');
  return refusal;
}
