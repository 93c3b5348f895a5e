'use client';

import '@/components/ui/forms/field.css';
import '@/components/ui/forms/forms.css';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { readMomentOf } from '@/client/draft/form/read-moment';
import { completeDay, toTypedDay, toTypedHour } from '@/client/draft/form/typed-moment';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import type { Board } from '@/domain/board/board';
import type { FieldFault } from '@/domain/outcome';
import { DAY_MS, dayAt, whenAt } from '@/domain/when';

type Props = { since: number | null; board: Board; now: number };

const MINUTE_MS = 60_000;
const MIDNIGHT = '00:00';

/** From which moment: typed, or one of those that are asked most. The address names it, so it can be sent to somebody. */
export function SinceForm({ since, board, now }: Props) {
  const t = useTranslations('Lookup.changes');
  const newest = board.updates.find(({ kind }) => kind === 'report');
  const ways = [
    ...(newest ? [{ name: 'last' as const, at: Date.parse(newest.recordedAt) - MINUTE_MS }] : []),
    { name: 'day' as const, at: now - DAY_MS },
    { name: 'week' as const, at: now - 7 * DAY_MS },
  ];
  return (
    <div className="tile grid gap-3">
      <MomentForm key={since} since={since} now={now} />
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="t-meta">{t('quick')}</span>
        {ways.map(({ name, at }) => (
          <Link key={name} href={addressSince(whenAt(at))}>
            {t(name)}
          </Link>
        ))}
      </p>
    </div>
  );
}

/** Day and hour as in the forms of the desk: `14/1`, "today", `9`, in both digit sets. Without an hour the day begins it. */
function MomentForm({ since, now }: Pick<Props, 'since' | 'now'>) {
  const t = useTranslations('Lookup.changes');
  const tPeriod = useTranslations('Desk.period');
  const say = useRefusalWords();
  const router = useRouter();
  const shown = since === null ? null : whenAt(since);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const faultOf = (name: 'day' | 'hour') => {
    const fault = faults.find(({ path }) => path === name);
    return fault && say(fault);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const day = completeDay(String(typed.get('day')), dayAt(now));
    const read = readMomentOf({ day, hour: String(typed.get('hour')) || MIDNIGHT }, { day: 'day', hour: 'hour' });
    setFaults(read.faults);
    if (read.when !== null) router.push(addressSince(read.when));
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-start gap-3">
      <TextField
        id="day"
        name="day"
        label={`${t('field')}: ${tPeriod('day')}`}
        hint={tPeriod('dayHint')}
        defaultValue={toTypedDay(shown)}
        error={faultOf('day') ?? (since === null ? t('bad') : undefined)}
      />
      <TextField
        id="hour"
        name="hour"
        label={tPeriod('hourNeeded')}
        hint={t('hint')}
        defaultValue={toTypedHour(shown)}
        error={faultOf('hour')}
      />
      <Button type="submit" kind="primary">
        {t('show')}
      </Button>
    </form>
  );
}

const addressSince = (when: string) => `/changes?since=${when.slice(0, 16)}`;
