'use client';

import { useTranslations } from 'next-intl';
import { longestBar, newestOf, toBar } from '@/components/charts/services/service-rows';
import { closedCounts } from '@/components/charts/services/service-words';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { Bar } from '@/components/wall/parts/bar';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { RowMarkChip } from '@/components/wall/parts/row-mark';
import type { ServiceState } from '@/domain/board/services';
import type { PlaceCode } from '@/domain/places';
import type { ChangedFigure } from '@/domain/scenes/changes';
import type { When } from '@/domain/when';
import { changeOnDay } from '@/domain/wording/changes';
import { closedTotalTitle } from '@/domain/wording/chart-titles';
import { formatDayMonth } from '@/domain/wording/dates';
import { placeLabel } from '@/domain/wording/labels';
import { coverageSentence, reopenedShort } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';
import { OtherServices } from './other-services';
import type { SceneProps } from './scene-props';

type Row = { place: PlaceCode; school: ServiceState | null; health: ServiceState | null; others: ServiceState[] };

/** What is closed and what has reopened, by province and kind, and what changed since the report before. */
export function Services({ content: { services, changes } }: SceneProps<'services'>) {
  const t = useTranslations('Chart.services');
  const wording = useWording();
  const { states, totals } = services;
  const schools = totals.find(({ kind }) => kind === 'school');
  const health = totals.find(({ kind }) => kind === 'health_facility');
  const rows = rowsOf(states);
  const asOf = newestOf(states);
  const most = longestBar(
    rows.flatMap(({ school, health: facility }) => [school, facility].flatMap((each) => each ?? [])),
  );
  return (
    <Frame
      title={schools ? closedTotalTitle(schools, wording) : t('title')}
      sources={[...new Set(states.flatMap(({ closed, reopenedLast }) => (closed ?? reopenedLast)?.source ?? []))]}
      asOf={asOf}
      figures={states.flatMap(({ closed, reopenedLast }) => [closed, reopenedLast])}
      note={health ? `${t('health')}: ${coverageSentence(health.coverage, wording)}` : null}
    >
      <Paged as="ul" of={`${rows.length}`} head={<Heads />}>
        {rows.map((row) => (
          <ServiceRow key={row.place} row={row} asOf={asOf} most={most} changes={changes} />
        ))}
      </Paged>
    </Frame>
  );
}

function Heads() {
  const t = useTranslations('Chart.services');
  const tWall = useTranslations('Wall.services');
  return (
    <div className="wall-row wall-services wall-heads">
      <span>{tWall('place')}</span>
      <span>{t('schools')}</span>
      <span>{t('health')}</span>
    </div>
  );
}

/** Provinces by code; unions are shown with their own name, because what they join may overlap. */
function rowsOf(states: readonly ServiceState[]): Row[] {
  const places = [...new Set(states.map(({ place }) => place))];
  return places.map((place) => {
    const own = states.filter((state) => state.place === place);
    const of = (kind: string) => own.find((state) => state.kind === kind) ?? null;
    const others = own.filter(({ kind }) => kind !== 'school' && kind !== 'health_facility');
    return { place, school: of('school'), health: of('health_facility'), others };
  });
}

type RowProps = { row: Row; asOf: When | null; most: number; changes: readonly ChangedFigure[] };

function ServiceRow({ row: { place, school, health, others }, asOf, most, changes }: RowProps) {
  const language = useLanguage();
  const t = useTranslations('Chart.services');
  return (
    <li className="wall-row wall-services">
      <span className="wall-name">
        <KhmerText text={placeLabel(place, language)} />
      </span>
      <Cell kind={t('schools')} state={school} asOf={asOf} most={most} changes={changes} />
      <Cell kind={t('health')} state={health} asOf={asOf} most={most} changes={changes} />
      {others.length > 0 ? <OtherServices states={others} asOf={asOf} /> : null}
    </li>
  );
}

type CellProps = {
  kind: string;
  state: ServiceState | null;
  asOf: When | null;
  most: number;
  changes: readonly ChangedFigure[];
};

/** How many are closed, the bar, and beside it what changed, the day where it is another, and what reopened. */
function Cell({ kind, state, asOf, most, changes }: CellProps) {
  const t = useTranslations('Wall');
  if (state === null) {
    return (
      <span className="wall-cell text-text-3">
        <span className="wall-cell-kind">{kind}</span>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('notReported')}</span>
      </span>
    );
  }
  return (
    <div className="wall-cell">
      <span className="wall-cell-kind">{kind}</span>
      <ClosedCount state={state} most={most} />
      <div className="wall-cell-note">
        <CellNote state={state} asOf={asOf} changes={changes} />
      </div>
    </div>
  );
}

/** The number and its bar; words stand alone, because they have no length. */
function ClosedCount({ state, most }: { state: ServiceState; most: number }) {
  const counts = closedCounts(state, useWording());
  const { closed, open } = toBar(state);
  if (counts !== null && closed === null) {
    return (
      <strong className="wall-cell-words">
        <KhmerText text={counts.count} />
      </strong>
    );
  }
  return (
    <>
      <strong className="wall-cell-count run">{counts?.count ?? '–'}</strong>
      {closed === null ? <span /> : <Bar closed={closed} open={open} most={most} />}
    </>
  );
}

function CellNote({ state, asOf, changes }: Omit<CellProps, 'kind' | 'most' | 'state'> & { state: ServiceState }) {
  const wording = useWording();
  const { closed, pair, reopenedLast } = state;
  const reopened = pair?.reopened ?? reopenedLast;
  const day = closed === null || closed.asOf === asOf ? '' : formatDayMonth(closed.asOf, wording);
  return (
    <>
      {closed === null ? null : <CellChange closed={closed} changes={changes} />}
      {day === '' ? null : <span>{day}</span>}
      {reopened === null ? null : (
        <span>
          <KhmerText text={reopenedShort(reopened, pair === null ? reopened.asOf : null, wording)} />
        </span>
      )}
      <RowMarkChip figure={closed} unit={unitWordsOf('service_closed', state.kind)} />
    </>
  );
}

function CellChange({
  closed,
  changes,
}: {
  closed: NonNullable<ServiceState['closed']>;
  changes: readonly ChangedFigure[];
}) {
  const wording = useWording();
  const found = changes.find(({ update, line }) => update === closed.update && line === closed.line);
  if (found === undefined || found.change.kind === 'none') return null;
  const { direction, text, since } = changeOnDay(
    found.change,
    unitWordsOf('service_closed', closed.breakdown),
    wording,
  );
  return (
    <span>
      {direction ? <Shape name={direction === 'level' ? 'same' : direction} /> : null}{' '}
      <KhmerText text={`${text} ${since ?? ''}`} />
    </span>
  );
}
