/** How long a write waits for another process before it is refused; less than what Prisma lets a transaction wait. */
const LOCK_WAIT_MS = 4_000;

/** Whoever comes after that is refused almost at once, as long as the lock stays: waiting writers must not pile up. */
const LATE_WAIT_MS = 100;
/** Nobody has asked for so long: whoever holds the lock now is another, and is waited for anew. */
const FORGET_MS = 1_000;
/** As SQLite's own: short at first, because most locks last milliseconds. */
const DELAYS_MS = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100];

/** Tries until the lock is free or the time is up. Between two tries the process does other work. */
export type LockWait = <T>(attempt: () => Promise<T>) => Promise<T>;

/** `since`: from when on it was taken whenever somebody asked; `at`: when somebody asked last. */
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

/** Two that wait for the same lock do not ask in step. */
function pause(tries: number): Promise<void> {
  const ms = DELAYS_MS[Math.min(tries, DELAYS_MS.length - 1)] ?? 0;
  return new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())));
}

/** Another connection has the lock; nothing has happened. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
