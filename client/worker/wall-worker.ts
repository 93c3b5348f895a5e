/// <reference lib="webworker" />
// The service worker of the walls, and of nothing else: it shows the last page that was on the screen where no server draws one.
import { NetworkFirst, Serwist, type SerwistPlugin } from 'serwist';
import type { WorkerMessage } from '@/client/kept/worker-message';
import { buildOf, hasFailed, keep, PAGES, toMarked, wipe } from './kept-pages';
import { notePainted, watchPaint } from './paint-watch';

declare const self: ServiceWorkerGlobalScope;

/** `/wall/lite` is for browsers without workers. */
const WALLS = /^\/wall(\/(?!lite(\/|$))[^/]+)?$/;
const FILES = /^\/(_next\/static|map)\//;
const PATIENCE_S = 5;

const pages: SerwistPlugin = {
  /** Only `keep` puts a page in, once it has been on the screen: no answer of the server is kept because it came. */
  cacheWillUpdate: async () => null,
  /** A server that cannot draw it, or a build that did not paint, must not take the place of a page that did. */
  async fetchDidSucceed({ response }) {
    const isUseless = response.status >= 500 || response.status === 429 || (await hasFailed(buildOf(response)));
    if (isUseless) throw new Error(`not used: ${response.status}`);
    return response;
  },
  cachedResponseWillBeUsed: async ({ cachedResponse }) => (cachedResponse ? toMarked(cachedResponse) : null),
  /** Nothing was kept: then what the server says stands. */
  handlerDidError: ({ request }) => fetch(request),
};

/** Pages from the server, where they come in time; those that come are watched until they are on the screen. */
class WallPages extends NetworkFirst {
  override async _handle(...[request, handler]: Parameters<NetworkFirst['_handle']>): Promise<Response> {
    const response = await super._handle(request, handler);
    const { event } = handler;
    // A kept page has no address of its own: it was on the screen before.
    const isFromServer = response.url !== '' && response.status === 200;
    if (event instanceof FetchEvent && isFromServer) {
      event.waitUntil(watchPaint(self, event.resultingClientId, response));
    }
    return response;
  }
}

const worker = new Serwist({
  skipWaiting: false,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && WALLS.test(url.pathname),
      handler: new WallPages({ cacheName: PAGES, networkTimeoutSeconds: PATIENCE_S, plugins: [pages] }),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && FILES.test(url.pathname),
      // Their names change with what is in them.
      handler: async ({ request }) => (await caches.match(request)) ?? fetch(request),
    },
  ],
});

self.addEventListener('message', (event) => {
  const message: WorkerMessage = event.data;
  if (message.type === 'painted' && event.source instanceof Client) notePainted(event.source.id);
  if (message.type === 'keep') event.waitUntil(keep(message));
  if (message.type === 'wipe') event.waitUntil(wipe());
});

worker.addEventListeners();
