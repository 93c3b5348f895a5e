'use client';

import { useEffect, useState } from 'react';
import { newKey, type PostOutcome, postUpdate } from '@/client/post-update';
import type { FieldFault, Receipt } from '@/domain/protocol/outcome';
import { toAnswered, toAttempt } from './attempt';
import type { KeptDraft } from './draft/use-draft';
import { type Content, toFormFault } from './reading/form-model';

/** Long enough that a person begins to wonder. */
const SLOW_MS = 2_000;

export type Publishing =
  | { status: 'writing' }
  /** Faults found before anything was sent. */
  | { status: 'faulty'; faults: FieldFault[] }
  | { status: 'sending'; slow: boolean }
  /** No definite answer: it may be published or not, and the same key settles it. */
  | { status: 'unknown' }
  | { status: 'refused'; code: string; faults: FieldFault[] }
  | { status: 'confirmed'; receipt: Receipt };

export type Publisher = {
  state: Publishing;
  setState: (state: Publishing) => void;
  publish: (content: Content) => Promise<Publishing>;
};

export function usePublish(draft: KeptDraft): Publisher {
  const [state, setState] = useState<Publishing>({ status: 'writing' });
  useSlowness(state, setState);
  const publish = async (content: Content): Promise<Publishing> => {
    const attempt = toAttempt(draft.attempt.current, JSON.stringify(content), newKey);
    draft.attempt.current = attempt;
    draft.keep();
    setState({ status: 'sending', slow: false });
    const outcome = await postUpdate({ input: content, key: attempt.key });
    const answered = toPublishing(outcome);
    if (answered.status === 'confirmed') draft.clear();
    if (answered.status === 'refused') draft.attempt.current = toAnswered(attempt, answered.code);
    if (answered.status === 'refused') draft.keep();
    setState(answered);
    return answered;
  };
  return { state, setState, publish };
}

function toPublishing(outcome: PostOutcome): Publishing {
  if (outcome.status === 'unknown') return { status: 'unknown' };
  if (outcome.ok) return { status: 'confirmed', receipt: outcome.value };
  return { status: 'refused', code: outcome.code, faults: (outcome.fields ?? []).map(toFormFault) };
}

/** After a while the wait itself needs a word. */
function useSlowness({ status }: Publishing, setState: (state: Publishing) => void): void {
  useEffect(() => {
    if (status !== 'sending') return;
    const timer = setTimeout(() => setState({ status: 'sending', slow: true }), SLOW_MS);
    return () => clearTimeout(timer);
  }, [status, setState]);
}
