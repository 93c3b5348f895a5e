import { get } from '@/client/api';
import { instantText, type Past } from '@/domain/past/past';
import type { ReleasedUpdate } from '@/domain/revisions';

export type Filter = { kind: 'report' | 'event' | 'notice' | ''; source: string };
export type UpdatePage = { updates: ReleasedUpdate[]; nextCursor: string | null };

export const PAGE_SIZE = 40;
/** The largest page that the API gives. */
export const MOST = 500;

export const NO_FILTER: Filter = { kind: '', source: '' };

/** What is asked for: `past` null = the present. */
export type AskedPage = Filter & { past: Past | null };

export function toQuery({ kind, source, past }: AskedPage, cursor: string | null, limit = PAGE_SIZE): URLSearchParams {
  // Internal updates are in a list of their own, also for people who may see them.
  return new URLSearchParams({
    audience: 'all',
    ...(kind && { kind }),
    ...(source && { source }),
    ...(past && { at: instantText(past.at), mode: past.mode }),
    limit: String(limit),
    ...(cursor !== null && { cursor }),
  });
}

/** One page of `GET /api/v1/updates`. @throws when the server does not answer with one. */
export async function loadPage(query: URLSearchParams, signal: AbortSignal): Promise<UpdatePage> {
  const page = await get<UpdatePage>(`/api/v1/updates?${query}`, signal);
  if (page === null) throw new Error('No page of updates came.');
  return page;
}

/** All pages from a cursor on. */
export async function loadRest(asked: AskedPage, cursor: string, signal: AbortSignal): Promise<UpdatePage> {
  const updates: ReleasedUpdate[] = [];
  let next: string | null = cursor;
  while (next !== null) {
    const page: UpdatePage = await loadPage(toQuery(asked, next, MOST), signal);
    updates.push(...page.updates);
    next = page.nextCursor;
  }
  return { updates, nextCursor: null };
}
