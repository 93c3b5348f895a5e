'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type TextRecord, TextSession, type TextSessionView } from '@/client/briefing/text-session';
import { browserStore } from '@/client/draft/browser-copy';

export type UsedText<C> = { session: TextSession<C>; written: TextSessionView<C> };

/** A text of this page, which follows what the server was read with. `path`: `/api/v1/speeches/ID`. */
export function useTextSession<C>(path: string, read: TextRecord<C>, now: () => number): UsedText<C> {
  const time = useRef(now);
  time.current = now;
  const [session] = useState(() => {
    const machine = { store: browserStore(), random: Math.random, now: () => time.current() };
    return new TextSession<C>({ first: read, path, ...machine });
  });
  useEffect(() => session.start(), [session]);
  useEffect(() => session.offer(read), [session, read]);
  return { session, written: useSyncExternalStore(session.subscribe, session.view, session.view) };
}
