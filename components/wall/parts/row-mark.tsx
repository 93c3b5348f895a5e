'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import { correctedWas } from '@/domain/wording/mending';
import type { UnitWords } from '@/domain/wording/units';
import { NoteMark } from './notes';
import { useRowMark } from './wall-state';

type Props = { figure: { update: number; line: number } | null; unit: UnitWords };

/** On a row of a scene: that its report has a note, and that its figure is new, or was corrected and what it was before. */
export function RowMarkChip(props: Props) {
  return (
    <span className="wall-row-mark">
      <NoteMark figure={props.figure} />
      <StateChip {...props} />
    </span>
  );
}

function StateChip({ figure, unit }: Props) {
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
