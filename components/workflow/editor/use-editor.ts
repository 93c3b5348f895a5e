'use client';

import { useEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { readForm, readReason } from '@/components/desk/reading/form-model';
import type { UpdateForm } from '@/components/desk/reading/form-values';
import { useFaultResolver } from '@/components/desk/use-fault-resolver';
import type { DeskItem } from '@/domain/workflow/item';
import { type CopyState, type Keeping, type Reading, type Started, startKeeping } from './keeping';
import type { SaveState } from './save-state';

export type Editor = Pick<Keeping, 'flush' | 'choose' | 'goOn' | 'forget'> & {
  form: UseFormReturn<UpdateForm>;
  started: Started;
  saving: SaveState;
  item: DeskItem | null;
  copy: CopyState;
  read(): Reading;
  /** The draft as it stands at this moment, not as it was drawn. */
  latest(): { item: DeskItem | null };
};

/** The form of one draft and where it stands. */
export function useEditor(started: Started, now: () => number): Editor {
  const read = (typed: UpdateForm) => readAll(typed, started.corrects !== null, now());
  const form = useForm<UpdateForm>({ defaultValues: started.form, resolver: useFaultResolver(read) });
  const [item, setItem] = useState(started.item);
  const [corrects, setCorrects] = useState(started.corrects);
  const [saving, setSaving] = useState<SaveState>({ status: 'clean' });
  const [copy, setCopy] = useState<CopyState>('none');
  const keeping = useRef<Keeping | null>(null);
  const latest = useRef({ started, read });
  latest.current.read = read;
  useEffect(() => {
    const kept = startKeeping({
      ...{ form, started: latest.current.started, onState: setSaving, onCopy: setCopy },
      read: (typed) => latest.current.read(typed),
      onItem(changed) {
        // Mounted again, it goes on from here.
        latest.current.started = { ...latest.current.started, item: changed };
        setItem(changed);
      },
      onCorrects(turned) {
        latest.current.started = { ...latest.current.started, corrects: turned };
        setCorrects(turned);
      },
    });
    keeping.current = kept;
    return kept.stop;
  }, [form]);
  return {
    ...{ form, saving, item, copy },
    started: { ...started, corrects },
    read: () => read(form.getValues()),
    latest: () => latest.current.started,
    flush: () => keeping.current?.flush() ?? Promise.resolve(saving),
    choose: (chosen, theirs) => keeping.current?.choose(chosen, theirs),
    goOn: (against, merged) => keeping.current?.goOn(against, merged),
    forget: () => keeping.current?.forget(),
  };
}

/** A correction is typed like its update, with the reason beside. */
function readAll(form: UpdateForm, isCorrection: boolean, now: number): Reading {
  const { content, faults } = readForm(form, now);
  if (!isCorrection) return { content, faults };
  const reason = readReason(form);
  return { content: { ...content, reason: reason.content }, faults: [...reason.faults, ...faults] };
}
