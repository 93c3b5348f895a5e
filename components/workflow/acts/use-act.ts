'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '@/client/outbox/ask';
import type { Wish as Kept } from '@/client/outbox/outbox';
import { newKey } from '@/client/outbox/post-intent';
import { followed, sendAll } from '@/client/outbox/send-all';
import { useOutbox } from '@/client/outbox/use-outbox';
import { useDeskFacts } from '@/components/workflow/facts';
import type { FieldFault } from '@/domain/protocol/outcome';

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
  /** Several, each behind the one before, with the answers to all; null = they were given up. */
  runAll(wishes: readonly Steps[]): Promise<Answer<unknown>[] | null>;
  /** The same for what was sent before this page was loaded. */
  follow(key: string): Promise<Answer<unknown>[] | null>;
  /** What waits goes out no more, as far as it has not gone out yet. */
  takeBack(key: string): void;
  reset(): void;
};

export type Steps = Kept & { key: string };

/** Long enough that a person begins to wonder. */
const PATIENCE_MS = 2_500;
const NEVER = { ok: false, status: 'unknown' } as const;

/** One act of a page: through the outbox, so that neither a reload nor a day without network loses or doubles it (W1). */
export function useAct(): Act {
  const { me } = useDeskFacts();
  const { outbox } = useOutbox(me.id);
  const [acting, setActing] = useState<Acting>({ status: 'idle' });
  useWondering(acting, setActing);
  // The outbox opens a moment after the page does; an act that comes sooner goes by itself.
  const current = useRef(outbox);
  current.current = outbox;
  const attend = useCallback(async (sent: Promise<Answer<unknown>[] | null>) => {
    setActing({ status: 'sending' });
    const answers = await sent;
    setActing(toActing(answers?.at(-1) ?? null));
    return answers;
  }, []);
  const runAll = useCallback((wishes: readonly Steps[]) => attend(sendAll(wishes, current.current)), [attend]);
  const follow = useCallback(
    (key: string) => attend(current.current ? followed(key, current.current) : Promise.resolve(null)),
    [attend],
  );
  const run = useCallback(
    async <T>({ path, body, title }: Wish): Promise<Answer<T>> => {
      const answers = await runAll([{ path: `/api/v1/${path}`, body, title, key: newKey() }]);
      return (answers?.at(-1) ?? NEVER) as Answer<T>;
    },
    [runAll],
  );
  const takeBack = useCallback((key: string) => current.current?.forget(key), []);
  const reset = useCallback(() => setActing({ status: 'idle' }), []);
  return { acting, run, runAll, follow, takeBack, reset };
}

function toActing(answer: Answer<unknown> | null): Acting {
  if (answer === null || answer.ok) return { status: 'idle' };
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
