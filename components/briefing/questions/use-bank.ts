'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { get } from '@/client/api';
import type { QuestionView } from '@/components/briefing/parts/view-types';
import type { CitedFigure } from '@/domain/briefing/flags';

export type Bank = { questions: QuestionView[]; cited: CitedFigure[] };

/** Shorter than a person waits for, and longer than the time between two quick keys. */
const PAUSE_MS = 80;

type BankQuery = {
  typed: string;
  open: string | null;
  /** Where the live board is, and where it was when the page was made. */
  seq: number;
  rendered: number;
};

/** The questions that fit what was typed, as the server has them now; and the one that somebody writes in, `open`, whether it fits or not. */
export function useBank(first: Bank, { typed, open, seq, rendered }: BankQuery): { bank: Bank; refresh(): void } {
  const [bank, setBank] = useState(first);
  const asking = useRef<AbortController>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const words = useRef(typed);
  words.current = typed;
  const writing = useRef(open);
  writing.current = open;
  const refresh = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      asking.current?.abort();
      asking.current = new AbortController();
      const { signal } = asking.current;
      const read = await get<Bank>(`/api/v1/questions?${new URLSearchParams({ q: words.current })}`, signal);
      if (read) setBank((before) => withOpen(read, before, writing.current));
    }, PAUSE_MS);
  }, []);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read again with each key, and with each entry of the board
  useEffect(() => {
    if (isFirst.current && seq <= rendered) {
      isFirst.current = false;
      return;
    }
    refresh();
  }, [typed, seq, rendered, refresh]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asking.current?.abort();
    },
    [],
  );
  return { bank, refresh };
}

/** A field that vanished while somebody types in it would lose what they say next. */
function withOpen(read: Bank, before: Bank, open: string | null): Bank {
  const written = before.questions.find(({ id }) => id === open);
  if (written === undefined || read.questions.some(({ id }) => id === open)) return read;
  return { questions: [written, ...read.questions], cited: [...before.cited, ...read.cited] };
}
