import { useRef, useState } from 'react';
import { newKey, type Post, type Posted, postIntent } from '@/client/outbox/post-intent';
import type { Refused } from './use-refusal-text';

export type Sending = { status: 'idle' | 'sending' } | { status: 'refused'; refused: Refused };

export type Send = {
  sending: Sending;
  /** What the server answered, or null: then `sending` says why not. */
  send(body: unknown): Promise<Record<string, unknown> | null>;
};

/** One write of a form or button. The same wish keeps its key, so that a lost answer never does anything twice. */
export function useSend(path: string, method: NonNullable<Post['method']> = 'POST'): Send {
  const [sending, setSending] = useState<Sending>({ status: 'idle' });
  const open = useRef<{ text: string; key: string } | null>(null);
  const send: Send['send'] = async (body) => {
    const text = JSON.stringify(body);
    if (open.current?.text !== text) open.current = { text, key: newKey() };
    setSending({ status: 'sending' });
    const answer = await postIntent({ path, body, key: open.current.key, method });
    if (answer.ok || answer.status !== 'unknown') open.current = null;
    setSending(toSending(answer));
    return answer.ok ? answer.value : null;
  };
  return { sending, send };
}

function toSending(answer: Posted): Sending {
  if (answer.ok) return { status: 'idle' };
  return { status: 'refused', refused: answer.status === 'unknown' ? { code: 'unknown_answer' } : answer };
}

/** Null while nothing was refused. */
export function refusedOf(sending: Sending): Refused | null {
  return sending.status === 'refused' ? sending.refused : null;
}
