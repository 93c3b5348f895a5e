import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { AWAY_RETRY_S } from '@/domain/outcome';
import { type Trouble, troubleOf } from '@/server/db/trouble';

type PageRequest = { trouble: Trouble | null };
const asking = new AsyncLocalStorage<PageRequest>();

/** A page that could not be drawn because the database does nothing for us is no fault of ours: 503, and when to come back. */
export function sayTrouble(response: ServerResponse, draw: () => Promise<void>): Promise<void> {
  const asked: PageRequest = { trouble: null };
  const writeHead = response.writeHead.bind(response);
  // Next sets the status of a fault, and has drawn by then.
  response.writeHead = ((status: number, ...more: []) => {
    if (status < 500 || asked.trouble === null) return writeHead(status, ...more);
    response.setHeader('Retry-After', AWAY_RETRY_S);
    return writeHead(503, ...more);
  }) as ServerResponse['writeHead'];
  return asking.run(asked, draw);
}

type Question = (...args: never[]) => unknown;

/**
 * What pages ask for, each with the trouble marked when it fails so. Of an error Next hands nothing but its digest to the
 * page for faults (app/error.tsx), which then says "for the moment".
 */
export function markTroubles<T extends object>(parts: T): T {
  const marked = Object.entries(parts).map(([name, part]) => [name, typeof part === 'function' ? marking(part) : part]);
  // The same names and the same functions, each in a wrapper that takes and gives what they do.
  return Object.fromEntries(marked) as T;
}

function marking(ask: Question): Question {
  return (...args) => {
    const answer = ask(...args);
    return answer instanceof Promise ? answer.catch(rethrow) : answer;
  };
}

function rethrow(error: unknown): never {
  const trouble = troubleOf(error);
  if (!trouble || !(error instanceof Error)) throw error;
  const asked = asking.getStore();
  if (asked) asked.trouble = trouble;
  throw Object.assign(error, { digest: trouble });
}
