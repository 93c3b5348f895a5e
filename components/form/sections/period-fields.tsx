'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/form-values';
import { toTypedDay } from '@/client/draft/form/to-form';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/forms/field';
import { dayAt } from '@/domain/when';
import { MomentFields } from './moment-fields';

const DAY_MS = 86_400_000;

type Props = { now: () => number };

/** From when to when. The ministry's usual window is one press away; nothing is filled in unasked. */
export function PeriodFields({ now }: Props) {
  const words = useTranslations('Desk.period');
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
          <MomentFields name="start" legend={words('start')} dayLabel={words('dayOptional')} />
          <MomentFields name="end" legend={words('end')} />
          <Button onClick={fillMorning} className="justify-self-start">
            {words('morning')}
          </Button>
        </>
      )}
      <Check id="undated" label={words('undated')} hint={words('undatedHint')} {...register('undated')} />
    </>
  );
}
