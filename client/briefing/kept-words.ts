import { isRecord } from '@/client/api';
import type { CopyStore } from '@/client/draft/browser-copy';

/** What a browser keeps of a text that the server does not have yet. `base`: the version that it was typed on. */
type KeptWords<C> = { base: number; content: C };

const keyOf = (path: string) => `briefing.1.${path}`;

/** False when the browser has no room or forbids it. */
export function keepWords(store: CopyStore | null, path: string, kept: KeptWords<unknown>): boolean {
  try {
    store?.setItem(keyOf(path), JSON.stringify(kept));
    return store !== null;
  } catch {
    return false;
  }
}

export function dropWords(store: CopyStore | null, path: string): void {
  try {
    store?.removeItem(keyOf(path));
  } catch {
    // A browser that forbids its storage has no copy.
  }
}

/** The key names the shape, so what is found there is of this shape. */
export function loadWords<C>(store: CopyStore | null, path: string): KeptWords<C> | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(keyOf(path)) ?? 'null');
    const isWhole = isRecord(kept) && typeof kept.base === 'number' && isRecord(kept.content);
    return isWhole ? (kept as KeptWords<C>) : null;
  } catch {
    return null;
  }
}
