'use client';

import './map.css';
import { useId, useRef } from 'react';
import { useWidth } from '@/components/charts/use-width';
import { useWording } from '@/components/ui/wording';
import type { ProvinceShade } from '@/domain/board/provinces/shades';
import outlines from '@/domain/charts/outlines.json';
import { placeLabel } from '@/domain/wording/labels';
import { classOf, narrowStyle, numberOn, type PictureProps, readingOf } from './picture';

const TEXT = 13;
/** A number, in heights of the text. */
const NUMBER = 1.15;
/** Below this many pixels a name is wider than its province. */
const NARROW = 560;
/** The distance from a name to its number, in heights of the text. */
const LINE = 1.3;

const SHAPES = new Map(outlines.provinces.map((shape) => [shape.place, shape]));

/** `room`: where the height is bounded, too; the text is then as large as asked, however small the map is. */
type MapProps = PictureProps & { text?: number; room?: { width: number; height: number } };

/** The provinces in their shapes. A note has to explain the boundaries on top. */
export function ProvinceMap({ shades, picked, text = TEXT, room }: MapProps) {
  const box = useRef<HTMLDivElement>(null);
  const all = useWidth(box);
  const width = room ? Math.min(room.width, (room.height * outlines.width) / outlines.height) : all;
  const wording = useWording();
  const hatch = useId();
  const scale = width === null ? 1 : outlines.width / width;
  return (
    <div ref={box} role="listbox" tabIndex={0} {...picked.list} className="province-map">
      <svg viewBox={`0 0 ${outlines.width} ${outlines.height}`} role="none">
        <defs>
          <pattern
            id={hatch}
            width={8 * scale}
            height={8 * scale}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={8 * scale} height={8 * scale} className="hatch-ground" />
            <rect width={2 * scale} height={8 * scale} className="hatch-line" />
          </pattern>
        </defs>
        {shades.map((shade) => (
          <path
            key={shade.place}
            {...picked.optionOf(shade.place)}
            role="option"
            tabIndex={-1}
            aria-selected={picked.picked === shade.place}
            aria-label={readingOf(shade, wording)}
            d={SHAPES.get(shade.place)?.path}
            className={`province ${classOf(shade)}`}
            {...(shade.state === 'silent' && { style: { fill: `url(#${hatch})` } })}
          />
        ))}
        <MapLines />
        <path d={SHAPES.get(picked.picked ?? '')?.path} className="province-picked" />
        {shades.map((shade) => (
          <Label
            key={shade.place}
            shade={shade}
            scale={scale}
            text={text}
            isNarrow={width === null || (width * TEXT) / text < NARROW}
          />
        ))}
      </svg>
    </div>
  );
}

/** Labels of provinces that are affected or have a number. Others get a name when the reader chooses them. */
type LabelProps = { shade: ProvinceShade; scale: number; text: number; isNarrow: boolean };

function Label({ shade, scale, text, isNarrow }: LabelProps) {
  const wording = useWording();
  const [x = 0, y = 0] = SHAPES.get(shade.place)?.label ?? [];
  if (shade.state === 'outside') return null;
  const { before, number } = numberOn(shade, isNarrow ? narrowStyle(wording) : wording);
  // Latin names of two words are wider than some provinces.
  const name = isNarrow ? [] : placeLabel(shade.place, wording.language).split(' ');
  const small = before === '' ? name : [...name, before];
  const lineAt = (at: number) => y + (at - small.length / 2) * text * LINE * scale;
  return (
    <g className={`province-label ${classOf(shade)}`}>
      {small.map((word, at) => (
        <text key={word} x={x} y={lineAt(at)} fontSize={text * scale}>
          {word}
        </text>
      ))}
      <text x={x} y={lineAt(small.length)} fontSize={(isNarrow ? text : text * NUMBER) * scale} fontWeight={700}>
        {number}
      </text>
    </g>
  );
}

/** The lake, the coast and the land boundary. It is dashed, because no survey confirms it. */
function MapLines() {
  return (
    <g className="map-lines">
      <path d={outlines.water} className="map-water" />
      <path d={outlines.coast} className="map-coast" />
      <path d={outlines.land} className="map-casing" />
      <path d={outlines.land} className="map-land" />
    </g>
  );
}
