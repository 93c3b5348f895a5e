'use client';

import { useEffect, useState } from 'react';
import { get } from '@/client/api';
import type { Corrects } from '@/domain/item';
import type { ReleasedUpdate } from '@/domain/revisions';

/** Two versions of one update: the one that the text was written against, and the newest one. */
export type Overtaken = { base: ReleasedUpdate; newest: ReleasedUpdate };

/** Whether an update was corrected or withdrawn since this revision; null = it was not, or it is not known. */
export function useOvertaken(against: Corrects | null): Overtaken | null {
  const [revisions, setRevisions] = useState<readonly ReleasedUpdate[]>([]);
  const number = against?.update ?? null;
  useEffect(() => {
    if (number === null) return;
    const abort = new AbortController();
    void load(number, abort.signal).then((loaded) => {
      if (!abort.signal.aborted) setRevisions(loaded);
    });
    return () => abort.abort();
  }, [number]);
  return against && overtakenOf(revisions, against.revision);
}

/** The server refused for this reason, so the page looks again. The other key makes a new request. */
export function isRefusedAsStale(refusal: { code: string } | null): boolean {
  return refusal !== null && /^update\.(stale|withdrawn)$/.test(refusal.code);
}

function overtakenOf(revisions: readonly ReleasedUpdate[], revision: number): Overtaken | null {
  const base = revisions.find((known) => known.revision === revision);
  const newest = revisions.at(-1);
  return base && newest && newest.revision > revision ? { base, newest } : null;
}

/** Null when the page could not load it. The server still refuses, and says why. */
async function load(number: number, signal: AbortSignal): Promise<ReleasedUpdate[]> {
  const found = await get<{ revisions: ReleasedUpdate[] }>(`/api/v1/updates/${number}/revisions`, signal);
  return found?.revisions ?? [];
}
