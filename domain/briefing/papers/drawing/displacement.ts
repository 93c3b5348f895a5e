import type { Series } from '@/domain/board/series';
import { paperWord } from '@/domain/briefing/papers/paper-words';
import { LEADER, type PlotFrame, placeIn, plotFrame } from '@/domain/charts/plot-layout';
import { endsOf, endWords, namesBeside, type PlotPoint, toPlotLines } from '@/domain/charts/plot-lines';
import { dayTicks, spreadLabels } from '@/domain/charts/scale';
import { CRISIS } from '@/domain/crisis';
import { toInstant, whenAt } from '@/domain/when';
import { formatDayMonth } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import type { Style } from '@/domain/wording/language';
import { latinCount } from '@/domain/wording/numbers';
import { type Illustration, INK, PAGE_WIDTH, type Shape, TEXT, words } from './drawing';

const HEIGHT = 250;
/** As on screens: people can tell the lines apart without colour. */
const LOOKS = [
  { colour: INK.d1, dash: '', width: 2.4 },
  { colour: INK.d4, dash: '7 4', width: 1.6 },
  { colour: INK.d3, dash: '2 3', width: 1.6 },
] as const;
const MOST_DAYS = 8;

/** People away from home over time: a step line for each source, its gaps left open, the ceasefire marked. */
export function displacementDrawing(series: readonly Series[], wording: Style, says: string): Illustration {
  const lines = toPlotLines(series);
  const names = series.map(({ source }) => sourceLabel(source, wording.language));
  const day = (at: number) => formatDayMonth(whenAt(at), { ...wording, digits: 'latin' });
  const say = { value: latinCount, day };
  const size = { width: PAGE_WIDTH, height: HEIGHT, text: TEXT, names: namesBeside(lines, { names, ...say }) };
  const frame = plotFrame(lines, size);
  const ends = endsOf(lines);
  const numbers = endWords(ends, say);
  const labels = ends.map((end, at) => ({ end, name: names[end.line] ?? '', said: numbers[at] ?? '' }));
  return {
    ...{ width: PAGE_WIDTH, height: HEIGHT, says },
    shapes: [
      ...axes(frame, day),
      ...ceasefire(frame, wording),
      ...lines.flatMap(({ parts }, line) => parts.flatMap((part) => stepLine(frame, part, line))),
      ...endLabels(frame, labels),
    ],
  };
}

function axes(frame: PlotFrame, day: (at: number) => string): Shape[] {
  const { left, right, bottom, from, to, ticks } = frame;
  const values = ticks.flatMap((value): Shape[] => {
    const { y } = placeIn(frame, { at: from, value });
    return [
      { kind: 'path', d: `M${left} ${round(y)}H${round(right)}`, stroke: value === 0 ? INK.line : INK.grid },
      words(latinCount(value), { x: left - 6, y: y + TEXT * 0.35 }, { anchor: 'end', fill: INK.quiet }),
    ];
  });
  const days = dayTicks(from, to, MOST_DAYS).map((at) =>
    words(
      day(at),
      { x: placeIn(frame, { at, value: 0 }).x, y: bottom + TEXT * 1.5 },
      { anchor: 'middle', fill: INK.quiet },
    ),
  );
  return [...values, ...days];
}

function ceasefire(frame: PlotFrame, wording: Style): Shape[] {
  const at = toInstant(CRISIS.ceasefire);
  if (at < frame.from || at > frame.to) return [];
  const { x } = placeIn(frame, { at, value: 0 });
  return [
    { kind: 'path', d: `M${round(x)} ${frame.top}V${frame.bottom}`, stroke: INK.line, dash: '4 3' },
    words(paperWord('ceasefire', wording), { x, y: frame.top - TEXT * 0.6 }, { anchor: 'middle', fill: INK.quiet }),
  ];
}

/** A figure holds until the next one, so nothing is drawn that nobody reported. */
function stepLine(frame: PlotFrame, part: readonly PlotPoint[], line: number): Shape[] {
  const { colour, dash, width } = lookOf(line);
  const placed = part.map((point) => ({ ...placeIn(frame, point), isOpen: point.soft !== undefined }));
  const d = placed.map(({ x, y }, at) => (at === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`)).join('');
  const marks = placed.map(
    ({ x, y, isOpen }): Shape => ({
      ...{ kind: 'circle', x, y, r: 2.6 },
      ...{ fill: isOpen ? INK.paper : colour, stroke: isOpen ? colour : INK.paper },
    }),
  );
  return [{ kind: 'path', d, stroke: colour, width, ...(dash && { dash }) }, ...marks];
}

type EndLabel = { end: PlotPoint; name: string; said: string };

/** Source and newest number beside the end of each line, apart where they would touch. */
function endLabels(frame: PlotFrame, labels: readonly EndLabel[]): Shape[] {
  const placed = labels.map(({ end }) => placeIn(frame, end));
  const wanted = placed.map(({ y }) => y);
  const highs = spreadLabels(wanted, TEXT * 2.9, frame.bottom - TEXT * 0.6);
  const x = frame.right + TEXT * LEADER;
  return labels.flatMap(({ end, name, said }, at): Shape[] => {
    const { colour } = lookOf(end.line);
    const [y, from] = [highs[at] ?? 0, placed[at] ?? { x: 0, y: 0 }];
    const d = `M${round(from.x)} ${round(from.y)}H${round(frame.right)}L${round(x - 4)} ${round(y)}`;
    return [
      { kind: 'path', d, stroke: INK.line, width: 0.7 },
      words(name, { x, y: y + TEXT * 0.1 }, { bold: true, fill: colour }),
      words(said, { x, y: y + TEXT * 1.4 }),
    ];
  });
}

function lookOf(line: number) {
  return LOOKS[line % LOOKS.length] ?? LOOKS[0];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
