'use client';

import { useId } from 'react';

type Props = {
  label: string;
  value: string;
  options: readonly { code: string; label: string }[];
  onChange: (code: string) => void;
};

/** One of a few, outside the form that is sent. */
export function SelectField({ label, value, options, onChange }: Props) {
  const id = useId();
  return (
    <div className="form-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="form-input" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(({ code, label: text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
