'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import './editor.css';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { I18nProvider } from 'react-aria-components';
import { FormProvider } from 'react-hook-form';
import { type DraftFiles, DraftFilesProvider } from '@/components/form/composer/draft-files';
import { Sections } from '@/components/form/sections/sections';
import { ARIA_LOCALE } from '@/components/ui/forms/aria-words';
import { ErrorSummary } from '@/components/ui/forms/error-summary';
import { useAriaWords } from '@/components/ui/forms/use-aria-words';
import { ActNotice } from '@/components/workflow/acts/act-notice';
import { SendBar } from '@/components/workflow/sending/send-bar';
import { type Sending, useSending } from '@/components/workflow/sending/use-sending';
import { StaleCorrection } from '@/components/workflow/stale/stale-correction';
import { isRefusedAsStale } from '@/components/workflow/stale/use-overtaken';
import type { DeskItem } from '@/domain/workflow/item';
import { Conflict } from './conflict';
import { copyDraft } from './copy-draft';
import { ReceiptPanel } from './receipt-panel';
import type { Editor } from './use-editor';

type Props = {
  editor: Editor;
  now: () => number;
  /** It was handed in, and is now for somebody else to judge. */
  onItem: (item: DeskItem) => void;
  onNext: () => void;
};

/** The form of a draft. Whatever the server says, nothing typed is lost. */
export function EditorForm({ editor, now, onItem, onNext }: Props) {
  useAriaWords();
  const router = useRouter();
  const sending = useSending(editor, onItem);
  const { form, saving, started } = editor;
  const isStale = isRefusedAsStale(sending.acting);
  if (sending.receipt) return <ReceiptPanel receipt={sending.receipt} onNext={onNext} />;
  return (
    <I18nProvider locale={ARIA_LOCALE}>
      <FormProvider {...form}>
        <form className="form-stack" noValidate onSubmit={(event) => event.preventDefault()}>
          <CopyLine editor={editor} />
          <StaleCorrection key={String(isStale)} isAnswer={isStale} editor={editor} />
          {saving.status === 'conflict' ? (
            <Conflict
              conflict={saving}
              mine={form.getValues()}
              onTheirs={(theirs) => editor.choose(saving.item, theirs)}
              onMine={() => editor.choose(saving.item, null)}
              onCopy={() => void copyDraft(editor, (id) => router.push(`/desk/items/${id}`))}
            />
          ) : null}
          <Faults sending={sending} />
          <div className="form-stack" inert={sending.isBusy}>
            <DraftFilesProvider value={filesOf(editor)}>
              <Sections kind={started.form.kind} now={now} corrects={started.corrects?.update ?? null} />
            </DraftFilesProvider>
          </div>
          <Faults sending={sending} isSecond />
          <SendBar editor={editor} sending={sending} now={now} />
        </form>
      </FormProvider>
    </I18nProvider>
  );
}

/** Files are kept beside the draft: it is saved first. */
function filesOf({ flush, latest }: Editor): DraftFiles {
  return {
    async draftId() {
      await flush();
      return latest().item?.id ?? null;
    },
  };
}

function CopyLine({ editor: { copy } }: { editor: Editor }) {
  const words = useTranslations('Workflow.save');
  if (copy === 'none') return null;
  return (
    <p className={`form-notice ${copy === 'unkept' ? 'form-notice-warn' : ''}`} role="status">
      {words(copy)}
    </p>
  );
}

/** What stands against sending: at the top with its fields, at the end what the server said. */
function Faults({ sending: { faults, acting }, isSecond = false }: { sending: Sending; isSecond?: boolean }) {
  const words = useTranslations('Workflow.send');
  if (isSecond) return faults.length > 0 ? null : <ActNotice acting={acting} />;
  if (faults.length === 0) return null;
  return (
    <div className="form-notice form-notice-bad" role="alert">
      <ErrorSummary title={words('faults')} faults={faults} />
    </div>
  );
}
