'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { emptyRow, type FigureRow, type UpdateForm } from '@/client/draft/form/update-form';
import { frameOf, mergeReading } from '@/client/draft/proposals';
import { isEmptyLine } from '@/client/draft/template-rows';
import { rowOfUnread } from '@/client/draft/unread-row';
import { readReport } from '@/domain/reader/read-report';
import type { Reading, Unread } from '@/domain/reader/reading';
import { dayAt } from '@/domain/when';

export type Composer = {
  text: string;
  reading: Reading;
  /** The rows as the form has them; `id` is the form's own name of one. */
  ids: string[];
  dropped: FigureRow[];
  /** Keeps what is typed, without reading it yet: whoever leaves now loses nothing. */
  keep(text: string): void;
  /** Takes over a text and reads it into the form; gives what it read. */
  write(text: string): Reading;
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
  const [text, dropped] = useWatch<UpdateForm, ['pasted', 'dropped']>({ name: ['pasted', 'dropped'] });
  const [publishedOn] = useState(() => dayAt(now()));
  const [read, setRead] = useState(text);
  const shown = useDeferredValue(read);
  const reading = useMemo(() => readReport(shown, { publishedOn }), [shown, publishedOn]);
  const put = (row: FigureRow) => {
    rows.append(row, { shouldFocus: false });
    focusLater(fieldToBegin(row, getValues('figures').length - 1));
  };
  return {
    ...{ text, reading, dropped, ids: rows.fields.map(({ id }) => id) },
    keep: (next) => setValue('pasted', next),
    write(next) {
      setRead(next);
      const read = readReport(next, { publishedOn });
      const merged = mergeReading(getValues(), read);
      for (const [name, value] of Object.entries(frameOf(getValues(), read))) setValue(name as 'startDay', value);
      setValue('pasted', next);
      setValue('dropped', merged.dropped);
      rows.replace(merged.figures);
      return read;
    },
    add: (row = emptyRow()) => put(row),
    addUnread: (unread) => put(rowOfUnread(unread)),
    duplicate(index) {
      rows.insert(index + 1, { ...getValues(`figures.${index}`), value: '', kept: null, found: null });
    },
    drop(index) {
      const row = getValues(`figures.${index}`);
      if (row.found) setValue('dropped', [...getValues('dropped'), row]);
      rows.remove(index);
    },
    putBack(key) {
      const back = getValues('dropped').find(({ found }) => found?.key === key);
      setValue(
        'dropped',
        getValues('dropped').filter((row) => row !== back),
      );
      if (back) put(back);
    },
    acceptSure() {
      for (const [index, { found }] of getValues('figures').entries()) {
        if (found?.confidence === 'sure') setValue(`figures.${index}.found`, { ...found, isAccepted: true });
      }
    },
    replace(all) {
      rows.replace(all);
      const first = all.findIndex(isEmptyLine);
      if (first >= 0) focusLater(`figures.${first}.value`);
    },
  };
}

/** Where a person goes on: what is counted, else how many. */
function fieldToBegin({ indicator }: FigureRow, index: number): string {
  return indicator === '' ? `figures.${index}.indicator` : `figures.${index}.value`;
}

/** The field is drawn with the next painting. */
function focusLater(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
