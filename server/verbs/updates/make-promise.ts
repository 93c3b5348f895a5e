import type { LogPosition, Outcome } from '@/domain/outcome';
import { decidePromise, MakePromise, missedPromise } from '@/domain/workflow/promise';
import type { Tx } from '@/server/db/database';
import { readPromise, type StoredPromise, writeSetting } from '@/server/db/settings';
import type { WriteContext, WriteDecision, WriteRequest } from '@/server/log/log';
import { type Command, perform, type VerbDeps } from '@/server/verbs/verb';
import { nextNumber } from './read-updates';

/** Announces "Next report by …" on the screens. There is one at a time, and null removes it. */
export function makePromise(deps: VerbDeps, command: Command): Promise<Outcome<LogPosition>> {
  return perform(deps, { action: 'promise.make', streams: ['wall'], schema: MakePromise, decide }, command);
}

async function decide(input: MakePromise, { tx, at }: WriteContext): Promise<WriteDecision<LogPosition>> {
  const decision = decidePromise(input, at);
  if (!decision.ok) return decision;
  const { fact } = decision;
  const version = (await readPromise(tx)).version + 1;
  const after = (await nextNumber(tx, 'wall')) - 1;
  return {
    ok: true,
    writes: [{ stream: 'wall', fact, version }],
    rows: (inTx) => keep(inTx, { version, promise: fact.promise, after, isMissed: false }, at),
    answer: only,
  };
}

/** The clock writes it once when the announced report did not come in time; `null` when there is nothing to write. */
export function toMissed(
  state: StoredPromise,
  actor: WriteRequest<unknown>['actor'],
): WriteRequest<LogPosition> | null {
  if (state.promise === null || state.isMissed) return null;
  const { due } = state.promise;
  const key = `promise-missed:${state.version}`;
  return { action: 'promise.make', actor, key, body: { due }, streams: ['staff', 'wall'], decide: decideMissed };
}

async function decideMissed({ tx, at }: WriteContext): Promise<WriteDecision<LogPosition>> {
  const state = await readPromise(tx);
  const missed = state.isMissed && state.promise ? [state.promise.due] : [];
  const fact = missedPromise(state.promise, missed, at.getTime());
  if (!fact || (await isFulfilled(tx, state))) return { ok: false, status: 409, code: 'promise.not_missed' };
  const version = state.version + 1;
  return {
    ok: true,
    writes: [{ stream: 'staff', fact, version }],
    rows: (inTx) => keep(inTx, { ...state, version, isMissed: true }, at),
    answer: only,
  };
}

/** Decides like the fold of the board: only a report for all keeps the promise, and no report about an earlier day does. */
export async function isFulfilled(tx: Pick<Tx, 'update'>, { after }: StoredPromise): Promise<boolean> {
  const later = await tx.update.findMany({
    where: { kind: 'report', number: { gt: after } },
    select: { revisions: { orderBy: { revision: 'asc' }, take: 1, select: { content: true } } },
  });
  return later.some(({ revisions }) => revisions.some(({ content }) => JSON.parse(content).late === undefined));
}

async function keep(tx: Tx, state: StoredPromise, at: Date): Promise<void> {
  await writeSetting(tx, 'promise', { value: JSON.stringify(state), at });
}

function only([written]: LogPosition[]): LogPosition {
  if (!written) throw new Error('Nothing was written of the promise');
  return written;
}
