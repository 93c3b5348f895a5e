type PromiseWithTry = { try?: (work: (...args: unknown[]) => unknown, ...args: unknown[]) => Promise<unknown> };

/** The reader of PDF expects a newer browser than ours have to be (2024); this is all that it misses. */
export function ensurePromiseTry(): void {
  const promise = Promise as PromiseWithTry;
  promise.try ??= (work, ...args) => new Promise((resolve) => resolve(work(...args)));
}
