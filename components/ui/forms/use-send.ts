import { useRef, useState } from 'react';
import { type ApiAnswer, type ApiRequest, newKey, send as sendOnce } from '@/client/api';
import type { RefusedAnswer } from './use-refusal-text';

export type SendState = { status: 'idle' | 'sending' | 'done' } | { status: 'refused'; refused: RefusedAnswer };

export type UsedSend = {
  sending: SendState;
  /** The value of the answer. Null when it failed: then `sending` has the reason. */
  send(body: unknown): Promise<Record<string, unknown> | null>;
};

/** One write of a form or button. The same body keeps its key, so that nothing is done twice after a lost answer. */
export function useSend(path: string, method: NonNullable<ApiRequest['method']> = 'POST'): UsedSend {
  const [sending, setSending] = useState<SendState>({ status: 'idle' });
  const open = useRef<{ text: string; key: string } | null>(null);
  const send: UsedSend['send'] = async (body) => {
    const text = JSON.stringify(body);
    if (open.current?.text !== text) open.current = { text, key: newKey() };
    setSending({ status: 'sending' });
    const answer = await sendOnce({ path, body, key: open.current.key, method });
    if (answer.ok || answer.status !== 'unknown') open.current = null;
    setSending(toState(answer));
    return answer.ok ? answer.value : null;
  };
  return { sending, send };
}

function toState(answer: ApiAnswer): SendState {
  if (answer.ok) return { status: 'done' };
  return { status: 'refused', refused: answer.status === 'unknown' ? { code: 'unknown_answer' } : answer };
}

/** Null while nothing was refused. */
export function refusedOf(sending: SendState): RefusedAnswer | null {
  return sending.status === 'refused' ? sending.refused : null;
}
