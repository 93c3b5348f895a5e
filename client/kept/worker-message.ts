/**
 * What a page tells the service worker that keeps it. `painted`: it is on the screen. `keep`: so that it can be shown without a
 * server, with these files. `wipe`: nothing of it may remain (C6). `SKIP_WAITING` (the library's): a newer worker may take over.
 */
export type WorkerMessage =
  | { type: 'painted' }
  | { type: 'keep'; build: string; page: string; files: string[] }
  | { type: 'wipe' }
  | { type: 'SKIP_WAITING' };

/** Who keeps pages: its script, the pages below which it works, and how the names of its caches begin. */
export type Keeper = { worker: string; scope: string; caches: string };

export const WALL_KEEPER: Keeper = { worker: '/wall-worker.js', scope: '/wall', caches: 'wall-' };
export const PODIUM_KEEPER: Keeper = { worker: '/podium-worker.js', scope: '/briefings/', caches: 'podium-' };
export const KEEPERS: readonly Keeper[] = [WALL_KEEPER, PODIUM_KEEPER];

/** The worker writes it into the root of a page that it had kept. */
const KEPT_MARK = 'kept';

/** From any page. On plain HTTP there is no worker, and nothing to tell. */
export function tellWorker(message: WorkerMessage, { scope }: Keeper = WALL_KEEPER): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.getRegistration(scope).then(
    (registration) => registration?.active?.postMessage(message),
    () => undefined,
  );
}

/** Whether this page was kept, and no server drew it now. */
export function isKeptPage(): boolean {
  return typeof document !== 'undefined' && KEPT_MARK in document.documentElement.dataset;
}

export function markKept(html: string): string {
  return html.replace('<html ', `<html data-${KEPT_MARK}="" `);
}
