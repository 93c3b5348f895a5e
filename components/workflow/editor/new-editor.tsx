'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { toForm } from '@/client/draft/form/to-form';
import { emptyForm, type UpdateForm } from '@/client/draft/form/update-form';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { expectItem } from '@/components/workflow/item/use-heading';
import { PresenceProvider } from '@/components/workflow/presence';
import type { DeskItem } from '@/domain/item';
import type { SituationUpdate, UpdateKind } from '@/domain/updates';
import { EditorForm } from './editor-form';
import { useEditor } from './use-editor';

type Props = { kind: UpdateKind; serverNow: number /** The update that it corrects. */; corrects?: SituationUpdate };

/** A form without a draft. The first word creates a draft with its own address. */
export function NewEditor({ kind, serverNow, corrects }: Props) {
  const [round, setRound] = useState(0);
  const form = corrects ? toForm(corrects) : emptyForm(kind);
  return <Fresh key={round} form={form} corrects={corrects} serverNow={serverNow} onNext={() => setRound(round + 1)} />;
}

type FreshProps = {
  form: UpdateForm;
  corrects: SituationUpdate | undefined;
  serverNow: number;
  onNext: () => void;
};

function Fresh({ form, corrects, serverNow, onNext }: FreshProps) {
  const { may } = useDeskInfo();
  const router = useRouter();
  const now = useServerTime(serverNow);
  const named = corrects ? { update: corrects.number, revision: corrects.revision } : null;
  const editor = useEditor({ form, item: null, corrects: named, isDrafted: may.write }, now);
  useAddress(editor.draft.item?.id ?? null);
  const open = ({ id }: DeskItem) => {
    expectItem(id);
    router.push(`/desk/items/${id}`);
  };
  return (
    <PresenceProvider id={editor.draft.item?.id ?? null}>
      <EditorForm editor={editor} now={now} onItem={open} onNext={onNext} />
    </PresenceProvider>
  );
}

/** The address of the draft without leaving the page: a reload comes back to it. */
function useAddress(id: string | null): void {
  useEffect(() => {
    if (id !== null) window.history.replaceState(null, '', `/desk/items/${id}`);
  }, [id]);
}

/** The server's time, continued by the browser's monotonic clock. */
function useServerTime(serverNow: number): () => number {
  const [started] = useState(() => performance.now());
  return useCallback(() => serverNow + performance.now() - started, [serverNow, started]);
}
