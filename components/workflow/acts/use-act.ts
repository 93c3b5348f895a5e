'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiAnswer, newKey } from '@/client/api';
import { sendChain } from '@/client/outbox/send-chain';
import { useOutbox } from '@/client/outbox/use-outbox';
import { useDeskInfo } from '@/components/workflow/desk-info';
import type { FieldFault } from '@/domain/outcome';

/** `title`: what the outbox calls it. */
type ActRequest = { path: string; body: unknown; title: string };

export type ActState =
  | { status: 'idle' }
  | { status: 'sending' }
  /** Not yet confirmed: it is stored, and is sent again until the server answers. */
  | { status: 'waiting' }
  | { status: 'refused'; code: string; faults: FieldFault[]; details: unknown };

export type UsedAct = {
  acting: ActState;
  /** Resolves with the definite answer, whenever that comes. */
  run<T>(request: ActRequest): Promise<ApiAnswer<T>>;
  reset(): void;
};

/** After this time the page says that the answer is late. */
const PATIENCE_MS = 2_500;
const NEVER = { ok: false, status: 'unknown' } as const;

/** One act of a page. It goes through the outbox: a reload or a day without network neither loses nor repeats it (W1). */
export function useAct(): UsedAct {
  const { me } = useDeskInfo();
  const { outbox } = useOutbox(me.id);
  const [acting, setActing] = useState<ActState>({ status: 'idle' });
  useLateness(acting, setActing);
  // The outbox opens a moment after the page. An earlier act is sent without it.
  const current = useRef(outbox);
  current.current = outbox;
  const run = useCallback(async <T>({ path, body, title }: ActRequest): Promise<ApiAnswer<T>> => {
    setActing({ status: 'sending' });
    const answers = await sendChain([{ path: `/api/v1/${path}`, body, title, key: newKey() }], current.current);
    const answer = answers?.at(-1);
    setActing(toState(answer));
    return (answer ?? NEVER) as ApiAnswer<T>;
  }, []);
  const reset = useCallback(() => setActing({ status: 'idle' }), []);
  return { acting, run, reset };
}

/** Null while nothing was refused. */
export function refusalOf(acting: ActState): { code: string } | null {
  return acting.status === 'refused' ? acting : null;
}

function toState(answer: ApiAnswer<unknown> | undefined): ActState {
  if (answer === undefined || answer.ok) return { status: 'idle' };
  if (answer.status === 'unknown') return { status: 'waiting' };
  return { status: 'refused', code: answer.code, faults: answer.fields ?? [], details: answer.details };
}

function useLateness({ status }: ActState, setActing: (acting: ActState) => void): void {
  useEffect(() => {
    if (status !== 'sending') return;
    const timer = setTimeout(() => setActing({ status: 'waiting' }), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [status, setActing]);
}
