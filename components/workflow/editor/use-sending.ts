'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TextPath } from '@/components/desk/fields/option';
import { toFormFault } from '@/components/desk/reading/form-model';
import { useRefusalWords } from '@/components/desk/refusal-words';
import { type Acting, useAct } from '@/components/workflow/acts/use-act';
import type { FieldFault, Receipt } from '@/domain/protocol/outcome';
import type { DeskItem } from '@/domain/workflow/item';
import { handIn, type Post, type PublishFirst, publishDraft, publishForm } from './delivery';
import type { Editor } from './use-editor';

export type Sending = {
  acting: Acting;
  isBusy: boolean;
  /** What stands against sending, by the form's fields. */
  faults: FieldFault[];
  /** It is written: number, time and place in the log. */
  receipt: Receipt | null;
  submit(): void;
  /** `reason`: it goes out before a second person has looked; null = that is not asked for. */
  publish(reason: string | null): void;
};

/** Hands the form in, or publishes it. Nothing goes out that has a fault, or that is not saved as it stands. */
export function useSending(editor: Editor, onItem: (item: DeskItem) => void): Sending {
  const words = useTranslations('Workflow.outbox');
  const { acting, run } = useAct();
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [isBusy, setBusy] = useState(false);
  const show = useFaultFields(editor);
  const find = (found: readonly FieldFault[]): boolean => {
    const named = found.map(toFormFault);
    setFaults(named);
    show(named);
    return named.length > 0;
  };
  const post: Post = async (path, body, title) => {
    const answer = await run<never>({ path, body, title: words(title) });
    if (answer.ok) return answer.value;
    if (answer.status !== 'unknown') find(answer.fields ?? []);
    return null;
  };
  const publish = async (first: PublishFirst) => {
    const isDrafted = editor.started.isDrafted;
    const { item, receipt: written } = isDrafted
      ? await publishDraft(editor, post, first)
      : { item: null, receipt: await publishForm(editor, post, first) };
    if (written) {
      editor.forget();
      setReceipt(written);
    } else if (item) onItem(item);
  };
  const submit = async () => {
    const item = await handIn(editor, post);
    if (item) onItem(item);
  };
  const begin = (work: () => Promise<void>) => {
    if (isBusy || find(editor.read().faults)) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return {
    ...{ acting, isBusy, faults, receipt },
    submit: () => begin(submit),
    publish: (reason) => begin(() => publish(reason === null ? {} : { publishFirst: { reason } })),
  };
}

/** Puts faults at their fields and the cursor into the first. */
function useFaultFields({ form }: Editor): (faults: readonly FieldFault[]) => void {
  const say = useRefusalWords();
  return (faults) => {
    form.clearErrors();
    for (const fault of faults.toReversed()) {
      form.setError(fault.path as TextPath, { type: fault.code, message: say(fault) });
    }
    const [first] = faults;
    if (first) setTimeout(() => form.setFocus(first.path as TextPath));
  };
}
