'use client';

import './fleet.css';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field, TextField } from '@/components/ui/forms/field';
import { Shape } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { type FleetHealth, type FleetRow, healthOf, inFleetOrder } from '@/domain/displays/fleet';
import { DISPLAY_ROLES } from '@/domain/policy';
import { foldKhmer } from '@/domain/text/fold';
import { formatCount } from '@/domain/wording/numbers';
import { FleetItem } from './fleet-item';
import { type FleetView, useFleet } from './use-fleet';

const HEALTHS = ['late', 'behind', 'never', 'well'] as const satisfies readonly FleetHealth[];
const CARE: readonly FleetHealth[] = ['late', 'behind'];

/** All paired screens as they are now: those that somebody has to look after stand first. */
export function FleetList({ first }: { first: FleetView }) {
  const t = useTranslations('Displays.list');
  const wording = useWording();
  const fleet = useFleet(first);
  const [filter, setFilter] = useState<Filter>({ words: '', health: '', role: '' });
  if (fleet.displays.length === 0) return <p>{t('none')}</p>;
  const rows = inFleetOrder(fleet.displays, fleet);
  const shown = rows.filter((row) => fits(row, filter, healthOf(row, fleet)));
  const inCare = rows.filter((row) => CARE.includes(healthOf(row, fleet)));
  return (
    <section aria-label={t('title')} className="grid gap-3">
      {inCare.length > 0 ? (
        <p role="alert" className="fleet-alarm">
          <Shape name="warning" />
          <span>{t('care', { names: inCare.map(({ name }) => name).join(', ') })}</span>
        </p>
      ) : null}
      <Filters filter={filter} onChange={setFilter} />
      <p role="status">
        {t('found', { count: formatCount(shown.length, wording), all: formatCount(rows.length, wording) })}
      </p>
      <ul className="fleet">
        {shown.map((row) => (
          <FleetItem key={row.id} row={row} fleet={fleet} />
        ))}
      </ul>
    </section>
  );
}

type Filter = { words: string; health: string; role: string };

function fits({ name, role, state }: FleetRow, filter: Filter, health: FleetHealth): boolean {
  const fold = (text: string) => foldKhmer(text).toLowerCase();
  const text = fold([name, state?.browser, state?.screen?.scene, state?.screen?.release].join(' '));
  const isMeant = (wanted: string, is: string) => wanted === '' || wanted === is;
  return text.includes(fold(filter.words.trim())) && isMeant(filter.health, health) && isMeant(filter.role, role);
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useTranslations('Displays.list');
  const tFields = useTranslations('Displays.fields');
  const select = (key: 'health' | 'role', label: string, choices: [value: string, said: string][]) => (
    <Field id={`filter-${key}`} label={label}>
      {(wiring) => (
        <select
          {...wiring}
          className="form-input"
          value={filter[key]}
          onChange={({ target }) => onChange({ ...filter, [key]: target.value })}
        >
          <option value="">{t('every')}</option>
          {choices.map(([value, said]) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <search className="fleet-filters">
      <TextField
        id="filter-words"
        type="search"
        label={t('search')}
        value={filter.words}
        onChange={({ target }) => onChange({ ...filter, words: target.value })}
      />
      {select(
        'health',
        t('state'),
        HEALTHS.map((health) => [health, t(`health_${health}`)]),
      )}
      {select(
        'role',
        tFields('role'),
        DISPLAY_ROLES.map((role) => [role, tFields(`role_${role}`)]),
      )}
    </search>
  );
}
