'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Check } from '@/components/ui/forms/field';
import { useLanguage } from '@/components/ui/shell';
import { type PlaceCode, PROVINCES } from '@/domain/places';
import { placeLabel } from '@/domain/wording/labels';
import { withProvince } from './grants';

type Props = { chosen: readonly PlaceCode[]; onChange: (chosen: PlaceCode[]) => void };

const AFFECTED = PROVINCES.filter(({ affected }) => affected).map(({ code }) => code);
const OTHERS = PROVINCES.filter(({ affected }) => !affected).map(({ code }) => code);

/** The provinces at the border come first. The others open on demand. */
export function ProvinceFields({ chosen, onChange }: Props) {
  const t = useTranslations('People.form');
  const hasOther = chosen.some((code) => OTHERS.includes(code));
  return (
    <>
      <Provinces codes={AFFECTED} chosen={chosen} onChange={onChange} />
      <details open={hasOther}>
        <summary className="disclosure">{t('others')}</summary>
        <Provinces codes={OTHERS} chosen={chosen} onChange={onChange} />
      </details>
    </>
  );
}

function Provinces({ codes, chosen, onChange }: Props & { codes: readonly PlaceCode[] }) {
  const language = useLanguage();
  const id = useId();
  return (
    <div className="form-checks">
      {codes.map((code) => (
        <Check
          key={code}
          id={`${id}-${code}`}
          label={<span className="run">{placeLabel(code, language)}</span>}
          checked={chosen.includes(code)}
          onChange={(event) => onChange(withProvince(chosen, code, event.target.checked))}
        />
      ))}
    </div>
  );
}
