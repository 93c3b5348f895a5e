/// <reference lib="webworker" />
import { NetworkFirst, Serwist, type SerwistPlugin } from 'serwist';
import type { Keeper, WorkerMessage } from '@/client/kept/worker-message';
import { buildOf, createKeptPages, type KeptPages, toMarked } from './kept-pages';
import { notePainted, watchPaint } from './paint-watch';

declare const self: ServiceWorkerGlobalScope;

const FILES = /^\/(_next\/static|map)\//;
const PATIENCE_S = 5;

function pluginOf({ hasFailed }: KeptPages): SerwistPlugin {
  return {
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
}

/** Pages from the server, where they come in time; those that come are watched until they are on the screen. */
class WatchedPages extends NetworkFirst {
  private readonly kept: KeptPages;

  constructor(kept: KeptPages) {
    super({
      cacheName: kept.name,
      networkTimeoutSeconds: PATIENCE_S,
      plugins: [pluginOf(kept)],
    });
    this.kept = kept;
  }

  override async _handle(...[request, handler]: Parameters<NetworkFirst['_handle']>): Promise<Response> {
    const response = await super._handle(request, handler);
    const { event } = handler;
    // A kept page has no address of its own: it was on the screen before.
    const isFromServer = response.url !== '' && response.status === 200;
    if (event instanceof FetchEvent && isFromServer) {
      event.waitUntil(watchPaint(self, this.kept, { clientId: event.resultingClientId, answer: response }));
    }
    return response;
  }
}

/** Shows the last page that was on the screen where no server draws one. `paths`: which pages, and nothing else. */
export function keepPages({ caches: prefix }: Keeper, paths: RegExp): void {
  const kept = createKeptPages(prefix);
  const worker = new Serwist({
    skipWaiting: false,
    clientsClaim: true,
    runtimeCaching: [
      {
        matcher: ({ request, url, sameOrigin }) =>
          sameOrigin && request.mode === 'navigate' && paths.test(url.pathname),
        handler: new WatchedPages(kept),
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
    if (message.type === 'keep') event.waitUntil(kept.keep(message));
    if (message.type === 'wipe') event.waitUntil(kept.wipe());
  });
  worker.addEventListeners();
}
