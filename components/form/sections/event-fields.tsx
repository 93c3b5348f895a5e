'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/forms/choice';
import { placeGroups } from '@/components/ui/forms/choices';
import { TextArea, TextField } from '@/components/ui/forms/field';
import { SearchChoice } from '@/components/ui/forms/search-choice';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import { EVENT_KINDS } from '@/domain/updates';
import { eventKindLabel } from '@/domain/wording/labels';
import { withDigits } from '@/domain/wording/numbers';
import { ActorFields } from './actor-fields';
import { EventCounts } from './event-counts';
import { MomentFields } from './moment-fields';
import { useDayField } from './use-day-field';

/** What happened, when, where, and where it was read. Its title is the text. */
export function EventFields() {
  const t = useTranslations('Desk.event');
  const language = useLanguage();
  const { register, formState } = useFormContext<UpdateForm>();
  const { placeText, outlet, url, publishedDay, sites } = formState.errors;
  return (
    <>
      <Choice
        name="eventKind"
        label={t('kind')}
        placeholder={t('choose')}
        options={EVENT_KINDS.map((code) => ({ code, label: eventKindLabel(code, language) }))}
      />
      <MomentFields name="when" legend={t('when')} />
      <MomentFields name="whenEnd" legend={t('whenEnd')} dayLabel={t('whenEndDay')} />
      <Places />
      <TextArea
        id="sites"
        rows={2}
        label={t('sites')}
        hint={t('sitesHint')}
        error={sites?.message}
        {...register('sites')}
      />
      <div className="form-grid form-grid-2">
        <TextField
          id="placeText"
          label={t('placeText')}
          hint={t('placeTextHint')}
          error={placeText?.message}
          {...register('placeText')}
        />
        <TextField id="outlet" label={t('outlet')} error={outlet?.message} {...register('outlet')} />
        <TextField id="url" label={t('url')} error={url?.message} inputMode="url" {...register('url')} />
        <TextField
          id="publishedDay"
          label={t('published')}
          error={publishedDay?.message}
          {...useDayField('publishedDay')}
        />
      </div>
      <ActorFields />
      <EventCounts />
    </>
  );
}

function Places() {
  const t = useTranslations('Desk');
  const language = useLanguage();
  const wording = useWording();
  const { fields, append, remove } = useFieldArray<UpdateForm, 'places'>({ name: 'places' });
  const groups = useMemo(() => placeGroups(language, [{ code: '', label: t('event.noPlace') }]), [language, t]);
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="form-label">{t('event.places')}</legend>
      {fields.map(({ id }, index) => {
        const label = t('event.place', { n: withDigits(String(index + 1), wording) });
        return (
          <div key={id} className="form-with-button">
            <SearchChoice
              name={`places.${index}.place`}
              label={label}
              groups={groups}
              openLabel={t('aria.show')}
              noneLabel={t('aria.none')}
            />
            {fields.length > 1 ? (
              <Button onClick={() => remove(index)}>
                {t('figures.remove')} <VisuallyHidden>{label}</VisuallyHidden>
              </Button>
            ) : null}
          </div>
        );
      })}
      <Button className="justify-self-start" onClick={() => append({ place: '' })}>
        {t('event.addPlace')}
      </Button>
    </fieldset>
  );
}
