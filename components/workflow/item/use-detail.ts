'use client';

import { useEffect, useState } from 'react';
import { get } from '@/client/api';
import type { DeskItem } from '@/domain/item';
import type { DraftDetail } from './detail';

const AGAIN_MS = 3_000;

/** The draft in full, fetched again whenever the desk tells of a newer version than this page has. */
export function useDetail(first: DraftDetail, known: DeskItem | undefined, isHeld: boolean): DraftDetail {
  const [detail, setDetail] = useState(first);
  const { id, version } = detail.item;
  const newest = isHeld ? version : (known?.version ?? version);
  const [round, setRound] = useState(0);
  useEffect(() => {
    // Also while one is under way: what it brings may be out of date when it comes.
    if (newest <= version) return;
    const halt = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void get<DraftDetail>(`/api/v1/drafts/${id}`, halt.signal).then((loaded) => {
      if (halt.signal.aborted) return;
      if (loaded) setDetail(loaded);
      else timer = setTimeout(() => setRound(round + 1), AGAIN_MS);
    });
    return () => {
      halt.abort();
      clearTimeout(timer);
    };
  }, [id, newest, version, round]);
  return detail;
}
