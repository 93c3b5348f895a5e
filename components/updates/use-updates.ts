'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readDayRange, type TypedDays } from '@/client/day-range';
import type { FieldFault } from '@/domain/outcome';
import type { Past } from '@/domain/past/past';
import type { ReleasedUpdate } from '@/domain/revisions';
import { type Hit, searchUpdates } from '@/domain/wording/search/search';
import { isInDays } from '@/domain/wording/search/search-days';
import { type Filter, loadPage, loadRest, MOST, NO_FILTER, PAGE_SIZE, toQuery, type UpdatePage } from './load-updates';
import { mergeUpdates } from './merge-updates';

type Status = 'ready' | 'loading' | 'failed';
type Load = (signal: AbortSignal) => Promise<UpdatePage>;
/** How a new page joins the known updates. */
type Join = (known: UpdatePage, page: UpdatePage) => UpdatePage;

export type UpdateList = {
  shown: Hit<ReleasedUpdate>[];
  filter: Filter;
  typed: string;
  days: TypedDays;
  dayFaults: FieldFault[];
  status: Status;
  hasOlder: boolean;
  setFilter: (filter: Filter) => void;
  setTyped: (typed: string) => void;
  setDays: (days: TypedDays) => void;
  loadOlder: () => void;
  retry: () => void;
};

export const NO_DAYS: TypedDays = { from: '', until: '' };

const older: Join = (known, page) => ({ ...page, updates: mergeUpdates(known.updates, page.updates) });
const newer: Join = (known, page) => ({ ...known, updates: mergeUpdates(known.updates, page.updates) });
const instead: Join = (_, page) => page;

/** `seq` is how far the live board has come: what is known may have been corrected or withdrawn. */
type ShownBoard = { seq: number; past: Past | null };

/** The list as far as it is loaded. */
export function useUpdates(first: UpdatePage, { seq, past }: ShownBoard): UpdateList {
  const [filter, setFilter] = useState(NO_FILTER);
  const [typed, setTyped] = useState('');
  const [days, setDays] = useState(NO_DAYS);
  const [seen, setSeen] = useState(seq);
  const { known, status, run, retry } = useRequests(first);
  const { updates, nextCursor } = known;
  const asked = useMemo(() => readDayRange(days), [days]);
  const found = useMemo(
    () =>
      searchUpdates(
        typed,
        updates.filter((update) => isInDays(update, asked.days)),
      ),
    [typed, updates, asked],
  );
  const isNarrowed = typed !== '' || Object.values(asked.days).some((day) => day !== undefined);
  const idle = status === 'ready';
  const wanted = useMemo(() => ({ ...filter, past }), [filter, past]);
  useEffect(() => {
    if (!idle || seq <= seen) return;
    const limit = Math.min(MOST, seq - seen + Math.max(PAGE_SIZE, updates.length));
    setSeen(seq);
    run((signal) => loadPage(toQuery(wanted, null, limit), signal), newer);
  }, [idle, seq, seen, updates.length, wanted, run]);
  useEffect(() => {
    // A search covers all that was published, not only the loaded part.
    if (idle && isNarrowed && nextCursor !== null) run((signal) => loadRest(wanted, nextCursor, signal), older);
  }, [idle, isNarrowed, wanted, nextCursor, run]);
  const choose = (chosen: Filter) => {
    setFilter(chosen);
    run((signal) => loadPage(toQuery({ ...chosen, past }, null), signal), instead);
  };
  return {
    shown: found,
    filter,
    typed,
    days,
    dayFaults: asked.faults,
    status,
    hasOlder: nextCursor !== null,
    setFilter: choose,
    setTyped,
    setDays,
    loadOlder: () => run((signal) => loadPage(toQuery(wanted, nextCursor), signal), older),
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
