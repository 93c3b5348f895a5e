'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { useLanguage } from '@/components/ui/shell';
import { sourceOptions } from './choices';
import { Choice } from './fields/choice';
import { TextArea, TextField } from './fields/field';
import { FigureRows } from './figure-rows';
import { PeriodFields } from './period-fields';
import type { UpdateForm } from './reading/form-values';

/** The form's parts, in the order in which a report is read. */
export function Sections({ now }: { now: () => number }) {
  const words = useTranslations('Desk');
  return (
    <>
      <Section title={words('report.heading')}>
        <ReportFields />
      </Section>
      <Section title={words('period.heading')}>
        <PeriodFields now={now} />
      </Section>
      <Section title={words('figures.heading')}>
        <FigureRows />
      </Section>
      <Section title={words('text.heading')}>
        <TextFields />
      </Section>
    </>
  );
}

function ReportFields() {
  const words = useTranslations('Desk.report');
  const language = useLanguage();
  const { register, formState } = useFormContext<UpdateForm>();
  return (
    <div className="desk-grid desk-grid-2">
      <Choice
        name="source"
        label={words('source')}
        hint={words('sourceHint')}
        placeholder={words('choose')}
        options={sourceOptions(language)}
      />
      <TextField
        id="reference"
        label={words('reference')}
        hint={words('referenceHint')}
        error={formState.errors.reference?.message}
        {...register('reference')}
      />
    </div>
  );
}

function TextFields() {
  const words = useTranslations('Desk.text');
  const { register, formState } = useFormContext<UpdateForm>();
  const { textKm, textEn } = formState.errors;
  return (
    <div className="desk-grid desk-grid-2">
      <TextArea id="textKm" lang="km" label={words('km')} error={textKm?.message} {...register('textKm')} />
      <TextArea
        id="textEn"
        lang="en"
        label={words('en')}
        hint={words('hint')}
        error={textEn?.message}
        {...register('textEn')}
      />
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="desk-section" aria-labelledby={heading}>
      <h2 id={heading} className="t-label">
        {title}
      </h2>
      {children}
    </section>
  );
}
