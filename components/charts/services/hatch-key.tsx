import { useTranslations } from 'next-intl';
import { useId } from 'react';

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

/** Closed and damaged are hatched, so that they are told apart without colour. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--surface)" />
        <rect width="3.5" height="6" fill="var(--d3)" />
      </pattern>
    </defs>
  );
}
