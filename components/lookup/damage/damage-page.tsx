'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { AmendmentList } from '@/components/lookup/parts/amendment-list';
import { FigureHistory } from '@/components/lookup/parts/figure-history';
import { LookupFrame, type LookupProps } from '@/components/lookup/parts/lookup-frame';
import type { Board } from '@/domain/board/board';
import { damageRows } from '@/domain/board/damage';
import type { ReleasedFigure } from '@/domain/figures';
import type { Amendment } from '@/domain/workflow/amendments';
import { DamageChart } from './damage-chart';
import { DamageTable } from './damage-table';

type Props = LookupProps & { figures: readonly ReleasedFigure[]; amendments: readonly Amendment[]; isCut: boolean };

/** What was reported damaged, by private and public and by kind: since the first day, and in the newest period. */
export function DamagePage({ figures, amendments, isCut, ...live }: Props) {
  const t = useTranslations('Lookup.damage');
  return (
    <LookupFrame {...live} title={t('title')} intro={t('intro')}>
      {({ board, now }) => (
        <>
          <Lists board={board} now={now} />
          <FigureHistory {...{ figures, board, now, isCut }} file="damage-history" />
          <AmendmentList amendments={amendments} />
        </>
      )}
    </LookupFrame>
  );
}

function Lists({ board, now }: { board: Board; now: number }) {
  const t = useTranslations('Lookup.damage');
  const lists = useMemo(() => damageRows(board), [board]);
  return (
    <>
      <DamageChart lists={lists} />
      {(['all', 'private', 'public'] as const).map((list) => (
        <DamageTable key={list} title={t(list)} rows={lists[list]} now={now} />
      ))}
    </>
  );
}
