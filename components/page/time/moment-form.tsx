'use client';

import '@/components/ui/forms/field.css';
import '@/components/ui/forms/forms.css';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { readMomentOf } from '@/client/draft/form/read-moment';
import { completeDay, toTypedDay, toTypedHour } from '@/client/draft/form/typed-moment';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import type { FieldFault } from '@/domain/outcome';
import { dayAt, toInstant, whenAt } from '@/domain/when';

type Props = {
  label: string;
  hint: string;
  /** The moment that stands in the fields, ms; null: none. */
  shown: number | null;
  now: number;
  /** What is wrong with the moment of the address. */
  bad: string | null;
  onMoment(at: number): void;
};

const MIDNIGHT = '00:00';

/** Day and hour as in the forms of the desk: `14/1`, "today", `9`, in both digit sets. Without an hour the day begins it. */
export function MomentForm({ label, hint, shown, now, bad, onMoment }: Props) {
  const t = useTranslations('Past');
  const tPeriod = useTranslations('Desk.period');
  const say = useRefusalWords();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const when = shown === null ? null : whenAt(shown);
  const faultOf = (name: 'day' | 'hour') => {
    const fault = faults.find(({ path }) => path === name);
    return fault && say(fault);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const day = completeDay(String(typed.get('day')), dayAt(now));
    const read = readMomentOf({ day, hour: String(typed.get('hour')) || MIDNIGHT }, { day: 'day', hour: 'hour' });
    setFaults(futureOf(read, now));
    if (read.when !== null && toInstant(read.when) <= now) onMoment(toInstant(read.when));
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-start gap-3">
      <TextField
        id="day"
        name="day"
        label={`${label}: ${tPeriod('day')}`}
        hint={tPeriod('dayHint')}
        defaultValue={toTypedDay(when)}
        error={faultOf('day') ?? bad ?? undefined}
      />
      <TextField
        id="hour"
        name="hour"
        label={tPeriod('hourNeeded')}
        hint={hint}
        defaultValue={toTypedHour(when)}
        error={faultOf('hour')}
      />
      <Button type="submit" kind="primary">
        {t('show')}
      </Button>
    </form>
  );
}

function futureOf({ when, faults }: ReturnType<typeof readMomentOf>, now: number): readonly FieldFault[] {
  const isFuture = when !== null && toInstant(when) > now;
  return isFuture ? [{ path: 'day', code: 'at.future' }] : faults;
}
