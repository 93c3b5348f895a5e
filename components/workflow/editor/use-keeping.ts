'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { createBrowserCopy } from '@/client/draft/browser-copy';
import type { UpdateForm } from '@/client/draft/form/form-values';
import { type CopyState, type Keeping, type Reading, type Started, startKeeping } from '@/client/draft/keeping';
import type { SaveState } from '@/client/draft/save-state';

export type Kept = {
  keeping: RefObject<Keeping | null>;
  /** As of this moment, not as it was drawn. */
  latest: RefObject<Started>;
  saving: SaveState;
  copy: CopyState;
  started: Started;
  /** Another began it, saved it, or it is written against another revision now. */
  turn(change: Partial<Started>): void;
};

type Options = {
  form: UseFormReturn<UpdateForm>;
  first: Started;
  read(typed: UpdateForm): Reading;
  /** `held`: it is on its way, and only shown. */
  state: 'unknown' | 'open' | 'held' | 'over';
};

/** Keeps the form while it may be written on; mounted or taken back again, it goes on from where it was. */
export function useKeeping({ form, first, read, state }: Options): Kept {
  const [started, setStarted] = useState(first);
  const [saving, setSaving] = useState<SaveState>({ status: 'clean' });
  const [copy, setCopy] = useState<CopyState>('none');
  const keeping = useRef<Keeping | null>(null);
  const latest = useRef(first);
  const reading = useRef(read);
  reading.current = read;
  const turning = useRef((change: Partial<Started>) => {
    latest.current = { ...latest.current, ...change };
    setStarted(latest.current);
  });
  useEffect(() => {
    if (state === 'held') createBrowserCopy({ form, started: latest.current, idOf: () => undefined }).restore();
    if (state !== 'open') return;
    const kept = startKeeping({
      ...{ form, started: latest.current, onState: setSaving, onCopy: setCopy },
      read: (typed) => reading.current(typed),
      onItem: (item) => turning.current({ item }),
      onCorrects: (corrects) => turning.current({ corrects }),
    });
    keeping.current = kept;
    return kept.stop;
  }, [form, state]);
  return { keeping, latest, saving, copy, started, turn: turning.current };
}
