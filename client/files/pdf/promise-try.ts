type PromiseWithTry = { try?: (work: (...args: unknown[]) => unknown, ...args: unknown[]) => Promise<unknown> };

/** The PDF reader expects a newer browser than the oldest one that we support (2024). This is the only function that is missing. */
export function ensurePromiseTry(): void {
  const promise = Promise as PromiseWithTry;
  promise.try ??= (work, ...args) => new Promise((resolve) => resolve(work(...args)));
}
