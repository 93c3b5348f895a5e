'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type FieldError, get, useFieldArray, useFormContext } from 'react-hook-form';
import { emptyStatement, type StatementRow } from '@/client/draft/form/statement-row';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/forms/choice';
import { placeGroups } from '@/components/ui/forms/choices';
import { TextArea } from '@/components/ui/forms/field';
import { SearchChoice } from '@/components/ui/forms/search-choice';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import { STATEMENT_TOPICS } from '@/domain/updates';
import { topicLabel } from '@/domain/wording/labels';
import { withDigits } from '@/domain/wording/numbers';

/** What the report says of a place in words only. */
export function StatementFields() {
  const t = useTranslations('Desk.statements');
  const { fields, append, remove } = useFieldArray<UpdateForm, 'statements'>({ name: 'statements' });
  return (
    <Section title={t('heading')}>
      <p className="form-hint">{t('hint')}</p>
      {fields.map(({ id }, index) => (
        <Statement key={id} index={index} onRemove={() => remove(index)} />
      ))}
      <Button className="justify-self-start" onClick={() => append(emptyStatement())}>
        {t('add')}
      </Button>
    </Section>
  );
}

function Statement({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useTranslations('Desk');
  const language = useLanguage();
  const wording = useWording();
  const groups = useMemo(() => placeGroups(language), [language]);
  const field = useStatementField(index);
  const name = t('statements.one', { n: withDigits(String(index + 1), wording) });
  return (
    <fieldset className="form-row">
      <legend className="form-label px-1">{name}</legend>
      <div className="form-grid form-grid-2">
        <Choice
          name={`statements.${index}.topic`}
          label={t('statements.topic')}
          options={STATEMENT_TOPICS.map((code) => ({ code, label: topicLabel(code, language) }))}
        />
        <SearchChoice
          name={`statements.${index}.place`}
          label={t('figure.place')}
          groups={groups}
          openLabel={t('aria.show')}
          noneLabel={t('aria.none')}
        />
        <TextArea rows={2} lang="km" label={t('text.km')} {...field('textKm')} />
        <TextArea rows={2} lang="en" label={t('text.en')} {...field('textEn')} />
      </div>
      <TextArea rows={2} label={t('statements.printed')} {...field('printed')} />
      <Button className="justify-self-start" onClick={onRemove}>
        {t('figures.remove')} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
    </fieldset>
  );
}

type TextOfStatement = Extract<keyof StatementRow, 'textKm' | 'textEn' | 'printed'>;

function useStatementField(index: number) {
  const { register, formState } = useFormContext<UpdateForm>();
  return (name: TextOfStatement) => {
    const id = `statements.${index}.${name}` as const;
    return { id, error: (get(formState.errors, id) as FieldError | undefined)?.message, ...register(id) };
  };
}
