import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pathOf } from '@/server/http/target';
import { toKnownPath } from './known-path';
import { asRequest, REQUEST_ID } from './request-context';

/** A request that has ended; `path` has no query. `cut`: the caller or a stop ended it before its answer was whole. */
export type RequestEnd = { method: string; path: string; status: number; ms: number; cut: boolean };

/** Gives each request its id, and tells how it ended. */
export function watchRequests(listener: RequestListener, onEnd: ((end: RequestEnd) => void)[]): RequestListener {
  const tell = (end: RequestEnd) => {
    for (const listen of onEnd) listen(end);
  };
  return (request: IncomingMessage, response: ServerResponse) => {
    const begun = performance.now();
    // Pages for refusals change both later.
    const asked = { method: request.method ?? '', path: pathOf(request) };
    asRequest((id) => {
      response.setHeader(REQUEST_ID, id);
      response.once('close', () =>
        tell({
          ...asked,
          status: response.statusCode,
          ms: performance.now() - begun,
          cut: !response.writableFinished,
        }),
      );
      listener(request as never, response as never);
    });
  };
}

/** Longer than this, and somebody waited. */
const SLOW_MS = 2_000;

/** Reads that went well are told at `debug` only: open screens ask all the time. Of the caller there is nothing. */
export function logRequests(logger: Pick<Logger, 'info' | 'debug'>): (ended: RequestEnd) => void {
  return ({ method, path, status, ms, cut }) => {
    const isRead = method === 'GET' || method === 'HEAD';
    const level = !isRead || status >= 400 || ms >= SLOW_MS ? 'info' : 'debug';
    logger[level](
      {
        method: METHOD.exec(method)?.[0] ?? '*',
        path: toKnownPath(path),
        status,
        ms: Math.round(ms),
        ...(cut && { cut }),
      },
      'Request',
    );
  };
}

const METHOD = /^[A-Z]{3,10}$/;
