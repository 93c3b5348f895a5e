'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/components/ui/shell';
import { dayAt } from '@/domain/when';
import { formatDay, formatTime } from '@/domain/wording/dates';
import { Check, TextField } from './fields/field';
import type { UpdateForm } from './reading/form-values';
import { readDay, readHour, toWhen } from './reading/read-moment';

const DAY_MS = 86_400_000;

type Props = { now: () => number };

/** From when to when. The ministry's usual window is one press away; nothing is filled in unasked. */
export function PeriodFields({ now }: Props) {
  const words = useTranslations('Desk.period');
  const { register, setValue } = useFormContext<UpdateForm>();
  const undated = useWatch<UpdateForm, 'undated'>({ name: 'undated' });
  const fillMorning = () => {
    const [yesterday, today] = [dayAt(now() - DAY_MS), dayAt(now())];
    const typed = { startDay: toTyped(yesterday), startHour: '06:00', endDay: toTyped(today), endHour: '06:00' };
    for (const [name, value] of Object.entries(typed)) {
      setValue(name as keyof typeof typed, value, { shouldValidate: false });
    }
  };
  return (
    <>
      {undated ? null : (
        <>
          <Side side="start" legend={words('start')} dayLabel={words('dayOptional')} />
          <Side side="end" legend={words('end')} dayLabel={words('day')} />
          <Button onClick={fillMorning} className="justify-self-start">
            {words('morning')}
          </Button>
        </>
      )}
      <Check id="undated" label={words('undated')} hint={words('undatedHint')} {...register('undated')} />
    </>
  );
}

/** As one types it: day, month, year. */
function toTyped(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

type SideProps = { side: 'start' | 'end'; legend: string; dayLabel: string };

function Side({ side, legend, dayLabel }: SideProps) {
  const words = useTranslations('Desk.period');
  const { register, formState } = useFormContext<UpdateForm>();
  const [day, hour] = [`${side}Day`, `${side}Hour`] as const;
  const read = useReadBack(day, hour);
  return (
    <fieldset className="min-w-0">
      <legend className="desk-label mb-2">{legend}</legend>
      <div className="desk-grid desk-grid-2">
        <TextField
          id={day}
          label={dayLabel}
          hint={words('dayHint')}
          read={read}
          error={formState.errors[day]?.message}
          {...register(day)}
        />
        <TextField
          id={hour}
          label={words('hour')}
          hint={words('hourHint')}
          error={formState.errors[hour]?.message}
          {...register(hour)}
        />
      </div>
    </fieldset>
  );
}

/** What the two fields were read as; null while there is no day. */
function useReadBack(day: 'startDay' | 'endDay', hour: 'startHour' | 'endHour'): string | null {
  const words = useTranslations('Desk.period');
  const language = useLanguage();
  const [typedDay, typedHour] = useWatch<UpdateForm, [typeof day, typeof hour]>({ name: [day, hour] });
  const [readOfDay, readOfHour] = [readDay(typedDay), readHour(typedHour)];
  if (readOfDay?.status !== 'read') return null;
  const when = toWhen(readOfDay.value, readOfHour?.status === 'read' ? readOfHour.value : null);
  return words('read', { when: [formatDay(when, language), formatTime(when, language)].filter(Boolean).join(' ') });
}
