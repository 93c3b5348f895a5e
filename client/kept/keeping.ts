import type { LiveView } from '@/client/view-scheduler';
import { createBoardKeeper } from './board-keeper';
import { writeKept } from './kept-board';
import { SCOPE, tellWorker } from './worker-message';

// One module, so that a wall has loaded all of it while its server had the files.
export { ageOf, readKept } from './kept-board';
export { wipeKept } from './wipe';

const WORKER = '/wall-worker.js';
/** Walls that came at once do not fetch their page a second time at once. */
const WAIT_MS = { least: 3_000, more: 12_000 };
const FILES = /^\/(_next\/static|map)\//;

/** What a wall looks at. */
type KeepingOptions = {
  build: string;
  view(): Pick<LiveView, 'board' | 'position' | 'connection'>;
  now(): number;
};

/**
 * Keeps this wall for a time without a server: its page and files by a service worker, the newest confirmed board beside them.
 * Only where the browser has workers (HTTPS, localhost): elsewhere no page could show the board after a reload.
 */
export function startKeeping({ build, view, now }: KeepingOptions): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  const keeper = createBoardKeeper(writeKept, Date.now);
  const timer = setInterval(() => keeper.look(view(), now()), 1_000);
  const wait = setTimeout(() => void keepPage(build), WAIT_MS.least + WAIT_MS.more * Math.random());
  // A browser may forbid workers; the wall goes on without.
  navigator.serviceWorker.register(WORKER, { scope: SCOPE }).then(letTakeOver, () => undefined);
  return () => {
    clearInterval(timer);
    clearTimeout(wait);
  };
}

/** A page of a new release that is on the screen: a newer worker need not wait until the browser is closed. */
function letTakeOver(registration: ServiceWorkerRegistration): void {
  const pass = () => registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  pass();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', pass);
  });
}

async function keepPage(build: string): Promise<void> {
  await navigator.serviceWorker.ready;
  const paths = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && FILES.test(pathname))
    .map(({ href }) => href);
  const { origin, pathname, search } = window.location;
  tellWorker({ type: 'keep', build, page: origin + pathname + search, files: [...new Set(paths)] });
}
