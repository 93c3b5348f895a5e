'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Check } from '@/components/ui/forms/field';
import type { PlaceCode } from '@/domain/places';
import { isLimitable, ROLES, type Role } from '@/domain/policy';
import type { GrantChoice, GrantChoices } from './grants';
import { ProvinceFields } from './province-fields';

type Props = {
  legend: string;
  choices: GrantChoices;
  affected: readonly PlaceCode[];
  onChange: (choices: GrantChoices) => void;
};

/** The roles of a person, and where each of them holds. */
export function GrantFields({ legend, choices, affected, onChange }: Props) {
  const t = useTranslations('People');
  const id = useId();
  const change = (role: Role, changes: Partial<GrantChoice>) =>
    onChange({ ...choices, [role]: { ...choices[role], ...changes } });
  return (
    <fieldset className="grid gap-3">
      <legend className="form-label mb-1">{legend}</legend>
      {ROLES.map((role) => (
        <div key={role} className="grid gap-2">
          <Check
            id={`${id}-${role}`}
            label={t(`role.${role}`)}
            hint={t(`roleText.${role}`)}
            checked={choices[role].held}
            onChange={(event) => change(role, { held: event.target.checked })}
          />
          {choices[role].held && isLimitable(role) ? (
            <Where {...{ role, affected }} choice={choices[role]} onChange={(changes) => change(role, changes)} />
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}

type WhereProps = {
  role: Role;
  choice: GrantChoice;
  affected: readonly PlaceCode[];
  onChange: (changes: Partial<GrantChoice>) => void;
};

function Where({ role, choice, affected, onChange }: WhereProps) {
  const t = useTranslations('People');
  const id = useId();
  return (
    <fieldset className="form-row">
      <legend className="form-label">{t('form.where', { role: t(`role.${role}`) })}</legend>
      <div className="form-checks">
        <Check
          id={`${id}-anywhere`}
          type="radio"
          name={id}
          label={t('form.anywhere')}
          checked={!choice.limited}
          onChange={() => onChange({ limited: false })}
        />
        <Check
          id={`${id}-only`}
          type="radio"
          name={id}
          label={t('form.only')}
          checked={choice.limited}
          onChange={() => onChange({ limited: true })}
        />
      </div>
      {choice.limited ? (
        <ProvinceFields
          affected={affected}
          chosen={choice.provinces}
          onChange={(provinces) => onChange({ provinces })}
        />
      ) : null}
    </fieldset>
  );
}
