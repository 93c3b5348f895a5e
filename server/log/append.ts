import type { StreamName } from '@/domain/entries/entry';
import type { Outcome, Receipt, Refusal } from '@/domain/protocol/outcome';
import type { Db, Engine, Tx } from '@/server/db/database';
import type { Action, Actor, Permission } from '@/server/policy';
import { BrokenLog } from './broken-log';
import { findAnswer, storeAnswer } from './intents';
import { lockStream } from './lock-stream';
import type { Act, HaltReason, Log } from './log';
import { createQueue } from './queue';
import { nextNumber, writeFact } from './write-fact';
import { toWriteRefusal } from './write-fault';

export type LogDeps = {
  db: Db;
  engine: Engine;
  /** Milliseconds since 1970. */
  now(): number;
  permission(actor: Actor, action: Action): Permission;
  /** Wakes the relay after a commit; a hint only (W3). */
  onAppend?(stream: StreamName): void;
  /** Told once, when writing stops. */
  onHalt?(reason: HaltReason): void;
};

export type Brake = Pick<Log, 'halt' | 'halted'>;

/** Released updates go to all. */
const STREAM: StreamName = 'wall';

/** W2 as a function: everything in one transaction, one transaction at a time, then the relay is woken. */
export function createAppend(deps: LogDeps, brake: Brake): Log['append'] {
  const enqueue = createQueue();
  return async (act) => {
    const written = await enqueue(() => appendOnce(deps, brake, act));
    if (written.isNew) deps.onAppend?.(STREAM);
    return written.outcome;
  };
}

async function appendOnce(deps: LogDeps, brake: Brake, act: Act): Promise<Written> {
  if (brake.halted()) return unwritten(HALTED);
  try {
    return await deps.db.$transaction((tx) => appendIn(tx, deps, act));
  } catch (error) {
    return unwritten(refusalOf(error, brake));
  }
}

type Written = { isNew: boolean; outcome: Outcome<Receipt> };

const unwritten = (outcome: Outcome<Receipt>): Written => ({ isNew: false, outcome });

async function appendIn(tx: Tx, { engine, now, permission }: LogDeps, act: Act): Promise<Written> {
  const head = await lockStream(tx, engine, STREAM);
  const forbidden = refusePermission(permission(act.actor, act.action));
  if (forbidden) return unwritten(forbidden);
  const answered = await findAnswer(tx, act);
  if (answered) return unwritten(answered);
  const at = new Date(now());
  const decision = act.decide({ number: await nextNumber(tx), recordedAt: at });
  if (!decision.ok) return unwritten(decision);
  const receipt = await writeFact(tx, { head, fact: decision.fact, actor: act.actor.id, at });
  await storeAnswer(tx, act, receipt);
  return { isNew: true, outcome: { ok: true, status: 201, value: receipt } };
}

const HALTED: Refusal = { ok: false, status: 503, code: 'log.halted' };

/** The answer to who may not, or null to who may. */
export function refusePermission(permission: Permission): Refusal | null {
  if (permission === 'allowed') return null;
  return permission === 'sign_in'
    ? { ok: false, status: 401, code: 'session.missing' }
    : { ok: false, status: 403, code: 'role.missing' };
}

function refusalOf(error: unknown, brake: Brake): Refusal {
  if (error instanceof BrokenLog) {
    brake.halt(error.reason);
    return HALTED;
  }
  const refusal = toWriteRefusal(error);
  if (!refusal) throw error;
  return refusal;
}
