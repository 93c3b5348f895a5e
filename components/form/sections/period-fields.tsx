'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { toTypedDay } from '@/client/draft/form/typed-moment';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/forms/field';
import { DAY_MS, dayAt } from '@/domain/when';
import { MomentFields } from './moment-fields';

type Props = { now: () => number };

/** From when to when. The ministry's usual window is one press away; nothing is filled in unasked. */
export function PeriodFields({ now }: Props) {
  const t = useTranslations('Desk.period');
  const { register, setValue } = useFormContext<UpdateForm>();
  const undated = useWatch<UpdateForm, 'undated'>({ name: 'undated' });
  const fillMorning = () => {
    const [yesterday, today] = [dayAt(now() - DAY_MS), dayAt(now())].map(toTypedDay);
    const typed = { startDay: yesterday, startHour: '06:00', endDay: today, endHour: '06:00' };
    for (const [name, value] of Object.entries(typed)) {
      setValue(name as keyof typeof typed, value ?? '', { shouldValidate: false });
    }
  };
  return (
    <>
      {undated ? null : (
        <>
          <MomentFields name="start" legend={t('start')} dayLabel={t('dayOptional')} />
          <MomentFields name="end" legend={t('end')} />
          <Button onClick={fillMorning} className="justify-self-start">
            {t('morning')}
          </Button>
        </>
      )}
      <Check id="undated" label={t('undated')} hint={t('undatedHint')} {...register('undated')} />
    </>
  );
}
