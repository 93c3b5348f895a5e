'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { indicatorCautions, indicatorDefinition } from '@/domain/wording/definitions';
import { sourceLabel } from '@/domain/wording/labels';

/** What an indicator counts, how not to read it, and who leads in counting it. */
export function DefinitionTile({ indicator }: { indicator: IndicatorCode }) {
  const t = useTranslations('Lookup.definition');
  const language = useLanguage();
  const wording = useWording();
  const { kind, preferred } = INDICATORS[indicator];
  return (
    <section className="tile grid content-start gap-3" aria-labelledby="definition">
      <h2 id="definition" className="t-label">
        {t('title')}
      </h2>
      <p>
        <KhmerText text={indicatorDefinition(indicator, wording)} />
      </p>
      <h3 className="font-semibold">{t('cautions')}</h3>
      <ul className="grid list-disc gap-1 ps-5">
        {indicatorCautions(indicator, wording).map((caution) => (
          <li key={caution}>
            <KhmerText text={caution} />
          </li>
        ))}
      </ul>
      <p className="t-meta">
        {t(`kinds.${kind}`)} · <KhmerText text={t('leads', { source: sourceLabel(preferred, language) })} /> ·{' '}
        <code>{indicator}</code>
      </p>
    </section>
  );
}
