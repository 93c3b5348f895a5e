'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { Bar } from '@/components/wall/parts/bar';
import { FigureRow } from '@/components/wall/parts/figure-row';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { RowMarkChip } from '@/components/wall/parts/row-mark';
import type { ShownReading } from '@/domain/board/current';
import type { DamageRow } from '@/domain/board/damage';
import { leadOf } from '@/domain/board/key-figures';
import { NATION } from '@/domain/places';
import type { When } from '@/domain/when';
import { formatReportDay } from '@/domain/wording/dates';
import { breakdownLabel, indicatorLabel, placeLabel } from '@/domain/wording/labels';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { nilSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';
import { originOf } from './row-words';
import type { SceneProps } from './scene-props';

/** People who were hurt, and what was damaged: the running lists, and what the newest period brought. Kinds are never added. */
export function Damage({ content: { lists, harm } }: SceneProps<'damage'>) {
  const t = useTranslations('Lookup.damage');
  const tWall = useTranslations('Wall.damage');
  const wording = useWording();
  const rows = [...lists.all, ...lists.private, ...lists.public];
  const figures = rows.flatMap(({ since, inPeriod }) => [since, inPeriod]);
  const shown = [...figures, ...harm.map(leadOf)];
  const { asOf, sources } = originOf(shown);
  const most = Math.max(1, ...rows.map(({ since }) => since?.value ?? 0));
  return (
    <Frame
      title={tWall('title')}
      subtitle={tWall('subtitle')}
      sources={sources}
      asOf={asOf}
      note={t('notAdded')}
      figures={shown}
    >
      <Paged as="ul" of={`${rows.length}.${harm.length}`} columns={2} grows>
        {harm.map((figure) => {
          const told = leadOf(figure);
          return told === null ? null : (
            <FigureRow
              key={figure.indicator}
              name={indicatorLabel(figure.indicator, wording, 'long')}
              figure={{ ...told, indicator: figure.indicator, breakdown: null }}
              asOf={told.asOf === asOf ? null : told.asOf}
            />
          );
        })}
        {rows.map((row) => (
          <Row key={`${row.kind}.${row.place}`} row={row} asOf={asOf} most={most} />
        ))}
      </Paged>
    </Frame>
  );
}

function Row({
  row: { kind, place, since, inPeriod },
  asOf,
  most,
}: {
  row: DamageRow;
  asOf: When | null;
  most: number;
}) {
  const t = useTranslations('Lookup.damage');
  const language = useLanguage();
  const wording = useWording();
  const name = kind === null ? t('anyKind') : breakdownLabel(kind, language);
  return (
    <li className="wall-row wall-damage-row">
      <span>
        <KhmerText text={place === NATION ? name : `${name} · ${placeLabel(place, language)}`} />
      </span>
      {since === null ? null : <Count figure={since} />}
      {since === null || since.value === null ? null : <Bar closed={since.value} most={most} />}
      <span className="wall-row-note">
        {since === null || since.asOf === asOf ? null : <span>{formatReportDay(since.asOf, wording)}</span>}
        {inPeriod === null ? null : <InPeriod figure={inPeriod} asOf={asOf} />}
      </span>
    </li>
  );
}

function Count({ figure }: { figure: ShownReading }) {
  const wording = useWording();
  const unit = unitWordsOf(figure.indicator, figure.breakdown);
  return (
    <span className="wall-damage-count">
      <strong>
        <KhmerText text={qualifiedCount(figure, wording, unit).text} />
      </strong>
      <RowMarkChip figure={figure} unit={unit} />
    </span>
  );
}

/** What the newest period brought; a zero that the source states is said in words. */
function InPeriod({ figure, asOf }: { figure: ShownReading; asOf: When | null }) {
  const t = useTranslations('Lookup.damage');
  const language = useLanguage();
  const wording = useWording();
  const { indicator, breakdown } = figure;
  const count = qualifiedCount(figure, wording, unitWordsOf(indicator, breakdown)).text;
  const text = figure.value === 0 ? nilSentence({ indicator, breakdown }, language) : `${t('inPeriod')}: ${count}`;
  const day = figure.asOf === asOf ? '' : ` · ${formatReportDay(figure.asOf, wording)}`;
  return (
    <span>
      <KhmerText text={`${text}${day}`} />
    </span>
  );
}
