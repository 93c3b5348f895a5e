import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { AWAY_RETRY_S } from '@/domain/outcome';
import { type Trouble, troubleOf } from '@/server/db/trouble';
import { currentRequest } from '@/server/logging/request-context';

type PageRequest = { trouble: Trouble | null };
const asking = new AsyncLocalStorage<PageRequest>();

/** When a page cannot be drawn because the database does not answer, that is no fault of ours: 503, with a time to come back. */
export function sayTrouble(response: ServerResponse, draw: () => Promise<void>): Promise<void> {
  const asked: PageRequest = { trouble: null };
  const writeHead = response.writeHead.bind(response);
  // Next sets the status of a fault, and by then the page is drawn.
  response.writeHead = ((status: number, ...more: []) => {
    if (status < 500 || asked.trouble === null) return writeHead(status, ...more);
    response.setHeader('Retry-After', AWAY_RETRY_S);
    return writeHead(503, ...more);
  }) as ServerResponse['writeHead'];
  return asking.run(asked, draw);
}

type Question = (...args: never[]) => unknown;

/**
 * The server's functions for pages. When one of them fails because of the database, its error is marked. Next passes only the
 * digest of an error to app/error.tsx, which then says "for the moment".
 */
export function markTroubles<T extends object>(parts: T): T {
  const marked = Object.entries(parts).map(([name, part]) => [name, typeof part === 'function' ? marking(part) : part]);
  // The cast is safe: the names and functions are the same, each in a wrapper with the same arguments and result.
  return Object.fromEntries(marked) as T;
}

function marking(ask: Question): Question {
  return (...args) => {
    const answer = ask(...args);
    return answer instanceof Promise ? answer.catch(rethrow) : answer;
  };
}

/** The page of a fault shows the digest: the id of the request, by which the log has all about it. */
function withReference(error: unknown): unknown {
  const reference = currentRequest();
  if (reference === undefined || !(error instanceof Error) || 'digest' in error) return error;
  return Object.assign(error, { digest: reference });
}

function rethrow(error: unknown): never {
  const trouble = troubleOf(error);
  if (!trouble || !(error instanceof Error)) throw withReference(error);
  const asked = asking.getStore();
  if (asked) asked.trouble = trouble;
  throw Object.assign(error, { digest: trouble });
}
