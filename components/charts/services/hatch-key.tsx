import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Hatch } from './hatch';

/** What the two fills mean. */
export function HatchKey() {
  const t = useTranslations('Chart.services');
  const id = useId();
  return (
    <ul className="t-meta mt-2 flex flex-wrap gap-x-5">
      <li className="flex items-center gap-2">
        <svg width="24" height="12" aria-hidden="true">
          <Hatch id={id} />
          <rect x="0.5" y="0.5" width="23" height="11" fill={`url(#${id})`} stroke="var(--d3)" />
        </svg>
        {t('closedKey')}
      </li>
      <li className="flex items-center gap-2">
        <svg width="24" height="12" aria-hidden="true">
          <rect x="0.5" y="0.5" width="23" height="11" fill="var(--d2)" stroke="var(--d2)" />
        </svg>
        {t('openKey')}
      </li>
    </ul>
  );
}
