'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Attempt } from '@/components/desk/attempt';
import { emptyForm, type UpdateForm } from '@/components/desk/reading/form-values';
import type { UpdateKind } from '@/domain/updates';
import { browserStore, dropDraft, keepDraft, loadDraft } from './draft';

export type KeptDraft = {
  /** The attempt under way, kept with the text so that a reload cannot publish twice. */
  attempt: RefObject<Attempt | null>;
  status: 'none' | 'restored' | 'not_kept';
  keep: () => void;
  clear: () => void;
};

/** Keeps every change of the form in this browser and brings it back after a reload. */
export function useDraft(form: UseFormReturn<UpdateForm>, kind: UpdateKind): KeptDraft {
  const attempt = useRef<Attempt | null>(null);
  const [status, setStatus] = useState<KeptDraft['status']>('none');
  const { reset, getValues, watch } = form;
  const keep = useCallback(() => {
    const kept = keepDraft(browserStore(), kind, { form: getValues(), attempt: attempt.current });
    if (!kept) setStatus('not_kept');
  }, [getValues, kind]);
  useEffect(() => {
    const draft = loadDraft(browserStore(), kind);
    if (draft) {
      attempt.current = draft.attempt;
      reset(draft.form);
      setStatus('restored');
    }
    const { unsubscribe } = watch(keep);
    return unsubscribe;
  }, [reset, watch, keep, kind]);
  const clear = useCallback(() => {
    attempt.current = null;
    reset(emptyForm(kind));
    dropDraft(browserStore(), kind);
    setStatus('none');
  }, [reset, kind]);
  return { attempt, status, keep, clear };
}
