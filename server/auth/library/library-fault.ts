import { AsyncLocalStorage } from 'node:async_hooks';

type Ear = { fault: unknown };
const listening = new AsyncLocalStorage<Ear>();

/** The library answers 500 without the reason. It writes the reason only to its log, which passes it to `hearFault`. */
export function tellFault(error: unknown): void {
  const ear = listening.getStore();
  if (ear) ear.fault ??= error;
}

/** Calls the library. When it throws or answers with a failure, the thrown error carries the reason from its log. */
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
