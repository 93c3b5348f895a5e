'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Checks } from '@/components/form/composer/checks/checks';
import { Composer } from '@/components/form/composer/composer';
import { Preview } from '@/components/form/composer/preview/preview';
import { useWallBoard } from '@/components/form/composer/wall-board';
import { Choice } from '@/components/ui/forms/choice';
import { sourceOptions } from '@/components/ui/forms/choices';
import { TextField } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { LATE_KINDS, type UpdateKind } from '@/domain/updates';
import { BilingualField } from './bilingual-field';
import { EventFields } from './event-fields';
import { NoticeFields } from './notice-fields';
import { ReasonFields } from './reason-fields';
import { ReportOrigin } from './report-origin';
import { StatementFields } from './statement-fields';

type Props = {
  kind: UpdateKind;
  now: () => number;
  /** The update that is corrected: with the reason, and without what a correction cannot change. */
  corrects: number | null;
};

/** The form's parts, in the order in which they are filled in. */
export function Sections({ kind, now, corrects }: Props) {
  const t = useTranslations('Desk');
  const isCorrection = corrects !== null;
  const origin = (
    <Section title={t(`kind.${kind}`)}>
      <OriginFields isReport={kind === 'report'} />
      {kind === 'report' ? <ReportOrigin /> : null}
      {kind === 'event' ? <EventFields /> : null}
      {kind === 'notice' ? <NoticeFields isFixed={isCorrection} /> : null}
    </Section>
  );
  const text = (
    <Section title={t('text.heading')}>
      <TextFields />
    </Section>
  );
  return (
    <>
      {isCorrection ? (
        <Section title={t('reason.heading')}>
          <ReasonFields />
        </Section>
      ) : null}
      {kind === 'report' ? (
        <ReportParts {...{ origin, text, now, corrects }} />
      ) : (
        <>
          {origin}
          {text}
        </>
      )}
    </>
  );
}

type ReportProps = { origin: ReactNode; text: ReactNode } & Pick<Props, 'now' | 'corrects'>;

/** What arrived comes first: most of the rest is read from it. */
function ReportParts({ origin, text, now, corrects }: ReportProps) {
  const { board } = useWallBoard();
  return (
    <>
      <Composer {...{ board, now, corrects }} />
      {origin}
      {text}
      <StatementFields />
      <Checks {...{ board, corrects }} />
      <Preview {...{ board, now, corrects }} />
    </>
  );
}

/** Who said it, and the number of the paper. Of a report the composer asks who said it. */
function OriginFields({ isReport }: { isReport: boolean }) {
  const t = useTranslations('Desk.report');
  const language = useLanguage();
  const { register, formState } = useFormContext<UpdateForm>();
  const lateOptions = ['' as const, ...LATE_KINDS].map((code) => ({ code, label: t(`late.${code || 'none'}`) }));
  return (
    <div className="form-grid form-grid-2">
      {isReport ? null : (
        <Choice
          name="source"
          label={t('source')}
          hint={t('sourceSays')}
          placeholder={t('choose')}
          options={sourceOptions(language)}
        />
      )}
      <TextField
        id="reference"
        label={t('reference')}
        hint={t('referenceHint')}
        error={formState.errors.reference?.message}
        {...register('reference')}
      />
      {isReport ? <Choice name="late" label={t('late.label')} hint={t('late.hint')} options={lateOptions} /> : null}
    </div>
  );
}

function TextFields() {
  const t = useTranslations('Desk.text');
  return <BilingualField name="text" km={{ label: t('km') }} en={{ label: t('en'), hint: t('hint') }} />;
}
