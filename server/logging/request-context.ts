import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** Answers carry it, every line of the log about them has it, and a fault has it as its reference. */
export const REQUEST_ID = 'X-Request-Id';

const requests = new AsyncLocalStorage<string>();

/** Runs `work` as a new request. We never take an id from a stranger: it could hold anything. */
export function asRequest<T>(work: (id: string) => T): T {
  const id = newReference();
  return requests.run(id, () => work(id));
}

/** Undefined outside a request. */
export function currentRequest(): string | undefined {
  return requests.getStore();
}

export function newReference(): string {
  return randomBytes(5).toString('hex');
}
