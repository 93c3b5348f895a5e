'use client';

import { useTranslations } from 'next-intl';
import { type FieldError, get, useFieldArray, useFormContext } from 'react-hook-form';
import { type ActorRow, emptyActor } from '@/client/draft/form/actor-row';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/forms/choice';
import { sourceOptions } from '@/components/ui/forms/choices';
import { TextArea, TextField } from '@/components/ui/forms/field';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import { ACTOR_KINDS } from '@/domain/updates';
import { actorKindLabel } from '@/domain/wording/labels';
import { withDigits } from '@/domain/wording/numbers';
import { useDayField } from './use-day-field';

/** Who acted, and what they are quoted with. */
export function ActorFields() {
  const t = useTranslations('Desk.event');
  const { fields, append, remove } = useFieldArray<UpdateForm, 'actors'>({ name: 'actors' });
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="form-label">{t('actors')}</legend>
      <p className="form-hint">{t('actorsHint')}</p>
      {fields.map(({ id }, index) => (
        <Actor key={id} index={index} onRemove={() => remove(index)} />
      ))}
      <Button className="justify-self-start" onClick={() => append(emptyActor())}>
        {t('addActor')}
      </Button>
    </fieldset>
  );
}

function Actor({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useTranslations('Desk');
  const language = useLanguage();
  const wording = useWording();
  const field = useActorField(index);
  const name = t('event.actor', { n: withDigits(String(index + 1), wording) });
  return (
    <fieldset className="form-row">
      <legend className="form-label px-1">{name}</legend>
      <Choice
        name={`actors.${index}.kind`}
        label={t('event.actorKind')}
        options={ACTOR_KINDS.map((code) => ({ code, label: actorKindLabel(code, language) }))}
      />
      <div className="form-grid form-grid-2">
        <TextField lang="km" label={t('event.nameKm')} {...field('nameKm')} />
        <TextField lang="en" label={t('event.nameEn')} {...field('nameEn')} />
        <TextField lang="km" label={t('event.officeKm')} {...field('officeKm')} />
        <TextField lang="en" label={t('event.officeEn')} {...field('officeEn')} />
      </div>
      <Quote index={index} />
      <Button className="justify-self-start" onClick={onRemove}>
        {t('figures.remove')} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
    </fieldset>
  );
}

/** Open where something of it was typed. */
function Quote({ index }: { index: number }) {
  const t = useTranslations('Desk.event');
  const language = useLanguage();
  const { getValues } = useFormContext<UpdateForm>();
  const field = useActorField(index);
  const { quoteKm, quoteEn } = getValues(`actors.${index}`);
  return (
    <details open={quoteKm !== '' || quoteEn !== ''}>
      <summary className="disclosure">{t('quote')}</summary>
      <div className="grid gap-4 pt-2">
        <p className="form-hint">{t('quoteHint')}</p>
        <div className="form-grid form-grid-2">
          <TextArea rows={2} lang="km" label={t('quoteKm')} {...field('quoteKm')} />
          <TextArea rows={2} lang="en" label={t('quoteEn')} {...field('quoteEn')} />
          <Choice
            name={`actors.${index}.quoteSource`}
            label={t('quoteSource')}
            options={[{ code: '', label: t('asEvent') }, ...sourceOptions(language)]}
          />
          <TextField label={t('quoteOutlet')} {...field('quoteOutlet')} />
          <TextField inputMode="url" label={t('quoteUrl')} {...field('quoteUrl')} />
          <TextField label={t('quoteDay')} {...field('quoteDay')} {...useDayField(`actors.${index}.quoteDay`)} />
        </div>
      </div>
    </details>
  );
}

type TextOfActor = Exclude<keyof ActorRow, 'kind' | 'quoteSource'>;

/** What links an input to its value and its fault. */
function useActorField(index: number) {
  const { register, formState } = useFormContext<UpdateForm>();
  return (name: TextOfActor) => {
    const id = `actors.${index}.${name}` as const;
    return { id, error: (get(formState.errors, id) as FieldError | undefined)?.message, ...register(id) };
  };
}
