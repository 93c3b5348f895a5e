'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { get } from '@/client/api';
import { askCited } from '@/client/briefing/ask-cited';
import type { BriefingData } from '@/components/briefing/parts/view-types';

/** Two pages ask at different moments, and one that hears of several changes at once asks once. */
const SPREAD_MS = 300;

export type UsedBriefing = {
  view: BriefingData /** Reads it again; soon, and once for all that ask. */;
  refresh(): void;
};

/**
 * The briefing as the server has it now. `seq`: where the live board is; with each entry the marks of the texts may be others, so what
 * is known of their figures is asked again, and nothing else.
 */
export function useBriefing(first: BriefingData, seq: number): UsedBriefing {
  const [view, setView] = useState(first);
  const { id } = first.briefing;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);
  const refresh = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      asking.current?.abort();
      asking.current = new AbortController();
      const read = await get<BriefingData>(`/api/v1/briefings/${id}`, asking.current.signal);
      if (read) setView(read);
    }, Math.random() * SPREAD_MS);
  }, [id]);
  useEffect(() => setView(first), [first]);
  const { cited, position } = view;
  useEffect(() => {
    if (seq <= position.seq) return;
    const citations = cited.map(({ citation }) => citation);
    return askCited(citations, seq, (now) => setView((shown) => ({ ...shown, ...now }))).stop;
  }, [seq, cited, position.seq]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asking.current?.abort();
    },
    [],
  );
  return { view, refresh };
}
