import { AsyncLocalStorage } from 'node:async_hooks';

type Ear = { fault: unknown };
const listening = new AsyncLocalStorage<Ear>();

/** The library answers 500 and keeps the reason to itself: it tells only its log, from where it comes to `hearFault`. */
export function tellFault(error: unknown): void {
  const ear = listening.getStore();
  if (ear) ear.fault ??= error;
}

/** Asks the library; when it throws, or answers as one that failed, what is thrown carries the reason from its log. */
export function hearFault<T>(ask: () => Promise<T>, isFailed: (answer: T) => boolean = () => false): Promise<T> {
  const ear: Ear = { fault: undefined };
  return listening.run(ear, async () => {
    const answer = await ask().catch((error: unknown) => {
      throw withCause(error, ear);
    });
    if (ear.fault && isFailed(answer)) throw withCause(new Error('The library failed'), ear);
    return answer;
  });
}

function withCause(error: unknown, { fault }: Ear): unknown {
  if (error instanceof Error && fault) error.cause ??= fault;
  return error;
}
