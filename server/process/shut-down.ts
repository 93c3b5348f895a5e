import type { Server as HttpServer } from 'node:http';
import type { Core } from '@/server/core';
import type { Gateway } from '@/server/live/gateway';
import type { OpenPages } from '@/server/pages';

type Open = { http: HttpServer; gateway: Gateway; pages: OpenPages; core: Pick<Core, 'close'> };

/** The span in which screens come back after a planned stop (F3). */
const SPREAD_MS = 5_000;
/** How long running requests may take to finish: a write that waits for the database's lock gives up within this time. */
const GRACE_MS = 4_000;
const PAGES_GRACE_MS = 1_500;

/** Sends the screens away, lets running requests end, and closes the database last. */
export async function shutDown({ http, gateway, pages, core }: Open): Promise<void> {
  gateway.stop(SPREAD_MS);
  const closed = new Promise((resolve) => http.close(resolve));
  http.closeIdleConnections();
  await within(GRACE_MS, closed);
  http.closeAllConnections();
  await within(PAGES_GRACE_MS, pages.close());
  await core.close();
}

function within(ms: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
}

export function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work();
    return running;
  };
}
