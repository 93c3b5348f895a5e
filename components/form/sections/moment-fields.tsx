'use client';

import { useTranslations } from 'next-intl';
import { type FieldError, get, useFormContext, useWatch } from 'react-hook-form';
import { readMomentOf } from '@/client/draft/form/read-moment';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { TextField } from '@/components/ui/forms/field';
import { useWording } from '@/components/ui/wording';
import { formatDay, formatTime } from '@/domain/wording/dates';
import { useDayField } from './use-day-field';

type MomentName = 'start' | 'end' | 'when' | 'whenEnd' | 'until' | `figures.${number}.own.${'start' | 'end'}`;

type Props = {
  name: MomentName;
  legend: string;
  dayLabel?: string;
  /** An hour that must be there, as with the clock's own moments. */
  needsHour?: boolean;
};

/** Day and hour of one moment, said back as they were read. */
export function MomentFields({ name, legend, dayLabel, needsHour = false }: Props) {
  const t = useTranslations('Desk.period');
  const { register, formState } = useFormContext<UpdateForm>();
  // The errors lie as deep as the fields.
  const faultOf = (path: string) => (get(formState.errors, path) as FieldError | undefined)?.message;
  const [day, hour] = [`${name}Day`, `${name}Hour`] as const;
  return (
    <fieldset className="min-w-0">
      <legend className="form-label mb-2">{legend}</legend>
      <div className="form-grid form-grid-2">
        <TextField
          id={day}
          label={dayLabel ?? t('day')}
          hint={t('dayHint')}
          read={useReadBack(name)}
          error={faultOf(day)}
          {...useDayField(day)}
        />
        <TextField
          id={hour}
          label={t(needsHour ? 'hourNeeded' : 'hour')}
          hint={t(needsHour ? 'hourNeededHint' : 'hourHint')}
          error={faultOf(hour)}
          {...register(hour)}
        />
      </div>
    </fieldset>
  );
}

/** What the two fields were read as; null while there is no day. */
function useReadBack(name: MomentName): string | null {
  const t = useTranslations('Desk.period');
  const wording = useWording();
  const path = { day: `${name}Day`, hour: `${name}Hour` } as const;
  const [day, hour] = useWatch<UpdateForm, [typeof path.day, typeof path.hour]>({ name: [path.day, path.hour] });
  const { when } = readMomentOf({ day, hour }, path);
  if (when === null) return null;
  return t('read', { when: [formatDay(when, wording), formatTime(when, wording)].filter(Boolean).join(' ') });
}
