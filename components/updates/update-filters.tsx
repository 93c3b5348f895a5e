'use client';

import { useTranslations } from 'next-intl';
import { FieldFault } from '@/components/ui/forms/field';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { usePast } from '@/components/ui/past';
import { useLanguage } from '@/components/ui/shell';
import { SOURCE_CODES } from '@/domain/sources';
import { sourceLabel } from '@/domain/wording/labels';
import type { Filter } from './load-updates';
import type { UpdateList } from './use-updates';

type Props = Pick<UpdateList, 'filter' | 'typed' | 'days' | 'dayFaults' | 'setFilter' | 'setTyped' | 'setDays'>;

export function UpdateFilters({ filter, typed, setFilter, setTyped, ...days }: Props) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  return (
    <search className="update-filters">
      <label className="grow basis-64">
        {t('search')}
        <input
          type="search"
          value={typed}
          placeholder={t('searchHint')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <label>
        {t('kind')}
        <select
          value={filter.kind}
          onChange={(event) => setFilter({ ...filter, kind: event.target.value as Filter['kind'] })}
        >
          <option value="">{t('kinds.all')}</option>
          <option value="report">{t('kinds.report')}</option>
          <option value="event">{t('kinds.event')}</option>
          <option value="notice">{t('kinds.notice')}</option>
        </select>
      </label>
      <label>
        {t('source')}
        <select value={filter.source} onChange={(event) => setFilter({ ...filter, source: event.target.value })}>
          <option value="">{t('allSources')}</option>
          {SOURCE_CODES.map((code) => (
            <option key={code} value={code}>
              {sourceLabel(code, language, 'long')}
            </option>
          ))}
        </select>
      </label>
      <DayFilter name="from" {...days} />
      <DayFilter name="until" {...days} />
      {/* The file has all that is released now, and would be no table of a moment of the past. */}
      {usePast() === null ? (
        <a className="self-center" href="/api/v1/figures.csv" download>
          {t('csv')}
        </a>
      ) : null}
    </search>
  );
}

type DayProps = Pick<UpdateList, 'days' | 'dayFaults' | 'setDays'> & { name: 'from' | 'until' };

/** A day that limits the list, typed as in the forms; with a fault it limits nothing. */
function DayFilter({ name, days, dayFaults, setDays }: DayProps) {
  const t = useTranslations('Updates');
  const say = useRefusalWords();
  const fault = dayFaults.find(({ path }) => path === name);
  return (
    <label className="update-day">
      {t(name)}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('dayHint')}
        value={days[name]}
        onChange={(event) => setDays({ ...days, [name]: event.target.value })}
        aria-invalid={fault !== undefined}
        aria-describedby={fault && `updates-${name}-fault`}
      />
      {fault ? <FieldFault id={`updates-${name}-fault`}>{say(fault)}</FieldFault> : null}
    </label>
  );
}
