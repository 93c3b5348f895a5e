import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { INDICATOR_CODES, INDICATORS, type IndicatorCode } from '@/domain/indicators';
import type { PublicSettings } from '@/domain/settings';
import { SOURCE_CODES, type SourceCode } from '@/domain/sources';
import { indicatorLabel, sourceLabel } from '@/domain/wording/labels';

type Props = {
  shown: PublicSettings;
  ranks: readonly SourceCode[];
  onRanks: (ranks: readonly SourceCode[]) => void;
};

/** The order in which a tile prefers its sources. The lines of two sources are never joined, whatever the order. */
export function SourceFields({ shown, ranks, onRanks }: Props) {
  const t = useTranslations('Settings.sources');
  return (
    <Section title={t('title')}>
      <p className="form-hint">{t('hint')}</p>
      <ol className="grid gap-2">
        {ranks.map((source, at) => (
          <Rank
            key={source}
            source={source}
            at={at}
            last={ranks.length - 1}
            onMove={(by) => onRanks(moved(ranks, at, by))}
          />
        ))}
      </ol>
      <details>
        <summary className="t-body cursor-pointer">{t('preferred')}</summary>
        <div className="form-grid form-grid-2 mt-4">
          {INDICATOR_CODES.map((code) => (
            <Preferred key={code} code={code} chosen={shown.preferred[code]} />
          ))}
        </div>
      </details>
    </Section>
  );
}

/** Moves one source up or down in the list. */
function moved(ranks: readonly SourceCode[], at: number, by: -1 | 1): SourceCode[] {
  const next = [...ranks];
  const [source] = next.splice(at, 1);
  if (source) next.splice(at + by, 0, source);
  return next;
}

type RankProps = { source: SourceCode; at: number; last: number; onMove: (by: -1 | 1) => void };

function Rank({ source, at, last, onMove }: RankProps) {
  const t = useTranslations('Settings.sources');
  const name = sourceLabel(source, useLanguage(), 'long');
  return (
    <li className="flex items-center justify-between gap-4">
      <span className="min-w-0">
        <KhmerText text={name} />
      </span>
      <span className="flex shrink-0 gap-2">
        <Button disabled={at === 0} onClick={() => onMove(-1)} aria-label={t('up', { source: name })}>
          ↑
        </Button>
        <Button disabled={at === last} onClick={() => onMove(1)} aria-label={t('down', { source: name })}>
          ↓
        </Button>
      </span>
    </li>
  );
}

function Preferred({ code, chosen }: { code: IndicatorCode; chosen: SourceCode | undefined }) {
  const t = useTranslations('Settings.sources');
  const language = useLanguage();
  const own = sourceLabel(INDICATORS[code].preferred, language);
  return (
    <label className="form-field">
      <span className="form-label">
        <KhmerText text={indicatorLabel(code, language)} />
      </span>
      <select name={`preferred.${code}`} className="form-input" defaultValue={chosen ?? ''}>
        <option value="">{t('own', { source: own })}</option>
        {SOURCE_CODES.map((source) => (
          <option key={source} value={source}>
            {sourceLabel(source, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
