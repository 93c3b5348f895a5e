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

export type LogDeps = {
  db: Db;
  engine: Engine;
  /** Milliseconds since 1970. */
  now(): number;
  permission(actor: Actor, action: Action): Permission;
  /** Reads the actor's rights inside the transaction, because a role may have been taken away since. Left out: as given. */
  currentActor?(tx: Tx, actor: Actor): Promise<Actor>;
  /** Wakes the relay after a commit. It is only a hint (W3). */
  onAppend?(stream: StreamName): void;
  /** The database did not accept a write. The write was refused and may come again. */
  onTrouble?(trouble: Trouble): void;
  /** Called once, when all writing stops. */
  onHalt?(reason: HaltReason, place?: BrokenPlace): void;
};

export type HaltSwitch = Pick<Log, 'halt' | 'halted' | 'resume'>;

/** W2 as a function: each write is one transaction, one transaction runs at a time, and then the relays wake. */
export function createAppend(deps: LogDeps, haltSwitch: HaltSwitch): Log['append'] {
  const enqueue = createQueue();
  let trouble: Refusal | null = null;
  return async (request) => {
    const until = performance.now() + QUEUE_MS;
    const { outcome, streams } = await enqueue(async () => {
      // A write that waited behind failed ones is refused untried, before its sender gives up.
      if (trouble && performance.now() > until) return nothingWritten<never>(trouble);
      const appended = await appendOnce(deps, haltSwitch, request);
      trouble = toTrouble(appended.outcome);
      return appended;
    });
    for (const stream of new Set(streams)) deps.onAppend?.(stream);
    return outcome;
  };
}

/** While the database accepts nothing, each write waits for it. This limits how long a write waits behind others. */
const QUEUE_MS = 6_000;

function toTrouble(outcome: Outcome<unknown>): Refusal | null {
  return !outcome.ok && /^(write\.unknown|database\.)/.test(outcome.code) ? outcome : null;
}

async function appendOnce<T>(
  deps: LogDeps,
  haltSwitch: HaltSwitch,
  request: WriteRequest<T>,
): Promise<AppendResult<T>> {
  if (haltSwitch.halted()) return nothingWritten(HALTED);
  try {
    return await deps.db.$transaction((tx) => appendIn(tx, deps, request));
  } catch (error) {
    return nothingWritten(refusalOf(error, deps, haltSwitch));
  }
}

/** The outcome, and the streams that this request wrote. */
type AppendResult<T> = { outcome: Outcome<T>; streams: StreamName[] };

function nothingWritten<T>(outcome: Outcome<T>): AppendResult<T> {
  return { outcome, streams: [] };
}

async function appendIn<T>(tx: Tx, deps: LogDeps, request: WriteRequest<T>): Promise<AppendResult<T>> {
  const heads = await lockStreams(tx, deps.engine, request.streams);
  const actor = deps.currentActor ? await deps.currentActor(tx, request.actor) : request.actor;
  const forbidden = refusePermission(deps.permission(actor, request.action));
  if (forbidden) return nothingWritten(forbidden);
  const answered = await findAnswer(tx, request);
  if (answered) return nothingWritten(answered);
  const at = new Date(Math.max(deps.now(), lastOf(heads)));
  const decision = await request.decide({ tx, at, actor });
  if (!decision.ok) return nothingWritten(decision);
  const written = await writeFacts(tx, { engine: deps.engine, heads, writes: decision.writes, actor: actor.id, at });
  await decision.rows?.(tx);
  const outcome = { ok: true, status: decision.status ?? 201, value: decision.answer(written) } as const;
  await storeAnswer(tx, request, { outcome, at });
  return { outcome, streams: decision.writes.map(({ stream }) => stream) };
}

/** Times in the log only grow, even when a clock was set back or the clock of another node is ahead. */
function lastOf(heads: Heads): number {
  return Math.max(0, ...[...heads.values()].map(({ lastAt }) => lastAt));
}

const HALTED: Refusal = { ok: false, status: 503, code: 'log.halted' };

function refusalOf(error: unknown, { onTrouble }: LogDeps, haltSwitch: HaltSwitch): Refusal {
  if (error instanceof BrokenLog) {
    haltSwitch.halt(error.reason);
    return HALTED;
  }
  const refusal = toWriteRefusal(error);
  if (!refusal) throw error;
  onTrouble?.(troubleOf(error) ?? 'database.away');
  return refusal;
}

/** The write may have been committed; nobody knows. */
const UNKNOWN: Refusal = { ok: false, status: 503, code: 'write.unknown' };

/** The database has answered, and certainly wrote nothing. */
const REFUSED: Trouble[] = ['database.locked', 'database.full', 'database.read_only'];

/**
 * The refusal for a write that the database did not accept. It is not final: the writer asks again with the same key and
 * then gets the answer, whatever happened to the first try. Null for every other error, which is a fault of ours.
 */
function toWriteRefusal(error: unknown): Refusal | null {
  const trouble = troubleOf(error);
  if (trouble === null) return isUnexplained(error) ? UNKNOWN : null;
  return REFUSED.includes(trouble) ? { ok: false, status: 503, code: trouble } : UNKNOWN;
}

/** The driver gave Prisma an error that neither Prisma nor we know. */
function isUnexplained(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2039';
}
