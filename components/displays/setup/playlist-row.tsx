import './setup.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Check, Field, FieldFault, TextField } from '@/components/ui/forms/field';
import { useWording } from '@/components/ui/wording';
import type { DisplaySettings } from '@/domain/displays/display';
import { PROVINCES } from '@/domain/places';
import { SCENES } from '@/domain/scenes/scenes';
import { placeLabel } from '@/domain/wording/labels';
import { languageOf } from '@/domain/wording/language';

type Item = DisplaySettings['playlist'][number];

type Props = {
  id: string;
  legend: string;
  item: Item;
  error: string | undefined;
  onChange(item: Item): void;
  /** The buttons that move and remove it. */
  children: ReactNode;
};

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One turn of a scene. */
export function PlaylistRow({ id, legend, item, error, onChange, children }: Props) {
  const t = useTranslations('Displays.playlist');
  const tScenes = useTranslations('Displays.scene');
  return (
    <fieldset className="form-row">
      <legend className="form-label">
        {legend}: {tScenes(item.scene)}
      </legend>
      {error ? <FieldFault>{error}</FieldFault> : null}
      <div className="playlist-fields">
        <Field id={`${id}-scene`} label={t('scene')}>
          {(wiring) => (
            <select
              {...wiring}
              className="form-input"
              value={item.scene}
              onChange={({ target }) => onChange({ ...item, scene: target.value as Item['scene'], place: null })}
            >
              {SCENES.filter((scene) => scene !== 'notice').map((scene) => (
                <option key={scene} value={scene}>
                  {tScenes(scene)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {item.scene === 'province' ? <PlaceField {...{ id, item, onChange }} /> : null}
        <TextField
          id={`${id}-seconds`}
          type="number"
          min={12}
          max={45}
          label={t('seconds')}
          value={item.seconds ?? ''}
          onChange={({ target }) => onChange({ ...item, seconds: target.value === '' ? null : Number(target.value) })}
        />
        <HourFields {...{ id, item, onChange }} />
      </div>
      <DayFields {...{ id, item, onChange }} />
      <div className="form-actions">{children}</div>
    </fieldset>
  );
}

type PartProps = Pick<Props, 'id' | 'item' | 'onChange'>;

function PlaceField({ id, item, onChange }: PartProps) {
  const t = useTranslations('Displays.playlist');
  const wording = useWording();
  return (
    <Field id={`${id}-place`} label={t('place')}>
      {(wiring) => (
        <select
          {...wiring}
          className="form-input"
          value={item.place ?? ''}
          onChange={({ target }) => onChange({ ...item, place: target.value || null })}
        >
          <option value="">{t('anyPlace')}</option>
          {PROVINCES.map(({ code }) => (
            <option key={code} value={code}>
              {placeLabel(code, languageOf(wording))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Both hours, or none. */
function HourFields({ id, item, onChange }: PartProps) {
  const t = useTranslations('Displays.playlist');
  const hours = item.hours ?? { from: '', to: '' };
  const change = (next: { from: string; to: string }) => {
    const isEmpty = next.from === '' && next.to === '';
    onChange({ ...item, hours: isEmpty ? null : next });
  };
  return (
    <>
      <TextField
        id={`${id}-from`}
        type="time"
        label={t('from')}
        value={hours.from}
        onChange={({ target }) => change({ ...hours, from: target.value })}
      />
      <TextField
        id={`${id}-to`}
        type="time"
        label={t('to')}
        value={hours.to}
        onChange={({ target }) => change({ ...hours, to: target.value })}
      />
    </>
  );
}

/** All seven are every day, which is also what is shown where none was chosen. */
function DayFields({ id, item, onChange }: PartProps) {
  const t = useTranslations('Displays.playlist');
  const chosen: readonly number[] = item.days ?? DAYS;
  const toggle = (day: number) => {
    const next = chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day].sort();
    onChange({ ...item, days: next.length === DAYS.length || next.length === 0 ? null : next });
  };
  return (
    <fieldset className="playlist-days">
      <legend className="form-label">{t('days')}</legend>
      <div className="form-checks">
        {DAYS.map((day) => (
          <Check
            key={day}
            id={`${id}-day-${day}`}
            label={t(`day_${day}`)}
            checked={chosen.includes(day)}
            onChange={() => toggle(day)}
          />
        ))}
      </div>
    </fieldset>
  );
}
