import { createServer, type Server as HttpServer } from 'node:http';
import { settleNodeEnv } from './config';
import type { Pages } from './http';

export type OpenPages = { handle: Pages; close(): Promise<void> };

export type PagesOptions = { http: HttpServer; dev: boolean; port: number };

/** Loads Next only now, because Next reads NODE_ENV when it loads. @throws when there is no production build. */
export async function openPages({ http, dev, port }: PagesOptions): Promise<OpenPages> {
  settleNodeEnv(dev);
  const { default: next } = await import('next');
  // Next listens for upgrades on the server that it gets. In production all upgrades belong to Socket.IO, so Next gets another server.
  // We log faults ourselves (instrumentation.ts): Next would print the message of the database.
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
