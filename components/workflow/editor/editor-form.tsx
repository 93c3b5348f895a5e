'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import './editor.css';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { FormProvider } from 'react-hook-form';
import type { DraftSession } from '@/client/draft/session';
import type { DraftState, DraftView } from '@/client/draft/state';
import { type DraftFiles, DraftFilesProvider } from '@/components/form/composer/draft-files';
import { OwnProvincesProvider } from '@/components/form/composer/own-provinces';
import { Sections } from '@/components/form/sections/sections';
import { ARIA_LOCALE } from '@/components/ui/forms/aria-words';
import { ErrorSummary } from '@/components/ui/forms/error-summary';
import { useAriaWords } from '@/components/ui/forms/use-aria-words';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { ActNotice } from '@/components/workflow/acts/act-notice';
import type { ActState } from '@/components/workflow/acts/use-act';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { StaleCorrection } from '@/components/workflow/stale/stale-correction';
import { isRefusedAsStale } from '@/components/workflow/stale/use-overtaken';
import type { DeskItem } from '@/domain/item';
import type { FieldFault } from '@/domain/outcome';
import { placeLabel } from '@/domain/wording/labels';
import { formatList } from '@/domain/wording/language';
import { Conflict } from './conflict';
import { ReceiptPanel } from './receipt-panel';
import { SubmitBar } from './submit-bar';
import type { Editor } from './use-editor';

type Props = {
  editor: Editor;
  now: () => number;
  /** It is submitted, and a second person reviews it now. */
  onItem: (item: DeskItem) => void;
  onNext: () => void;
};

/** The form of a draft. Whatever the server says, nothing typed is lost. */
export function EditorForm({ editor, now, onItem, onNext }: Props) {
  useAriaWords();
  const { form, session, draft } = editor;
  const { state } = draft;
  useSubmitted(state, onItem);
  const { provinces } = useDeskInfo();
  const isStale = isRefusedAsStale(draft.refusal);
  if (state.status === 'submitted' && state.receipt) return <ReceiptPanel receipt={state.receipt} onNext={onNext} />;
  return (
    <I18nProvider locale={ARIA_LOCALE}>
      <FormProvider {...form}>
        <form className="form-stack" noValidate onSubmit={(event) => event.preventDefault()}>
          <CopyLine copy={draft.copy} />
          <OwnProvinces />
          <StaleCorrection key={String(isStale)} isAnswer={isStale} editor={editor} />
          <ConflictOf editor={editor} />
          <FaultSummary faults={editor.faults} />
          <div className="form-stack" inert={state.status === 'pending'}>
            <DraftFilesProvider value={filesOf(session)}>
              <OwnProvincesProvider value={provinces}>
                <Sections kind={draft.kind} now={now} corrects={draft.corrects?.update ?? null} />
              </OwnProvincesProvider>
            </DraftFilesProvider>
          </div>
          {editor.faults.length > 0 ? null : <ActNotice acting={actStateOf(draft)} />}
          <SubmitBar editor={editor} now={now} />
        </form>
      </FormProvider>
    </I18nProvider>
  );
}

/** Leaves the form when a second person has to review it. */
function useSubmitted(state: DraftState, onItem: (item: DeskItem) => void): void {
  const item = state.status === 'submitted' ? state.item : null;
  const latest = useRef(onItem);
  latest.current = onItem;
  useEffect(() => {
    if (item) latest.current(item);
  }, [item]);
}

/** Somebody else saved first. Nothing is overwritten until a person has chosen. */
function ConflictOf({ editor: { form, session, draft } }: { editor: Editor }) {
  const router = useRouter();
  const { state } = draft;
  if (state.status !== 'conflict') return null;
  const copy = async () => {
    const id = await session.saveAsNew();
    if (id !== null) router.push(`/desk/items/${id}`);
  };
  return (
    <Conflict
      conflict={state}
      mine={form.getValues()}
      onTheirs={(theirs) => session.choose(state.item, theirs)}
      onMine={() => session.choose(state.item, null)}
      onCopy={() => void copy()}
    />
  );
}

/** Files belong to a draft, so the draft is saved first. */
function filesOf(session: DraftSession): DraftFiles {
  return {
    async draftId() {
      await session.save();
      return session.view().item?.id ?? null;
    },
  };
}

/** Said before anything is typed: what names another place is refused when it is handed in. */
function OwnProvinces() {
  const t = useTranslations('Workflow.send');
  const language = useLanguage();
  const { provinces } = useDeskInfo();
  if (provinces === null) return null;
  const names = provinces.map((place) => placeLabel(place, language));
  return (
    <p className="form-notice">
      <KhmerText text={t('ownProvinces', { provinces: formatList(names, language) })} />
    </p>
  );
}

function CopyLine({ copy }: Pick<DraftView, 'copy'>) {
  const t = useTranslations('Workflow.save');
  if (copy === 'none') return null;
  return (
    <p className={`form-notice ${copy === 'unkept' ? 'form-notice-warn' : ''}`} role="status">
      {t(copy)}
    </p>
  );
}

/** The faults of the form, above its fields. The answer of the server stands at the end. */
function FaultSummary({ faults }: { faults: readonly FieldFault[] }) {
  const t = useTranslations('Workflow.send');
  return <ErrorSummary title={t('faults')} faults={faults} />;
}

function actStateOf({ state, refusal }: DraftView): ActState {
  if (refusal) return { status: 'refused', ...refusal };
  if (state.status !== 'pending') return { status: 'idle' };
  return { status: state.isLate ? 'waiting' : 'sending' };
}
