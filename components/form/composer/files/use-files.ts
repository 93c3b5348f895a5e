'use client';

import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { type FileFault, type FileRead, type FileSheet, isPicture, type LeftOut } from '@/client/files/file-read';
import { openFile } from '@/client/files/open-file';
import { useDraftFiles } from '@/components/form/composer/draft-files';
import type { Composer } from '@/components/form/composer/use-composer';
import type { PasteFault } from '@/domain/composer/pasted';
import type { Table } from '@/domain/composer/table/figure';
import { readTable } from '@/domain/composer/table/read-table';
import { MOST_TAKEN, wordsOf } from './choosing';
import { keepOriginal } from './keep-original';
import { type FileFaultLine, faultLinesOf, withTable } from './table-rows';

/** What was found in a file. `faults`: of the cells of its table. */
export type FileFound = { figures: number; unread: number; table: Table | null; faults: FileFaultLine[] };

/** `isKept` null: the file is on its way to the server. */
type FileOnItsWay = { name: string; isKept: boolean | null };

export type FileState =
  | { status: 'idle' }
  | { status: 'opening'; name: string }
  | ({ status: 'fault'; code: FileFault | PasteFault['code']; picture: File | null } & FileOnItsWay)
  | ({ status: 'choosing'; sheets: FileSheet[]; left: LeftOut[]; found: FileFound | null } & FileOnItsWay)
  | ({ status: 'read'; left: LeftOut[]; found: FileFound } & FileOnItsWay);

export type Files = {
  state: FileState;
  open(file: File): Promise<void>;
  /** Of a table that a person has to choose from: these figures, or the whole as text. */
  takeTable(table: Table): void;
  takeWords(sheet: FileSheet): void;
  close(): void;
};

/** Opens a report that came as a file: its words or its table go into the form as proposals, the file itself to the draft. */
export function useFiles(composer: Composer, onText: () => void): Files {
  const { getValues } = useFormContext<UpdateForm>();
  const keep = useKeep();
  const [state, setState] = useState<FileState>({ status: 'idle' });
  const takeText = (text: string): FileFound | PasteFault => {
    const before = getValues('pasted');
    const fault = composer.refuse(before, text);
    if (fault) return fault;
    const old = composer.read(before);
    const read = composer.write(before === '' ? text : `${before}\n\n${text}`);
    onText();
    const more = (all: readonly unknown[], had: readonly unknown[]) => Math.max(0, all.length - had.length);
    const [figures, unread] = [more(read.figures, old.figures), more(read.unread, old.unread)];
    return { figures, unread, table: null, faults: [] };
  };
  const takeTable = (table: Table): FileFound => {
    const { figures, proposed, standing } = withTable(getValues(), table);
    composer.replace(figures);
    const faults = [...faultLinesOf(table), ...standing];
    return { figures: proposed, unread: faults.length, table, faults };
  };
  const stateOf = (read: FileRead, file: File): FileState => {
    const own = { name: file.name, isKept: null };
    if (read.kind === 'fault') return toFault(own, read.code, file);
    if (read.kind === 'text') return toRead(takeText(read.text), { ...own, left: read.left });
    const table = tableOf(read.sheets);
    if (table) return toRead(takeTable(table), { ...own, left: read.left });
    return { status: 'choosing', ...own, sheets: read.sheets, left: read.left, found: null };
  };
  return {
    state,
    async open(file) {
      setState({ status: 'opening', name: file.name });
      const next = stateOf(await openFile(file), file);
      setState(next);
      if (next.status === 'fault' && next.picture === null) return;
      const isKept = await keep(file);
      setState((now) => ('isKept' in now && now.name === file.name ? { ...now, isKept } : now));
    },
    takeTable(table) {
      if (state.status === 'choosing') setState({ ...state, found: takeTable(table) });
    },
    takeWords(sheet) {
      if (state.status === 'choosing') setState(toRead(takeText(wordsOf(sheet)), state));
    },
    close() {
      if (state.status !== 'choosing') return;
      setState(state.found ? { ...state, status: 'read', found: state.found } : { status: 'idle' });
    },
  };
}

function toFault(own: FileOnItsWay, code: FileFault, file: File): FileState {
  return { status: 'fault', ...own, code, picture: isPicture(code) ? file : null };
}

function toRead(took: FileFound | PasteFault, { name, isKept, left }: FileOnItsWay & { left: LeftOut[] }): FileState {
  if ('code' in took) return { status: 'fault', name, isKept, code: took.code, picture: null };
  return { status: 'read', name, isKept, left, found: took };
}

/** Keeps a file beside the draft, which is made for it where there is none yet. */
function useKeep(): (file: File) => Promise<boolean> {
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const draft = useDraftFiles();
  return async (file) => {
    const id = (await draft?.draftId()) ?? null;
    const kept = id === null ? null : await keepOriginal(id, file);
    if (kept) setValue('originals', [...getValues('originals'), kept]);
    return kept !== null;
  };
}

/** Taken without asking: one sheet, whose columns say what they hold, of a report's length. */
function tableOf([sheet, ...others]: readonly FileSheet[]): Table | null {
  const table = sheet && others.length === 0 ? readTable(sheet.rows) : null;
  const figures = table?.rows.flatMap((row) => row.figures) ?? [];
  return figures.length <= MOST_TAKEN ? table : null;
}
