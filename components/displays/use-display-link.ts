'use client';

import { useEffect, useMemo } from 'react';
import { call, isRecord } from '@/client/api';
import type { DisplayLink } from '@/client/socket-link';
import { leaveBoard } from '@/components/wall/closed/leave-board';
import type { Display } from '@/domain/displays/display';
import type { DisplayCommand } from '@/domain/entries/entry';

const ACTS: Partial<Record<DisplayCommand, () => void>> = { reload: () => void leaveBoard() };

const DAY_MS = 86_400_000;

/** What a paired screen does when it is told to. undefined: this page belongs to no paired screen. */
export function useDisplayLink(display: Display | undefined): DisplayLink | undefined {
  const id = display?.id;
  useEffect(() => (id === undefined ? undefined : keepToken()), [id]);
  return useMemo(() => (id === undefined ? undefined : { onCommand: (command) => ACTS[command]?.() }), [id]);
}

/** Asks for the token of the day, now and each day. A new one is used once, so that the one before can end. */
function keepToken(): () => void {
  const ask = async () => {
    const reply = await call('/api/auth/display', { method: 'POST' });
    if (isRecord(reply?.body) && reply.body.isNew === true) await call('/api/auth/display', { method: 'POST' });
  };
  void ask();
  const timer = setInterval(() => void ask(), DAY_MS);
  return () => clearInterval(timer);
}
