import type { Db } from '@/server/db/database';

/** `at`: which statement inside a transaction fails, counted from 1; it fails once. `passed` counts them. */
export type Failure = { at: number; message: string; passed?: number };

/** A client whose transactions break at a chosen statement. What came before it has really been sent. */
export function failingAt(db: Db, failure: Failure): Db {
  const $transaction = (work: (tx: unknown) => Promise<unknown>) =>
    db.$transaction((tx) => work(counting(tx, failure)));
  return new Proxy(db, {
    get: (target, name) => (name === '$transaction' ? $transaction : Reflect.get(target, name, target)),
  });
}

/** A client whose first transaction is committed, but nobody hears of it. */
export function losingAnswer(db: Db): Db {
  let lost = false;
  const $transaction = async (work: (tx: unknown) => Promise<unknown>) => {
    const result = await db.$transaction(work);
    if (lost) return result;
    lost = true;
    throw new Error('Connection terminated unexpectedly');
  };
  return new Proxy(db, {
    get: (target, name) => (name === '$transaction' ? $transaction : Reflect.get(target, name, target)),
  });
}

/** Tables and raw queries of a transaction, each call counted before it is made. */
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
  if (failure.passed === failure.at) throw new Error(failure.message);
  return call();
}
