'use client';

import { useEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { browserStore } from '@/client/draft/browser-copy';
import { readDraft, toFormFault } from '@/client/draft/form/read-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { DraftSession } from '@/client/draft/session';
import type { DraftOrigin, DraftView, FormAccess } from '@/client/draft/state';
import { useDraft } from '@/client/draft/use-draft';
import { joinOutbox } from '@/client/outbox/use-outbox';
import type { TextPath } from '@/components/ui/forms/option';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { useFaultResolver } from '@/components/ui/forms/use-fault-resolver';
import { useDeskInfo } from '@/components/workflow/desk-info';
import type { FieldFault } from '@/domain/outcome';

export type Editor = {
  form: UseFormReturn<UpdateForm>;
  session: DraftSession;
  draft: DraftView;
  /** The faults that prevent submitting, named by the form's own fields. */
  faults: readonly FieldFault[];
};

/** The form of one draft, and its session. */
export function useEditor(origin: DraftOrigin, now: () => number): Editor {
  const { me } = useDeskInfo();
  const read = (typed: UpdateForm) => readDraft(typed, origin.corrects !== null, now());
  const form = useForm<UpdateForm>({ defaultValues: origin.form, resolver: useFaultResolver(read) });
  const reading = useRef(read);
  reading.current = read;
  const [session] = useState(
    () =>
      new DraftSession({
        ...{ origin, form: accessTo(form), store: browserStore(), random: Math.random },
        read: (typed) => reading.current(typed),
        joinOutbox: () => joinOutbox(me.id),
      }),
  );
  useEffect(() => session.start(), [session]);
  const draft = useDraft(session);
  return { form, session, draft, faults: useFaults(form, draft.faults) };
}

function accessTo({ getValues, reset, watch }: UseFormReturn<UpdateForm>): FormAccess {
  return {
    values: () => getValues(),
    replace: (other) => reset(other),
    onTyped(listener) {
      const subscription = watch(listener);
      return () => subscription.unsubscribe();
    },
  };
}

/** Shows each new list of faults at the fields, and puts the cursor into the first field with a fault. */
function useFaults(form: UseFormReturn<UpdateForm>, found: readonly FieldFault[]): readonly FieldFault[] {
  const say = useRefusalWords();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const latest = useRef({ form, say });
  latest.current = { form, say };
  useEffect(() => {
    const named = found.map(toFormFault);
    setFaults(named);
    latest.current.form.clearErrors();
    for (const fault of named.toReversed()) {
      latest.current.form.setError(fault.path as TextPath, { type: fault.code, message: latest.current.say(fault) });
    }
    const [first] = named;
    if (first) setTimeout(() => latest.current.form.setFocus(first.path as TextPath));
  }, [found]);
  return faults;
}
