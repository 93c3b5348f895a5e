'use client';

import { useEffect, useState } from 'react';
import { get } from '@/client/api';
import type { ReleasedFigure } from '@/domain/figures';

/** Less than the time between two keys of a quick typist would ask for each of them. */
const PAUSE_MS = 120;

/** The figures that can be quoted, best first; null while nobody asks or nothing came yet. */
export function useCitable(query: string | null): readonly ReleasedFigure[] | null {
  const [found, setFound] = useState<readonly ReleasedFigure[] | null>(null);
  useEffect(() => {
    if (query === null) return setFound(null);
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const asked = new URLSearchParams({ q: query });
      const answer = await get<{ figures: { figure: ReleasedFigure }[] }>(`/api/v1/citable?${asked}`, asking.signal);
      if (!asking.signal.aborted) setFound(answer?.figures.map(({ figure }) => figure) ?? []);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query]);
  return found;
}
