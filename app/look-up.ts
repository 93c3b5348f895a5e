import type { Past } from '@/domain/past/past';
import type { Snapshot } from '@/domain/protocol/frames';
import { server } from '@/server/context';

type Views = ReturnType<typeof server>['views'];
export type HistoryRead = Exclude<Awaited<ReturnType<Views['history']>>, { ok: false }>;

/** The board of the present, or of a moment of the past; null: the record is damaged, and then no moment can be trusted. */
export async function boardOf(past: Past | null): Promise<{ snapshot: Snapshot; serverNow: number } | null> {
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return null;
  if (past === null) return { snapshot, serverNow: now() };
  return { snapshot: await views.past.snapshot(past), serverNow: past.at };
}

/**
 * The board and what is read beside it. The board first: what is written between the two is in what was read already, and
 * the page, which knows itself behind, asks again. Null: the record is damaged.
 */
export async function lookUp(
  query: Record<string, string>,
  past: Past | null,
): Promise<{ snapshot: Snapshot; serverNow: number; history: HistoryRead } | null> {
  const { views } = server();
  const shown = await boardOf(past);
  if (shown === null) return null;
  const wanted = new URLSearchParams(query);
  const history = await (past ? views.past.history(past, wanted) : views.history(wanted));
  if ('ok' in history) throw new Error(`A page asked for a history that was refused: ${history.code}`);
  return { ...shown, history };
}

/** What a page's address asks, each name once; of a name that is repeated the first. */
export function asked(given: Record<string, string | string[] | undefined>): Record<string, string> {
  const all = Object.entries(given).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined || first === '' ? [] : [[name, first]];
  });
  return Object.fromEntries(all) as Record<string, string>;
}
