'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { RowMarkChip } from '@/components/wall/parts/row-mark';
import type { SilentProvince } from '@/domain/brief/silent';
import { silentSentence } from '@/domain/brief/silent-words';
import type { ChangedFigure } from '@/domain/scenes/changes';
import { hasChanged } from '@/domain/scenes/changes';
import { figureSentence } from '@/domain/wording/changes';
import { withDigits } from '@/domain/wording/numbers';
import { formatWindow } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';
import type { SceneProps } from './scene-props';

/** What the newest report changed, sentence by sentence, and the provinces that it does not name any more. */
export function Changes({ content: { report, changes, silent } }: SceneProps<'changes'>) {
  const t = useTranslations('Wall.changes');
  const wording = useWording();
  const count = withDigits(String(changes.filter(hasChanged).length), wording);
  return (
    <Frame
      title={report === null ? t('none') : t('title', { count, number: withDigits(String(report.number), wording) })}
      subtitle={report === null ? null : formatWindow(report.periodStart, report.periodEnd, wording)}
      sources={report === null ? [] : [report.source]}
      asOf={report?.periodEnd ?? null}
      figures={changes}
      note={silent.length > 0 ? t('silentNote') : null}
    >
      <Paged as="ul" of={`${report?.number}.${report?.revision}`} grows>
        {changes.map((figure) => (
          <Sentence key={figure.line} figure={figure} />
        ))}
        {silent.map((province) => (
          <Silent key={`${province.place} ${province.newest.source}`} province={province} />
        ))}
      </Paged>
    </Frame>
  );
}

function Sentence({ figure }: { figure: ChangedFigure }) {
  const wording = useWording();
  return (
    <li className={`wall-row wall-sentence ${hasChanged(figure) ? '' : 'text-text-2'}`}>
      <span className="wall-sentence-mark">
        <Shape name={markOf(figure)} />
      </span>
      <span>
        <KhmerText text={figureSentence(figure, wording)} />
      </span>
      <RowMarkChip figure={figure} unit={unitWordsOf(figure.indicator, figure.breakdown)} />
    </li>
  );
}

function Silent({ province }: { province: SilentProvince }) {
  const wording = useWording();
  return (
    <li className="wall-row wall-sentence">
      <span className="wall-sentence-mark">
        <Shape name="empty" />
      </span>
      <span>
        <KhmerText text={silentSentence(province, wording)} />
      </span>
    </li>
  );
}

function markOf({ change }: ChangedFigure): ShapeName {
  if (change.kind === 'none') return 'new';
  if (!('difference' in change) || change.difference === 0) return 'same';
  return change.difference < 0 ? 'down' : 'up';
}
