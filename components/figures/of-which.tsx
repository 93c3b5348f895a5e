'use client';

import { useTranslations } from 'next-intl';
import { figureAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { type KeyFigures, leadOf, type PartFigure } from '@/domain/board/key-figures';
import { NATION } from '@/domain/places';
import { formatPercent } from '@/domain/wording/numbers';
import { ofWhichLabel } from '@/domain/wording/sentences';
import { asOfLine } from '@/domain/wording/spans';
import { CopyFigure } from './copy-figure';
import { FigureCount } from './figure-count';

/** Women and children as two bars against the same total. They overlap, so they are never added, stacked or in a ring. */
export function OfWhich({ figures: { women, children, remaining } }: { figures: KeyFigures }) {
  const t = useTranslations('Board');
  const whole = leadOf(remaining)?.asOf ?? null;
  return (
    <div className="flex min-w-0 flex-col gap-4 hero-side">
      <Part part={women} breakdown="women" whole={whole} />
      <Part part={children} breakdown="children" whole={whole} />
      <p className="t-note mt-auto">
        <KhmerText text={t('overlap')} />
      </p>
    </div>
  );
}

type PartProps = { part: PartFigure; breakdown: 'women' | 'children'; whole: string | null };

function Part({ part, breakdown, whole }: PartProps) {
  const t = useTranslations('Board');
  const language = useLanguage();
  const wording = useWording();
  const { share } = part;
  const asOf = leadOf(part)?.asOf ?? null;
  const percent = share === null ? null : formatPercent(share.percent, wording);
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="t-body text-text-2">
          <Link href={figureAddress({ ...part, place: NATION })} className="quiet-link">
            <KhmerText text={ofWhichLabel(breakdown, language)} />
          </Link>
        </h3>
        <span className="flex items-baseline gap-1">
          <FigureCount figure={part} provisional={false} size="label" />
          <CopyFigure figure={leadOf(part)} />
        </span>
      </div>
      {share === null ? null : (
        <div className="share-bar" aria-hidden="true">
          <div style={{ width: `${Math.min(100, share.percent)}%` }} />
        </div>
      )}
      <p className="t-meta">
        {percent === null ? null : <KhmerText text={t(share?.about ? 'shareAbout' : 'share', { percent })} />}
        {asOf !== null && asOf !== whole ? (
          <span className="block">
            <KhmerText text={asOfLine(asOf, wording)} />
          </span>
        ) : null}
      </p>
    </div>
  );
}
