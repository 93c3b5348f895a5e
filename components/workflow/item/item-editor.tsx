'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { readStoredContent } from '@/client/draft/stored/read-stored-content';
import { readStoredForm } from '@/client/draft/stored/read-stored-form';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { EditorForm } from '@/components/workflow/editor/editor-form';
import { type Editor, useEditor } from '@/components/workflow/editor/use-editor';
import type { DraftDetail } from './detail';

type Props = { detail: DraftDetail; now: () => number; onLeave: () => void };

/** The form on a draft that is there. */
export function ItemEditor({ detail, now, onLeave }: Props) {
  const router = useRouter();
  const [first] = useState(detail);
  const { item } = first;
  const editor = useEditor({ form: formOf(first), item, corrects: item.corrects, isDrafted: true }, now);
  useOthers(editor, detail, onLeave);
  return (
    <EditorForm
      editor={editor}
      now={now}
      onItem={onLeave}
      onNext={() => router.push(`/desk/updates/new?kind=${item.kind}`)}
    />
  );
}

function formOf({ item, content }: DraftDetail): UpdateForm {
  return readStoredForm(content) ?? readStoredContent(item.kind, content);
}

/** What others saved meanwhile is taken over while nothing unsaved stands here; what they submitted leaves the form. */
function useOthers(editor: Editor, detail: DraftDetail, onLeave: () => void): void {
  const { me } = useDeskInfo();
  const { session } = editor;
  const { item, state } = editor.draft;
  const stored = detail.item;
  const isQuiet = state.status === 'clean' || state.status === 'saved';
  const isNewer = item !== null && stored.version > item.version && stored.changedBy.id !== me.id;
  useEffect(() => {
    if (!isQuiet || !isNewer) return;
    if (stored.state === 'draft') session.choose(stored, formOf(detail));
    else onLeave();
  }, [isQuiet, isNewer, stored, detail, session, onLeave]);
}
