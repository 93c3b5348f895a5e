'use client';

import './desk.css';
import './fields/field.css';
import { I18nProvider } from 'react-aria-components';
import { FormProvider } from 'react-hook-form';
import type { UpdateKind } from '@/domain/updates';
import { Confirmed } from './confirmed';
import { DraftNotice } from './draft/draft-notice';
import { ARIA_LOCALE } from './fields/aria-words';
import { useAriaWords } from './fields/use-aria-words';
import { PublishBar, PublishNotice } from './publish-bar';
import { Sections } from './sections/sections';
import { useUpdateForm } from './use-update-form';

type Props = {
  kind: UpdateKind;
  /** The server's time when the page was made, ms: the browser's clock is not trusted. */
  serverNow: number;
};

/** The plain form of a report. Whatever the server says, nothing typed is lost. */
export function UpdateForm({ kind, serverNow }: Props) {
  useAriaWords();
  const { form, draft, publisher, now, submit } = useUpdateForm(kind, serverNow);
  const { state, setState } = publisher;
  if (state.status === 'confirmed') {
    return <Confirmed receipt={state.receipt} onNext={() => setState({ status: 'writing' })} />;
  }
  return (
    <I18nProvider locale={ARIA_LOCALE}>
      <FormProvider {...form}>
        <form className="desk" noValidate onSubmit={submit}>
          <DraftNotice status={draft.status} onClear={draft.clear} />
          <PublishNotice state={state} />
          <div className="desk" inert={state.status === 'sending'}>
            <Sections kind={kind} now={now} isCorrection={false} />
          </div>
          <PublishBar state={state} />
        </form>
      </FormProvider>
    </I18nProvider>
  );
}
