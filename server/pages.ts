import { createServer, type Server as HttpServer } from 'node:http';
import { settleNodeEnv } from './config';
import type { Pages } from './http';

export type OpenPages = { handle: Pages; close(): Promise<void> };

export type PagesOptions = { http: HttpServer; dev: boolean; port: number };

/** Next, loaded only now: it looks at NODE_ENV when it is loaded. @throws when there is no production build. */
export async function openPages({ http, dev, port }: PagesOptions): Promise<OpenPages> {
  settleNodeEnv(dev);
  const { default: next } = await import('next');
  // Next listens for upgrades on the server it is given. In production all of them are Socket.IO's, so it gets another.
  // Faults are ours to log (instrumentation.ts): Next would print them with the database's words.
  const app = next({ dev, port, quiet: !dev, httpServer: dev ? http : createServer() });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}

/** A server without pages: for tests, and for tools that only need the live path. */
export const NO_PAGES: OpenPages = {
  handle: async (_request, response) => {
    response.writeHead(404).end();
  },
  close: async () => undefined,
};
