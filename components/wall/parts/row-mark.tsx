'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import { correctedWas } from '@/domain/wording/mending';
import type { UnitWords } from '@/domain/wording/units';
import { useRowMark } from './wall-state';

/** On a row of a scene: that its figure is new, or was corrected and what it was before. */
export function RowMarkChip({ figure, unit }: { figure: { update: number; line: number } | null; unit: UnitWords }) {
  const t = useTranslations('Wall');
  const wording = useWording();
  const mark = useRowMark(figure);
  if (mark === null) return null;
  if (mark.kind === 'new') {
    return (
      <Chip tone="corr" shape="new" outline>
        {t('new')}
      </Chip>
    );
  }
  return (
    <Chip tone="corr" shape="same">
      {correctedWas(mark.mark.was, unit, wording)}
    </Chip>
  );
}
