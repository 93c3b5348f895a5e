'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Check } from '@/components/ui/forms/field';
import { useLanguage } from '@/components/ui/shell';
import { type PlaceCode, PROVINCES } from '@/domain/places';
import { placeLabel } from '@/domain/wording/labels';
import { withProvince } from './grants';

type Props = { affected: readonly PlaceCode[]; chosen: readonly PlaceCode[]; onChange: (chosen: PlaceCode[]) => void };

const CODES = PROVINCES.map(({ code }) => code);

/** The affected provinces come first. The others open on demand. */
export function ProvinceFields({ affected, chosen, onChange }: Props) {
  const t = useTranslations('People.form');
  const others = CODES.filter((code) => !affected.includes(code));
  const hasOther = chosen.some((code) => others.includes(code));
  return (
    <>
      <Provinces codes={CODES.filter((code) => affected.includes(code))} chosen={chosen} onChange={onChange} />
      <details open={hasOther}>
        <summary className="disclosure">{t('others')}</summary>
        <Provinces codes={others} chosen={chosen} onChange={onChange} />
      </details>
    </>
  );
}

function Provinces({ codes, chosen, onChange }: Omit<Props, 'affected'> & { codes: readonly PlaceCode[] }) {
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
