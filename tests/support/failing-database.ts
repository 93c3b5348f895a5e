import type { Db } from '@/server/db/database';

/** The error of the driver when a connection is cut. */
const BROKEN = 'Connection terminated unexpectedly';

/** `at`: which statement inside a transaction fails, counted from 1; it fails once. `passed` counts them. */
export type Failure = { at: number; passed?: number };

/** A client whose transactions fail at a chosen statement. The statements before it were really sent. */
export function failingAt(db: Db, failure: Failure): Db {
  return withTransaction(db, (work) => db.$transaction((tx) => work(counting(tx, failure))));
}

/** A client whose transactions fail at the statement that `nextStep` gives, or do not fail. */
export function failingAtSteps(db: Db, nextStep: () => number | null): Db {
  return withTransaction(db, (work) => {
    const failure = { at: nextStep() ?? Number.POSITIVE_INFINITY };
    return db.$transaction((tx) => work(counting(tx, failure)));
  });
}

/** A client whose first transaction is committed, but its answer is lost. */
export function losingAnswer(db: Db): Db {
  let lost = false;
  return withTransaction(db, async (work) => {
    const result = await db.$transaction(work);
    if (lost) return result;
    lost = true;
    throw new Error(BROKEN);
  });
}

/** `broken`: rolled back at its end; `answer_lost`: committed, but the answer is lost. */
export type Fate = 'kept' | 'broken' | 'answer_lost';

/** A client that gives each transaction its own fate. */
export function failingTransactions(db: Db, nextFate: () => Fate): Db {
  return withTransaction(db, async (work) => {
    const fate = nextFate();
    const result = await db.$transaction(async (tx) => {
      const worked = await work(tx);
      if (fate === 'broken') throw new Error(BROKEN);
      return worked;
    });
    if (fate === 'answer_lost') throw new Error(BROKEN);
    return result;
  });
}

type Transact = (work: (tx: unknown) => Promise<unknown>) => Promise<unknown>;

function withTransaction(db: Db, $transaction: Transact): Db {
  return new Proxy(db, {
    get: (target, name) => (name === '$transaction' ? $transaction : Reflect.get(target, name, target)),
  });
}

/** The tables and raw queries of a transaction. Each call is counted before it runs. */
function counting<T extends object>(target: T, failure: Failure): T {
  return new Proxy(target, {
    get(inner, name) {
      const value: unknown = Reflect.get(inner, name, inner);
      if (typeof value === 'function') return (...args: unknown[]) => counted(failure, () => value.apply(inner, args));
      return typeof value === 'object' && value !== null ? counting(value, failure) : value;
    },
  });
}

async function counted(failure: Failure, call: () => unknown): Promise<unknown> {
  failure.passed = (failure.passed ?? 0) + 1;
  if (failure.passed === failure.at) throw new Error(BROKEN);
  return call();
}
