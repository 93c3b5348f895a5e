import { isNumber, type ShownReading } from '@/domain/board/current';
import type { ServiceState } from '@/domain/board/services';
import type { ChangedFigure } from '@/domain/scenes/changes';
import type { ContentOf } from '@/domain/scenes/contents';
import { changeOnDay } from '@/domain/wording/changes';
import { closedTotalTitle } from '@/domain/wording/chart-titles';
import { breakdownLabel, placeLabel } from '@/domain/wording/labels';
import { closedDigits, type QualifiedCount } from '@/domain/wording/qualifiers';
import { coverageSentence, lastNumberSentence, reopenedShort } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';
import { originOf, ownOrigin, pointed, type Row, type SceneFrame } from './frame';
import type { PageTerms } from './saying';
import { getTranslations } from './words';

/** What is closed and what has reopened, by province and kind. */
export function servicesFrame({ services, changes }: ContentOf<'services'>, saying: PageTerms): SceneFrame {
  const { wording, language } = saying;
  const t = getTranslations('Chart.services')(language);
  const { states, totals } = services;
  const schools = totals.find(({ kind }) => kind === 'school');
  const health = totals.find(({ kind }) => kind === 'health_facility');
  const origin = originOf(states.flatMap(({ closed, reopenedLast }) => closed ?? reopenedLast ?? []));
  const most = Math.max(1, ...states.map(({ closed }) => closed?.value ?? 0));
  const parts = { origin, most, changes };
  return {
    name: 'services',
    title: schools ? closedTotalTitle(schools, wording) : t('title'),
    ...origin,
    note: health ? `${t('health')}: ${coverageSentence(health.coverage, wording)}` : null,
    rows: states.flatMap((state) => rowsOf(state, parts, saying)),
  };
}

type Parts = { origin: ReturnType<typeof originOf>; most: number; changes: readonly ChangedFigure[] };

/** One row for what is closed; what reopened stands beside it, or alone where nobody said what is closed. */
function rowsOf(state: ServiceState, { origin, most, changes }: Parts, saying: PageTerms): Row[] {
  const { closed, reopenedLast } = state;
  const shown = closed ?? reopenedLast;
  if (shown === null) return [];
  const value = closed?.value ?? null;
  const row = {
    name: nameOf(state, saying),
    figure: { ...pointed(shown), text: textOf(shown, closed === null, saying) },
    ...(value !== null && { share: value / most }),
    notes: [changeOf(state, changes, saying), ...ownOrigin(shown, { ...origin, sources: [] }, saying)],
  };
  return [{ ...row, notes: [...row.notes, ...besideOf(state, shown, saying)] }];
}

/** An older number of a line that has words now, and what reopened. */
function besideOf({ closed, pair, reopenedLast }: ServiceState, shown: ShownReading, { wording }: PageTerms): string[] {
  const before = isNumber(shown) ? null : shown.before;
  const reopened = closed === null ? null : (pair?.reopened ?? reopenedLast);
  return [
    before === null ? '' : lastNumberSentence(before, wording),
    reopened === null ? '' : reopenedShort(reopened, pair === null ? reopened.asOf : null, wording),
  ];
}

function nameOf({ place, kind }: ServiceState, { language }: PageTerms): string {
  const t = getTranslations('Wall.services')(language);
  return `${placeLabel(place, language)} · ${kind === null ? t('allServices') : breakdownLabel(kind, language)}`;
}

type ServiceReading = QualifiedCount & Parameters<typeof closedDigits>[0];

function textOf(shown: ServiceReading, isReopened: boolean, { wording }: PageTerms): string {
  return isReopened && shown.value !== null ? reopenedShort(shown, null, wording) : closedDigits(shown, wording).text;
}

function changeOf({ closed }: ServiceState, changes: readonly ChangedFigure[], { wording }: PageTerms): string {
  const found = changes.find(({ update, line }) => update === closed?.update && line === closed.line);
  if (found === undefined || found.change.kind === 'none') return '';
  const { text, since } = changeOnDay(found.change, unitWordsOf(found.indicator, found.breakdown), wording);
  return `${text} ${since ?? ''}`;
}
