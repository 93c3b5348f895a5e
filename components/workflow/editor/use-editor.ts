'use client';

import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { copyKey } from '@/client/draft/browser-copy';
import { readForm, readReason } from '@/client/draft/form/form-model';
import type { UpdateForm } from '@/client/draft/form/form-values';
import type { CopyState, Keeping, Reading, Started } from '@/client/draft/keeping';
import type { SaveState } from '@/client/draft/save-state';
import type { HandedOver } from '@/client/draft/steps';
import { useFaultResolver } from '@/components/ui/forms/use-fault-resolver';
import { useHandedOver } from '@/components/workflow/sending/use-handed-over';
import type { DeskItem } from '@/domain/workflow/item';
import { useKeeping } from './use-keeping';

export type Editor = Pick<Keeping, 'flush' | 'choose' | 'goOn' | 'forget'> & {
  form: UseFormReturn<UpdateForm>;
  started: Started;
  saving: SaveState;
  item: DeskItem | null;
  copy: CopyState;
  /** The key of what was handed over from here and has not been seen to its end; null = there is nothing like that. */
  held: string | null;
  read(): Reading;
  /** The draft as it stands at this moment, not as it was drawn. */
  latest(): { item: DeskItem | null };
  /** For sending; null while it is not here to be handed over. */
  handOver(): HandedOver | null;
  /** What was handed over is seen to its end: nothing is kept meanwhile. */
  hold(): void;
  /** It came back, and is written on from this version; null = from the one that was known. */
  resume(item: DeskItem | null): void;
};

/** The form of one draft and where it stands. */
export function useEditor(first: Started, now: () => number): Editor {
  const read = (typed: UpdateForm) => readAll(typed, first.corrects !== null, now());
  const form = useForm<UpdateForm>({ defaultValues: first.form, resolver: useFaultResolver(read) });
  const [isOver, setOver] = useState(false);
  const [name, setName] = useState(() => copyKey(first));
  const handed = useHandedOver(name);
  const state = stateOf({ ...handed, isOver });
  const { keeping, latest, turn, ...kept } = useKeeping({ form, first, read, state });
  const { item } = kept.started;
  if (item !== null && name !== copyKey(kept.started)) setName(copyKey(kept.started));
  return {
    ...kept,
    ...{ form, item, held: handed.key },
    read: () => read(form.getValues()),
    latest: () => latest.current,
    flush: () => keeping.current?.flush() ?? Promise.resolve(kept.saving),
    choose: (chosen, theirs) => keeping.current?.choose(chosen, theirs),
    goOn: (against, merged) => keeping.current?.goOn(against, merged),
    forget: () => keeping.current?.forget(),
    handOver() {
      if (state !== 'open' || keeping.current === null) return null;
      setOver(true);
      return keeping.current.handOver();
    },
    hold: () => setOver(true),
    resume(known) {
      if (known) turn({ item: known });
      setOver(false);
    },
  };
}

type Standing = { isKnown: boolean; key: string | null; isOver: boolean };

function stateOf({ isKnown, key, isOver }: Standing): 'unknown' | 'open' | 'held' | 'over' {
  if (!isKnown) return 'unknown';
  if (isOver) return 'over';
  return key === null ? 'open' : 'held';
}

/** A correction is typed like its update, with the reason beside. */
function readAll(form: UpdateForm, isCorrection: boolean, now: number): Reading {
  const { content, faults } = readForm(form, now);
  if (!isCorrection) return { content, faults };
  const reason = readReason(form);
  return { content: { ...content, reason: reason.content }, faults: [...reason.faults, ...faults] };
}
