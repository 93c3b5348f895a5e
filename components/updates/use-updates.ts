'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SituationUpdate } from '@/domain/updates';
import { searchUpdates } from '@/domain/wording/search';
import { type Filter, loadPage, loadRest, MOST, NO_FILTER, PAGE_SIZE, toQuery, type UpdatePage } from './load-updates';
import { mergeUpdates } from './merge-updates';

type Status = 'ready' | 'loading' | 'failed';
type Load = (signal: AbortSignal) => Promise<UpdatePage>;
/** How a new page joins the known updates. */
type Join = (known: UpdatePage, page: UpdatePage) => UpdatePage;

export type UpdateList = {
  shown: SituationUpdate[];
  filter: Filter;
  typed: string;
  status: Status;
  hasOlder: boolean;
  setFilter: (filter: Filter) => void;
  setTyped: (typed: string) => void;
  loadOlder: () => void;
  retry: () => void;
};

const older: Join = (known, page) => ({ ...page, updates: mergeUpdates(known.updates, page.updates) });
const newer: Join = (known, page) => ({ ...known, updates: mergeUpdates(known.updates, page.updates) });
const instead: Join = (_, page) => page;

/** The loaded part of the list. `newest`: the number of the newest update on the live board. */
export function useUpdates(first: UpdatePage, newest: number): UpdateList {
  const [filter, setFilter] = useState(NO_FILTER);
  const [typed, setTyped] = useState('');
  const [seen, setSeen] = useState(newest);
  const { known, status, run, retry } = useRequests(first);
  const { updates, nextCursor } = known;
  const found = useMemo(() => searchUpdates(typed, updates).map(({ update }) => update), [typed, updates]);
  const idle = status === 'ready';
  useEffect(() => {
    if (!idle || newest <= seen) return;
    const limit = Math.min(MOST, newest - seen + PAGE_SIZE);
    setSeen(newest);
    run((signal) => loadPage(toQuery(filter, null, limit), signal), newer);
  }, [idle, newest, seen, filter, run]);
  useEffect(() => {
    // A search covers all that was published, not only the loaded part.
    if (idle && typed !== '' && nextCursor !== null) run((signal) => loadRest(filter, nextCursor, signal), older);
  }, [idle, typed, filter, nextCursor, run]);
  const choose = (chosen: Filter) => {
    setFilter(chosen);
    run((signal) => loadPage(toQuery(chosen, null), signal), instead);
  };
  return {
    shown: found,
    filter,
    typed,
    status,
    hasOlder: nextCursor !== null,
    setFilter: choose,
    setTyped,
    loadOlder: () => run((signal) => loadPage(toQuery(filter, nextCursor), signal), older),
    retry,
  };
}

/** One request at a time: a new request cancels the one before. */
function useRequests(first: UpdatePage) {
  const [known, setKnown] = useState(first);
  const [status, setStatus] = useState<Status>('ready');
  const current = useRef<AbortController | null>(null);
  const last = useRef<{ load: Load; join: Join } | null>(null);
  const start = useCallback(async (load: Load, join: Join) => {
    current.current?.abort();
    const mine = new AbortController();
    const { signal } = mine;
    current.current = mine;
    last.current = { load, join };
    setStatus('loading');
    try {
      const page = await load(signal);
      setKnown((before) => join(before, page));
      setStatus('ready');
    } catch {
      if (!signal.aborted) setStatus('failed');
    }
  }, []);
  const run = useCallback((load: Load, join: Join) => void start(load, join), [start]);
  const retry = () => void (last.current && start(last.current.load, last.current.join));
  useEffect(() => () => current.current?.abort(), []);
  return { known, status, run, retry };
}
