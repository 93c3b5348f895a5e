'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { endOf } from '@/client/draft/end-of';
import type { Answer } from '@/client/outbox/ask';
import { type Acting, useAct } from '@/components/workflow/acts/use-act';
import type { Editor } from '@/components/workflow/editor/use-editor';
import type { FieldFault, Receipt } from '@/domain/protocol/outcome';
import type { DeskItem } from '@/domain/workflow/item';
import { type Handing, type PublishFirst, toHandIn, toPublish } from './delivery';
import { useFaults } from './use-faults';

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
  /** What was handed over from here and waits is written on instead. */
  takeBack(): void;
};

/** Hands the form in, or publishes it. Nothing goes out that has a fault, and all of it is kept before it goes out (W1). */
export function useSending(editor: Editor, onItem: (item: DeskItem) => void): Sending {
  const words = useTranslations('Workflow.outbox');
  const { acting, runAll, follow, takeBack } = useAct();
  const { faults, find } = useFaults(editor);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [isBusy, setBusy] = useState(false);
  const page = usePage();
  const finish = (answers: Answer<unknown>[] | null) => {
    setBusy(false);
    const end = endOf(answers ?? []);
    if (end.is === 'handed') return onItem(end.item);
    if (end.is === 'published') {
      editor.forget();
      return setReceipt(end.receipt);
    }
    editor.resume(end.item);
    find(end.faults);
  };
  const attend = (sent: Promise<Answer<unknown>[] | null>) => {
    setBusy(true);
    void sent.then(finish);
  };
  useFollowing(editor.held, isBusy, (key) => {
    editor.hold();
    attend(follow(key));
  });
  const begin = (title: 'submit' | 'publish' | 'correct', toSteps: () => Handing[]) => {
    if (isBusy || editor.saving.status === 'conflict' || find(editor.read().faults)) return;
    const steps = toSteps();
    if (steps.length === 0) editor.resume(null);
    else attend(runAll(steps.map((step) => ({ ...step, title: words(title), page }))));
  };
  const publish = (first: PublishFirst) => {
    const title = editor.started.corrects ? 'correct' : 'publish';
    begin(title, () => (editor.started.isDrafted ? toHandIn(editor, first) : toPublish(editor, first)));
  };
  return {
    ...{ acting, isBusy, faults, receipt },
    submit: () => begin('submit', () => toHandIn(editor, null)),
    publish: (reason) => publish(reason === null ? {} : { publishFirst: { reason } }),
    takeBack: () => editor.held !== null && takeBack(editor.held),
  };
}

/** What was handed over before this page was loaded is seen to its end here. */
function useFollowing(held: string | null, isBusy: boolean, follow: (key: string) => void): void {
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    if (held !== null && !isBusy) latest.current(held);
  }, [held, isBusy]);
}

function usePage(): string {
  const path = usePathname();
  const query = useSearchParams().toString();
  return query ? `${path}?${query}` : path;
}
