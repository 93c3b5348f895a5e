/**
 * What a page tells the service worker of the walls. `painted`: it is on the screen. `keep`: so that it can be shown without a
 * server, with these files. `wipe`: nothing of it may remain (C6). `SKIP_WAITING` (the library's): a newer worker may take over.
 */
export type WorkerMessage =
  | { type: 'painted' }
  | { type: 'keep'; build: string; page: string; files: string[] }
  | { type: 'wipe' }
  | { type: 'SKIP_WAITING' };

/** The caches of the browser that are ours begin with this. */
export const CACHES = 'wall-';

/** The worker writes it into the root of a page that it had kept. */
const KEPT_MARK = 'kept';

export const SCOPE = '/wall';

/** From any page. On plain HTTP there is no worker, and nothing to tell. */
export function tellWorker(message: WorkerMessage): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.getRegistration(SCOPE).then(
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
