import { isKeptPage } from '@/client/kept/worker-message';

const KEY = 'podium-clock';

/**
 * The server's time on a podium. A page that no server drew now knows only this machine's clock, and how far that was from the
 * server's when the page was last drawn.
 */
export function podiumClock(servedAt: number): () => number {
  if (isKeptPage()) {
    const offset = Number(read(KEY) ?? 0);
    return () => Date.now() + offset;
  }
  const begin = performance.now();
  write(KEY, String(servedAt - Date.now()));
  return () => servedAt + performance.now() - begin;
}

/** A browser may forbid it; then nothing is kept. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The next page begins with what everybody begins with.
  }
}
