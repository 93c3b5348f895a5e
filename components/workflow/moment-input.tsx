'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { readInstantOf } from '@/client/draft/form/read-moment';
import { completeDay, toTypedDay } from '@/client/draft/form/typed-moment';
import { TextField } from '@/components/ui/forms/field';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { useWording } from '@/components/ui/wording';
import { dayAt } from '@/domain/when';
import { formatInstant } from '@/domain/wording/dates';

export type MomentState = {
  day: string;
  hour: string;
  setDay(day: string): void;
  setHour(hour: string): void;
  /** The instant that was typed; null when it has a fault, which is shown. */
  take(): string | null;
  fault: string | null;
};

/** A future moment, typed in Phnom Penh time. The day is today unless a person types another. */
export function useMoment(now: number, missing: string, past: string): MomentState {
  const [day, setDay] = useState(() => toTypedDay(dayAt(now)));
  const [hour, setHour] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  return {
    ...{ day, hour, setDay, setHour, fault },
    take() {
      const { instant, faults } = readInstantOf({ day, hour }, { day: 'day', hour: 'hour' }, missing);
      const code = faults[0]?.code ?? (instant !== null && Date.parse(instant) <= now ? past : null);
      setFault(code);
      return code === null ? instant : null;
    },
  };
}

/** Day and hour, and how they were understood. */
export function MomentInput({ id, moment }: { id: string; moment: MomentState }) {
  const t = useTranslations('Desk.period');
  const wording = useWording();
  const say = useRefusalWords();
  const { day, hour, fault } = moment;
  const { instant } = readInstantOf({ day, hour }, { day: '', hour: '' }, '');
  return (
    <div className="form-grid form-grid-2">
      <TextField
        id={`${id}-day`}
        label={t('day')}
        hint={t('dayHint')}
        value={day}
        read={instant === null ? null : t('read', { when: formatInstant(Date.parse(instant), wording) })}
        onChange={(event) => moment.setDay(event.target.value)}
        onBlur={() => moment.setDay(completeDay(day, dayAt(Date.now())))}
      />
      <TextField
        id={`${id}-hour`}
        label={t('hourNeeded')}
        hint={t('hourNeededHint')}
        value={hour}
        error={fault === null ? undefined : say({ code: fault })}
        onChange={(event) => moment.setHour(event.target.value)}
      />
    </div>
  );
}
