/** How long a write waits for another process before it is refused. Prisma lets a transaction wait a little longer. */
const LOCK_WAIT_MS = 4_000;

/** After that, and while the lock stays, each further write is refused almost at once: waiting writers must not pile up. */
const LATE_WAIT_MS = 100;
/** After so long without a question the lock is taken for a new one, and a write waits the full time again. */
const FORGET_MS = 1_000;
/** The same steps as SQLite's: short at first, because most locks last milliseconds. */
const DELAYS_MS = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100];

/** Tries again until the lock is free or the time is over. Between two tries the process does other work. */
export type LockWait = <T>(attempt: () => Promise<T>) => Promise<T>;

/** `since`: the first of the tries in a row that found the lock taken; `at`: the newest of them. */
type LockHold = { since: number; at: number };

export function createLockWait(waitMs = LOCK_WAIT_MS): LockWait {
  let taken: LockHold | null = null;
  return async (attempt) => {
    const start = performance.now();
    for (let tries = 0; ; tries += 1) {
      const tried = await tryOnce(attempt);
      if (!('busy' in tried)) {
        taken = null;
        return tried.value;
      }
      taken = noteTaken(taken);
      if (taken.at >= Math.max(taken.since + waitMs, start + LATE_WAIT_MS)) throw tried.busy;
      await pause(tries);
    }
  };
}

async function tryOnce<T>(attempt: () => Promise<T>): Promise<{ value: T } | { busy: unknown }> {
  try {
    return { value: await attempt() };
  } catch (error) {
    if (isBusy(error)) return { busy: error };
    throw error;
  }
}

function noteTaken(before: LockHold | null): LockHold {
  const at = performance.now();
  return { since: before && at - before.at < FORGET_MS ? before.since : at, at };
}

/** The pause is random, so that two that wait for one lock do not try at the same times. */
function pause(tries: number): Promise<void> {
  const ms = DELAYS_MS[Math.min(tries, DELAYS_MS.length - 1)] ?? 0;
  return new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())));
}

/** Another connection has the lock, so nothing was done. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
