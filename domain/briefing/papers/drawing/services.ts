import type { ServiceKind, ServiceState, Services } from '@/domain/board/services';
import { paperWord } from '@/domain/briefing/papers/paper-words';
import { placeLabel } from '@/domain/wording/labels';
import type { Style } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { closedDigits } from '@/domain/wording/qualifiers';
import { type Illustration, INK, PAGE_WIDTH, type Shape, words } from './drawing';

const ROW = 19;
const HEAD = 28;
const KEY = 22;
/** Names stand left of the bars, counts right of them. */
const BARS = { from: 150, to: 540 };
/** The two kinds of which every report tells. */
const PANELS = ['school', 'health_facility'] as const satisfies ServiceKind[];

export type ClosedRow = { state: ServiceState; closed: number };

/** Provinces with a number of closed ones, by kind. */
export function closedRows({ states }: Services, kind: ServiceKind): ClosedRow[] {
  return states.flatMap((state) => {
    const closed = state.kind === kind ? (state.closed?.value ?? null) : null;
    return closed === null ? [] : [{ state, closed }];
  });
}

/** Closed services hatched, reopened ones plain, from zero on one scale; reopened only where one report gives both. */
export function servicesDrawing(services: Services, wording: Style, says: string): Illustration {
  const panels = PANELS.map((kind) => ({ kind, rows: closedRows(services, kind) })).filter(
    ({ rows }) => rows.length > 0,
  );
  const all = panels.flatMap(({ rows }) => rows);
  const most = Math.max(1, ...all.map(({ state, closed }) => closed + openOf(state)));
  const shapes = keyOf(wording);
  let y = KEY;
  for (const { kind, rows } of panels) {
    shapes.push(words(paperWord(kind, wording), { x: 0, y: y + HEAD - 9 }, { bold: true }));
    y += HEAD;
    for (const row of rows) {
      shapes.push(...rowOf(row, { y, most, wording }));
      y += ROW;
    }
  }
  return { width: PAGE_WIDTH, height: y + 4, says, shapes };
}

function openOf({ pair }: ServiceState): number {
  return pair?.reopened.value ?? 0;
}

type RowPlace = { y: number; most: number; wording: Style };

function rowOf({ state, closed }: ClosedRow, { y, most, wording }: RowPlace): Shape[] {
  const long = (count: number) => Math.round((count / most) * (BARS.to - BARS.from) * 10) / 10;
  const box = { y: y + 2, height: ROW - 7 };
  const open = openOf(state);
  return [
    words(placeLabel(state.place, wording.language), { x: BARS.from - 8, y: y + ROW * 0.62 }, { anchor: 'end' }),
    { kind: 'rect', x: BARS.from, width: long(closed), ...box, fill: { hatch: INK.d3 }, stroke: INK.d3 },
    ...(open === 0
      ? []
      : [
          {
            kind: 'rect',
            x: BARS.from + long(closed),
            width: long(open),
            ...box,
            fill: INK.d2,
            stroke: INK.d2,
          } as const,
        ]),
    words(countOf(state, wording), { x: BARS.from + long(closed + open) + 6, y: y + ROW * 0.62 }),
  ];
}

/** "84 of 260": the whole only where one report gives both parts of it. */
export function countOf({ closed, pair }: ServiceState, wording: Style): string {
  const latin: Style = { ...wording, digits: 'latin' };
  const count = closed === null ? '–' : closedDigits(closed, latin).text;
  if (pair === null) return count;
  const total = formatCount(pair.total, latin);
  return wording.language === 'km' ? `${count} ក្នុងចំណោម ${total}` : `${count} of ${total}`;
}

function keyOf(wording: Style): Shape[] {
  return [
    { kind: 'rect', x: BARS.from, y: 4, width: 22, height: 11, fill: { hatch: INK.d3 }, stroke: INK.d3 },
    words(paperWord('closed', wording), { x: BARS.from + 28, y: 14 }),
    { kind: 'rect', x: BARS.from + 130, y: 4, width: 22, height: 11, fill: INK.d2, stroke: INK.d2 },
    words(paperWord('reopened', wording), { x: BARS.from + 158, y: 14 }),
  ];
}
