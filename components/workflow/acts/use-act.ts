'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '@/client/outbox/post-intent';
import { useOutbox } from '@/client/outbox/use-outbox';
import { useDeskFacts } from '@/components/workflow/facts';
import type { FieldFault } from '@/domain/protocol/outcome';
import { type Answer, ask } from './ask';

/** `title`: what the outbox calls it. */
export type Wish = { path: string; body: unknown; title: string };

export type Acting =
  | { status: 'idle' }
  | { status: 'sending' }
  /** Not yet confirmed: it is kept, and goes out as soon as the server answers. */
  | { status: 'waiting' }
  | { status: 'refused'; code: string; faults: FieldFault[]; details: unknown };

export type Act = {
  acting: Acting;
  /** Resolves with the definite answer, whenever that comes. */
  run<T>(wish: Wish): Promise<Answer<T>>;
  reset(): void;
};

/** Long enough that a person begins to wonder. */
const PATIENCE_MS = 2_500;

/** One act of a page: through the outbox, so that neither a reload nor a day without network loses or doubles it (W1). */
export function useAct(): Act {
  const { me } = useDeskFacts();
  const { outbox } = useOutbox(me.id);
  const [acting, setActing] = useState<Acting>({ status: 'idle' });
  useWondering(acting, setActing);
  // The outbox opens a moment after the page does; an act that comes sooner goes by itself.
  const current = useRef(outbox);
  current.current = outbox;
  const run = useCallback(async <T>({ path, body, title }: Wish): Promise<Answer<T>> => {
    setActing({ status: 'sending' });
    const answer = (await send({ path: `/api/v1/${path}`, body, title }, current.current)) as Answer<T>;
    setActing(toActing(answer));
    return answer;
  }, []);
  const reset = useCallback(() => setActing({ status: 'idle' }), []);
  return { acting, run, reset };
}

type Outbox = ReturnType<typeof useOutbox>['outbox'];

async function send({ path, body, title }: Wish, outbox: Outbox): Promise<Answer<unknown>> {
  if (outbox === null) return ask({ path, body, key: newKey() });
  const key = outbox.put({ path, body, title });
  const answer = await outbox.settled(key);
  outbox.forget(key);
  return answer;
}

function toActing(answer: Answer<unknown>): Acting {
  if (answer.ok) return { status: 'idle' };
  if (answer.status === 'unknown') return { status: 'waiting' };
  return { status: 'refused', code: answer.code, faults: answer.fields ?? [], details: answer.details };
}

function useWondering({ status }: Acting, setActing: (acting: Acting) => void): void {
  useEffect(() => {
    if (status !== 'sending') return;
    const timer = setTimeout(() => setActing({ status: 'waiting' }), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [status, setActing]);
}
