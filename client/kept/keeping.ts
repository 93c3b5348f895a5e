import type { LiveView } from '@/client/view-scheduler';
import { createBoardKeeper } from './board-keeper';
import { writeKept } from './kept-board';
import { type Keeper, PODIUM_KEEPER, tellWorker, WALL_KEEPER } from './worker-message';

// One module, so that a wall has loaded all of it while its server had the files.
export { ageOf, readKept } from './kept-board';
export { wipeKept, wipePodiums } from './wipe';

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
  const wait = setTimeout(
    () => void keepPage(WALL_KEEPER, { build }).catch(() => undefined),
    WAIT_MS.least + WAIT_MS.more * Math.random(),
  );
  void register(WALL_KEEPER);
  return () => {
    clearInterval(timer);
    clearTimeout(wait);
  };
}

/**
 * Keeps the podium for an hour without a server: all that it shows is in its page. False: this browser has no workers (plain HTTP),
 * so the page must stay open. `answer`: it is kept once the worker says so.
 */
export async function keepPodium(build: string): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !(await register(PODIUM_KEEPER))) return false;
  // Both languages are a key away, so the page needs the letters of both.
  await Promise.all(FONTS.map(([font, letter]) => document.fonts.load(font, letter)));
  const { origin, pathname } = window.location;
  await keepPage(PODIUM_KEEPER, { build });
  return until(async () => (await caches.match(origin + pathname, { ignoreSearch: true })) !== undefined);
}

const FONTS = [
  ['16px "Noto Sans Variable"', 'a'],
  ['16px "Noto Sans Khmer Variable"', 'ក'],
] as const;

/** How often, and how long, the browser is asked whether the page is kept. */
const KEPT = { everyMs: 300, tries: 50 };

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < KEPT.tries; tries += 1) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, KEPT.everyMs));
  }
  return false;
}

/** A browser may forbid workers; the page goes on without. */
async function register({ worker, scope }: Keeper): Promise<boolean> {
  return navigator.serviceWorker.register(worker, { scope }).then(
    (registration) => {
      letTakeOver(registration);
      return true;
    },
    () => false,
  );
}

/** A page of a new release that is on the screen: a newer worker need not wait until the browser is closed. */
function letTakeOver(registration: ServiceWorkerRegistration): void {
  const pass = () => registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  pass();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', pass);
  });
}

async function keepPage(keeper: Keeper, { build }: { build: string }): Promise<void> {
  await navigator.serviceWorker.ready;
  const paths = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && FILES.test(pathname))
    .map(({ href }) => href);
  const { origin, pathname, search } = window.location;
  tellWorker({ type: 'keep', build, page: origin + pathname + search, files: [...new Set(paths)] }, keeper);
}
