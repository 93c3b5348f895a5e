'use client';

import { type BaseSyntheticEvent, useEffect, useState } from 'react';
import { type FieldErrors, type Resolver, set, type UseFormReturn, useForm } from 'react-hook-form';
import type { FieldFault } from '@/domain/protocol/outcome';
import type { UpdateKind } from '@/domain/updates';
import { type KeptDraft, useDraft } from './draft/use-draft';
import type { TextPath } from './fields/option';
import { readForm } from './reading/form-model';
import { emptyForm, type UpdateForm } from './reading/form-values';
import { useRefusalWords } from './refusal-words';
import { type Publisher, usePublish } from './use-publish';

export type DeskForm = {
  form: UseFormReturn<UpdateForm>;
  draft: KeptDraft;
  publisher: Publisher;
  /** The server's time, carried on by the browser's own steady clock. */
  now: () => number;
  submit: (event: BaseSyntheticEvent) => void;
};

export function useUpdateForm(kind: UpdateKind, serverNow: number): DeskForm {
  const now = useServerTime(serverNow);
  const say = useRefusalWords();
  const resolver: Resolver<UpdateForm> = (values) => {
    const { faults } = readForm(values, now());
    return faults.length === 0 ? { values, errors: {} } : { values: {}, errors: toErrors(faults, say) };
  };
  const form = useForm<UpdateForm>({ defaultValues: emptyForm(kind), resolver });
  const draft = useDraft(form, kind);
  const publisher = usePublish(draft);
  useUnansweredAttempt(draft, publisher);
  const send = async () => {
    const { content, faults } = readForm(form.getValues(), now());
    if (faults.length > 0) return publisher.setState({ status: 'faulty', faults });
    const answered = await publisher.publish(content);
    if (answered.status === 'refused') show(answered.faults, form, say);
  };
  const submit = (event: BaseSyntheticEvent) => {
    event.preventDefault();
    if (publisher.state.status !== 'sending') void form.handleSubmit(send, send)(event);
  };
  return { form, draft, publisher, now, submit };
}

type Say = ReturnType<typeof useRefusalWords>;

/** Several faults of one field: the first is said at the field, all in the summary. */
function toErrors(faults: readonly FieldFault[], say: Say): FieldErrors<UpdateForm> {
  const errors: FieldErrors<UpdateForm> = {};
  for (const fault of faults.toReversed()) set(errors, fault.path, { type: fault.code, message: say(fault) });
  return errors;
}

/** Puts the server's faults at their fields and the cursor into the first. */
function show(faults: readonly FieldFault[], form: UseFormReturn<UpdateForm>, say: Say): void {
  for (const fault of faults.toReversed()) {
    form.setError(fault.path as TextPath, { type: fault.code, message: say(fault) });
  }
  const [first] = faults;
  if (first) setTimeout(() => form.setFocus(first.path as TextPath));
}

/** A page that was left while its attempt had no answer says so when it comes back. */
function useUnansweredAttempt({ attempt, status }: KeptDraft, { setState }: Publisher): void {
  useEffect(() => {
    if (status === 'restored' && attempt.current?.open) setState({ status: 'unknown' });
  }, [status, attempt, setState]);
}

function useServerTime(serverNow: number): () => number {
  const [started] = useState(() => performance.now());
  return () => serverNow + performance.now() - started;
}
