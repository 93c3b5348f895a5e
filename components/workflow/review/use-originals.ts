'use client';

import { useEffect, useMemo, useState } from 'react';
import type { UpdateForm } from '@/client/draft/form/update-form';
import type { FileRead } from '@/client/files/file-read';
import { openFile } from '@/client/files/open-file';
import { factsOfTable, factsOfText, type OriginalContents } from '@/domain/composer/review/original';
import { readReport } from '@/domain/reader/read-report';
import type { Reading } from '@/domain/reader/reading';
import { foldKhmer } from '@/domain/text/fold';
import { dayAt } from '@/domain/when';

/** What the server keeps of a file that a report came in. */
export type FileLink = { id: string; name: string };

type Words = { kind: 'words'; text: string; reading: Reading };
/** `file`: null = the text as it was pasted. `page` of one sheet; a file may have several. */
export type Original = { key: string; file: FileLink | null; facts: OriginalContents } & (
  | Words
  | { kind: 'sheet'; sheet: string; rows: Parameters<typeof factsOfTable>[0] }
);
type FileCode = Extract<FileRead, { kind: 'fault' }>['code'] | 'gone';
type FaultyFile = { file: FileLink; code: FileCode; bytes: File | null };

export type Originals = { isReading: boolean; readable: Original[]; faulty: FaultyFile[] };

type FileRecord = { file: FileLink; read: FileRead | { kind: 'gone' }; bytes: File | null };

/** The files as the server has them, and the pasted text where it says something else, each read again. `at`: handed in, ms. */
export function useOriginals(form: UpdateForm | null, files: readonly FileLink[], at: number): Originals {
  const opened = useOpened(files);
  const pasted = form?.pasted ?? '';
  return useMemo(() => {
    const publishedOn = dayAt(at);
    const ofFiles = (opened ?? []).flatMap((each) => toOriginals(each, publishedOn));
    const isOfFile = ofFiles.some((each) => each.kind === 'words' && foldKhmer(each.text).includes(foldKhmer(pasted)));
    const ofText = pasted.trim() === '' || isOfFile ? [] : [toWords(pasted, null, publishedOn)];
    const faulty = (opened ?? []).flatMap(({ file, read, bytes }): FaultyFile[] => {
      if (read.kind === 'gone') return [{ file, code: 'gone', bytes }];
      return read.kind === 'fault' ? [{ file, code: read.code, bytes }] : [];
    });
    return { isReading: opened === null, readable: [...ofFiles, ...ofText], faulty };
  }, [opened, pasted, at]);
}

function toOriginals({ file, read }: FileRecord, publishedOn: string): Original[] {
  if (read.kind === 'text') return [toWords(read.text, file, publishedOn)];
  if (read.kind !== 'table') return [];
  return read.sheets.map(({ name, rows }) => ({
    ...{ kind: 'sheet', key: `${file.id} ${name}`, file, sheet: read.sheets.length > 1 ? name : '', rows },
    facts: factsOfTable(rows),
  }));
}

function toWords(text: string, file: FileLink | null, publishedOn: string): Original {
  const reading = readReport(text, { publishedOn });
  return { kind: 'words', key: file?.id ?? 'pasted', file, text, reading, facts: factsOfText(text, reading) };
}

/** null while they are being opened. */
function useOpened(files: readonly FileLink[]): FileRecord[] | null {
  const [opened, setOpened] = useState<FileRecord[] | null>(files.length === 0 ? [] : null);
  const ids = files.map(({ id }) => id).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same files come as a new list with every reading of the draft.
  useEffect(() => {
    const halt = new AbortController();
    if (files.length === 0) setOpened([]);
    else
      void Promise.all(files.map((file) => open(file, halt.signal))).then((all) => {
        if (!halt.signal.aborted) setOpened(all);
      });
    return () => halt.abort();
  }, [ids]);
  return opened;
}

async function open(file: FileLink, signal: AbortSignal): Promise<FileRecord> {
  const reply = await fetch(originalPath(file.id), { signal }).catch(() => null);
  if (!reply?.ok) return { file, read: { kind: 'gone' }, bytes: null };
  const bytes = new File([await reply.blob()], file.name);
  return { file, read: await openFile(bytes), bytes };
}

export function originalPath(id: string): string {
  return `/api/v1/originals/${encodeURIComponent(id)}`;
}
