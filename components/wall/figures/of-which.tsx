'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { OneLine } from '@/components/wall/parts/one-line';
import { type KeyFigures, leadOf, type PartFigure } from '@/domain/board/key-figures';
import { formatPercent } from '@/domain/wording/numbers';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { ofWhichLabel } from '@/domain/wording/sentences';
import { tileDay } from './figure-origin';

/** Women and children as two bars against the same total. They overlap, so they are never added, stacked or in a ring. */
export function OfWhich({ figures: { women, children, remaining } }: { figures: KeyFigures }) {
  const t = useTranslations('Board');
  const whole = leadOf(remaining)?.asOf ?? null;
  return (
    <div className="wall-of-which">
      <Part part={women} breakdown="women" whole={whole} />
      <Part part={children} breakdown="children" whole={whole} />
      <OneLine size="meta" text={t('overlap')} />
    </div>
  );
}

type Props = { part: PartFigure; breakdown: 'women' | 'children'; whole: string | null };

function Part({ part, breakdown, whole }: Props) {
  const t = useTranslations('Board');
  const tWall = useTranslations('Wall');
  const language = useLanguage();
  const wording = useWording();
  const lead = leadOf(part);
  const { share } = part;
  const counted = qualifiedCount(lead, wording);
  const told = share && t(share.about ? 'shareAbout' : 'share', { percent: formatPercent(share.percent, wording) });
  // The short day of the tiles: a second line of each part would push the hero over its edge.
  const own = lead !== null && lead.asOf !== whole ? tWall('asOf', { when: tileDay(lead.asOf, wording) }) : '';
  return (
    <div>
      <p className="wall-part">
        <span>{ofWhichLabel(breakdown, language)}</span>
        <strong className="run">
          {counted.state === 'count' || counted.state === 'words' ? counted.text : `– ${counted.text}`}
        </strong>
      </p>
      {share === null ? null : (
        <div className="wall-share" aria-hidden="true">
          <div style={{ width: `${Math.min(100, share.percent)}%` }} />
        </div>
      )}
      <OneLine size="meta" text={[told, own].filter(Boolean).join(' · ')} />
    </div>
  );
}
