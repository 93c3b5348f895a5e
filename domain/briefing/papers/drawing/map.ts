import type { ProvinceRow } from '@/domain/board/provinces/rows';
import {
  type ProvinceMeasure,
  type ProvinceShade,
  provinceShades,
  rangeOf,
  STEPS,
} from '@/domain/board/provinces/shades';
import { paperWord } from '@/domain/briefing/papers/paper-words';
import outlines from '@/domain/charts/outlines.json';
import { placeOf } from '@/domain/places';
import { placeLabel } from '@/domain/wording/labels';
import type { Style } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { type Hatch, type Illustration, INK, PAGE_WIDTH, RAMP, type Shape, TEXT, words } from './drawing';

const LEGEND = 34;
const TILE = { width: 108, height: 44, gap: 5 };
const NUMBER = TEXT * 1.2;

type MapOf = { rows: readonly ProvinceRow[]; measure: ProvinceMeasure; wording: Style; says: string };

/** The provinces in their shapes. A note has to explain the boundaries below. */
export function mapDrawing({ rows, measure, wording, says }: MapOf): Illustration {
  const { shades, width } = provinceShades(rows, measure);
  const scale = PAGE_WIDTH / outlines.width;
  const height = Math.round(outlines.height * scale);
  const scaled = (d: string) => scalePath(d, scale);
  const fields = outlines.provinces.flatMap(({ place, path }): Shape[] => {
    const shade = shades.find((each) => each.place === place);
    return shade ? [{ kind: 'path', d: scaled(path), fill: fillOf(shade), stroke: INK.paper, width: 0.7 }] : [];
  });
  const labels = outlines.provinces.flatMap(({ place, label: [x = 0, y = 0] }) => {
    const shade = shades.find((each) => each.place === place);
    return shade ? labelOf(shade, { x: x * scale, y: y * scale, isAll: false }, wording) : [];
  });
  return {
    ...{ width: PAGE_WIDTH, height: height + LEGEND, says },
    shapes: [
      ...fields,
      { kind: 'path', d: scaled(outlines.water), fill: INK.water, stroke: INK.line, width: 0.5 },
      { kind: 'path', d: scaled(outlines.coast), stroke: INK.line, width: 0.8 },
      // No survey confirms it, so the land boundary is dashed.
      { kind: 'path', d: scaled(outlines.land), stroke: INK.line, width: 1.2, dash: '5 3' },
      ...labels,
      ...legendOf(width, height, wording),
    ],
  };
}

/** One tile for each province, roughly at its place: it draws no boundary. */
export function tileDrawing({ rows, measure, wording, says }: MapOf): Illustration {
  const { shades, width } = provinceShades(rows, measure);
  const placed = shades.flatMap((shade) => {
    const tile = placeOf(shade.place)?.tile;
    return tile ? [{ shade, x: tile.column * (TILE.width + TILE.gap), y: tile.row * (TILE.height + TILE.gap) }] : [];
  });
  const across = Math.max(0, ...placed.map(({ x }) => x + TILE.width));
  const height = Math.max(0, ...placed.map(({ y }) => y + TILE.height));
  return {
    ...{ width: Math.max(across, PAGE_WIDTH), height: height + LEGEND, says },
    shapes: [
      ...placed.flatMap(({ shade, x, y }): Shape[] => [
        { kind: 'rect', x, y, width: TILE.width, height: TILE.height, fill: fillOf(shade), stroke: INK.grid },
        ...labelOf(shade, { x: x + TILE.width / 2, y: y + TILE.height / 2, isAll: true }, wording),
      ]),
      ...legendOf(width, height, wording),
    ],
  };
}

function fillOf(shade: ProvinceShade): string | Hatch {
  if (shade.state === 'reported') return RAMP[shade.step].fill;
  if (shade.state === 'silent') return { hatch: INK.line };
  return shade.state === 'said' ? INK.paper : INK.ground;
}

/** `isAll`: provinces without a number that are not affected have their name as well. */
type LabelPlace = { x: number; y: number; isAll: boolean };

/** Name and number on a province. */
function labelOf(shade: ProvinceShade, { x, y, isAll }: LabelPlace, wording: Style): Shape[] {
  if (shade.state === 'outside' && !isAll) return [];
  const fill = shade.state === 'reported' ? RAMP[shade.step].words : INK.text;
  const name = placeLabel(shade.place, wording.language);
  const number = numberOf(shade, wording);
  const look = { anchor: 'middle', fill, ...(shade.state === 'silent' && { halo: true as const }) } as const;
  const named = words(name, { x, y: number === '' ? y + TEXT * 0.35 : y - 2 }, look);
  return number === '' ? [named] : [named, words(number, { x, y: y + NUMBER }, { ...look, size: NUMBER, bold: true })];
}

function numberOf(shade: ProvinceShade, wording: Style): string {
  if (shade.state === 'reported') return qualifiedDigits(shade.figure, { ...wording, digits: 'latin' }).text;
  return { said: '…', silent: '–', outside: '' }[shade.state];
}

function legendOf(width: number | null, top: number, wording: Style): Shape[] {
  const steps = width === null ? [] : STEPS.map((step) => ({ fill: RAMP[step].fill, text: rangeText(step, width) }));
  const silent = { fill: { hatch: INK.line }, text: paperWord('silent', wording) };
  const room = PAGE_WIDTH / (STEPS.length + 1.6);
  return [...steps, silent].flatMap(({ fill, text }, at): Shape[] => [
    { kind: 'rect', x: at * room, y: top + 12, width: 16, height: 12, fill, stroke: INK.line },
    words(text, { x: at * room + 21, y: top + 22 }),
  ]);
}

function rangeText(step: (typeof STEPS)[number], width: number): string {
  const { from, to } = rangeOf(step, width);
  const latin = { language: 'en', digits: 'latin' } as const;
  return from === to ? formatCount(from, latin) : `${formatCount(from, latin)}–${formatCount(to, latin)}`;
}

/** The drawn paths have whole numbers only, letters and commas between them. */
function scalePath(d: string, scale: number): string {
  return d.replace(/-?\d+(\.\d+)?/g, (number) => String(Math.round(Number(number) * scale * 10) / 10));
}
