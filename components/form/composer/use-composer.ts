'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { knownPageDay } from '@/client/draft/form/frame';
import { emptyRow, type FigureRow, type UpdateForm } from '@/client/draft/form/update-form';
import { refuseText, takeText } from '@/client/draft/take-text';
import { isEmptyLine } from '@/client/draft/template-rows';
import { rowOfUnread } from '@/client/draft/unread-row';
import type { PasteFault } from '@/domain/composer/pasted';
import { readReport } from '@/domain/reader/read-report';
import type { Reading, Unread } from '@/domain/reader/reading';
import { dayAt } from '@/domain/when';
import { focusLater, focusNextOpen } from './focus-next';

export type Composer = {
  text: string;
  reading: Reading;
  /** The rows as the form has them; `id` is the form's own name of one. */
  ids: string[];
  dropped: FigureRow[];
  /** Keeps what is typed, without reading it yet: whoever leaves now loses nothing. */
  keep(text: string): void;
  /** What the reader finds in a text, at once; `reading` may still be an older text's while a slow screen draws. */
  read(text: string): Reading;
  /** Takes over a text and reads it into the form; gives what it read. */
  write(text: string): Reading;
  /** Why these words are not taken over, beside those that stand there; null = they are. */
  refuse(text: string, pasted: string): PasteFault | null;
  /** The day that "yesterday" hangs on was typed. */
  readAgain(): void;
  add(row?: FigureRow): void;
  addUnread(unread: Unread): void;
  duplicate(index: number): void;
  /** A figure of the text can be put back; a typed one is gone. */
  drop(index: number): void;
  putBack(key: string): void;
  acceptSure(): void;
  replace(rows: FigureRow[]): void;
};

/** The text and the figures of one form. `now`: server time, ms. */
export function useComposer(now: () => number): Composer {
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const rows = useFieldArray<UpdateForm, 'figures'>({ name: 'figures' });
  const [text, dropped, pageDay, frame] = useWatch<UpdateForm, ['pasted', 'dropped', 'pageDay', 'frame']>({
    name: ['pasted', 'dropped', 'pageDay', 'frame'],
  });
  const [today] = useState(() => dayAt(now()));
  const [read, setRead] = useState(text);
  const shown = useDeferredValue(read);
  const publishedOn = knownPageDay({ pageDay, frame }) ?? today;
  const reading = useMemo(() => readReport(shown, { publishedOn }), [shown, publishedOn]);
  const put = (row: FigureRow) => {
    rows.append(row, { shouldFocus: false });
    focusLater(fieldToBegin(row, getValues('figures').length - 1));
  };
  const write = (next: string): Reading => {
    setRead(next);
    const { fields, reading: read } = takeText(getValues(), next, today);
    const { figures = [], ...others } = fields;
    for (const [name, value] of Object.entries(others)) setValue(name as keyof UpdateForm, value);
    rows.replace(figures);
    return read;
  };
  return {
    ...{ text, reading, dropped, ids: rows.fields.map(({ id }) => id) },
    read: (other) => readReport(other, { publishedOn }),
    keep: (next) => setValue('pasted', next),
    write,
    refuse: (before, pasted) => refuseText(getValues(), { before, pasted, today }),
    readAgain: () => (text === '' ? undefined : write(text)),
    add: (row = emptyRow()) => put(row),
    addUnread: (unread) => put(rowOfUnread(unread)),
    duplicate(index) {
      rows.insert(index + 1, { ...getValues(`figures.${index}`), value: '', kept: null, found: null });
    },
    drop(index) {
      const row = getValues(`figures.${index}`);
      if (row.found) setValue('dropped', [...getValues('dropped'), row]);
      rows.remove(index);
      focusLater(...[index, index - 1].map((at) => `figures.${at}.value`), 'add-figure');
    },
    putBack(key) {
      const all = getValues('dropped');
      const back = all.find(({ found }) => found?.key === key);
      if (back === undefined) return;
      setValue('dropped', without(all, back));
      put(back);
    },
    acceptSure() {
      for (const [index, { found }] of getValues('figures').entries()) {
        if (found?.confidence === 'sure') setValue(`figures.${index}.found`, { ...found, isAccepted: true });
      }
      focusNextOpen();
    },
    replace(all) {
      rows.replace(all);
      const first = all.findIndex(isEmptyLine);
      return first < 0 ? focusNextOpen() : focusLater(`figures.${first}.value`);
    },
  };
}

/** Where a person goes on: what is counted, else how many. */
function fieldToBegin({ indicator }: FigureRow, index: number): string {
  return indicator === '' ? `figures.${index}.indicator` : `figures.${index}.value`;
}

function without(rows: readonly FigureRow[], gone: FigureRow): FigureRow[] {
  return rows.filter((row) => row !== gone);
}
