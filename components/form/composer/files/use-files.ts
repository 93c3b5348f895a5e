'use client';

import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/form-values';
import type { FileFault, FileRead } from '@/client/files/file-read';
import { openFile } from '@/client/files/open-file';
import { useDraftFiles } from '@/components/form/composer/draft-files';
import type { Composer } from '@/components/form/composer/use-composer';
import { type PasteFault, refusePaste } from '@/domain/composer/pasted';
import { readTable, type Table } from '@/domain/composer/table';
import { keepOriginal } from './keep-original';
import { withTable } from './table-rows';

export type FileState =
  | { status: 'idle' }
  | { status: 'opening'; name: string }
  | { status: 'fault'; name: string; code: FileFault | PasteFault['code'] }
  | { status: 'read'; name: string; isKept: boolean; table: Table | null };

export type Files = { state: FileState; open(file: File): Promise<void> };

/** Opens a report that came as a file: its words or its table go into the form, the file itself to the draft. */
export function useFiles(composer: Composer, onText: () => void): Files {
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const [state, setState] = useState<FileState>({ status: 'idle' });
  const draft = useDraftFiles();
  const keep = async (file: File): Promise<boolean> => {
    const id = (await draft?.draftId()) ?? null;
    const kept = id === null ? null : await keepOriginal(id, file);
    if (kept) setValue('originals', [...getValues('originals'), kept]);
    return kept !== null;
  };
  const takeText = (text: string): PasteFault | null => {
    const before = getValues('pasted');
    const fault = refusePaste(before, text);
    if (fault) return fault;
    composer.write(before === '' ? text : `${before}\n\n${text}`);
    onText();
    return null;
  };
  const take = (read: Readable): { fault: PasteFault | null; table: Table | null } => {
    const table = read.kind === 'table' ? readTable(read.rows) : null;
    if (table === null) return { fault: takeText(textOf(read)), table };
    composer.replace(withTable(getValues(), table));
    return { fault: null, table };
  };
  return {
    state,
    async open(file) {
      const { name } = file;
      setState({ status: 'opening', name });
      const read = await openFile(file);
      if (read.kind === 'fault') return setState({ status: 'fault', name, code: read.code });
      const { fault, table } = take(read);
      if (fault) setState({ status: 'fault', name, code: fault.code });
      else setState({ status: 'read', name, isKept: await keep(file), table });
    },
  };
}

type Readable = Exclude<FileRead, { kind: 'fault' }>;

/** A table that is none of ours is read as words, a line for each row. */
function textOf(read: Readable): string {
  return read.kind === 'text' ? read.text : read.rows.map((cells) => cells.join('\t')).join('\n');
}
