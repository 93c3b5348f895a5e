'use client';

import './provinces.css';
import '@/components/provinces/shades.css';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type CSSProperties, useRef } from 'react';
import { Legend, MapNotes } from '@/components/provinces/legend';
import { classOf, numberOn } from '@/components/provinces/picture';
import type { ProvinceChoice } from '@/components/provinces/use-picked';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { RowMarkChip } from '@/components/wall/parts/row-mark';
import { useSize } from '@/components/wall/parts/use-size';
import { settingsOf } from '@/domain/board/board';
import { highest, type ProvinceMeasure, type ProvinceShade, provinceShades } from '@/domain/board/provinces/shades';
import { widthOf } from '@/domain/charts/plot-layout';
import { placeOf } from '@/domain/places';
import type { When } from '@/domain/when';
import { formatDayMonth } from '@/domain/wording/dates';
import { placeLabel } from '@/domain/wording/labels';
import { measureLabel, provinceTitle } from '@/domain/wording/province-picture';
import { closedDigits } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';
import { originOf } from './row-words';
import type { SceneProps } from './scene-props';

const ProvinceMap = dynamic(() => import('@/components/provinces/province-map').then((m) => m.ProvinceMap), {
  ssr: false,
});

/** One measure for all provinces, as tiles or as a map, and beside it as bars. */
export function Provinces({ board, content: { rows, measure } }: SceneProps<'provinces'>) {
  const t = useTranslations('Board.map');
  const wording = useWording();
  const { shades, width } = provinceShades(rows, measure);
  const reported = shades.flatMap((shade) => ('figure' in shade ? shade : []));
  const { asOf, sources } = originOf(reported.map(({ figure }) => figure));
  const view = settingsOf(board).provinceView;
  const legend = <Legend width={width} words={shades.some(({ state }) => state === 'said')} />;
  return (
    <Frame
      title={provinceTitle(measure, highest(shades), wording)}
      subtitle={t('subtitle', { measure: measureLabel(measure, wording) })}
      sources={sources}
      asOf={asOf}
      figures={reported.map(({ figure }) => figure)}
      note={measure === 'displaced' ? t('sheltering') : null}
    >
      {view === 'tiles' ? (
        <div className="wall-provinces">
          <div className="wall-picture">
            <Tiles shades={shades} />
            {legend}
          </div>
          <Bars shades={reported} asOf={asOf} />
        </div>
      ) : (
        <div className="wall-provinces wall-provinces-map">
          <div className="wall-picture">
            <StillMap shades={shades} measure={measure} />
          </div>
          <div className="wall-picture-side">
            <Bars shades={reported} asOf={asOf} />
            {legend}
          </div>
          <div className="wall-picture-notes">
            <MapNotes view={view} />
          </div>
        </div>
      )}
    </Frame>
  );
}

/** One tile for each province, roughly at its place: no boundary, and all of one size. */
function Tiles({ shades }: { shades: readonly ProvinceShade[] }) {
  const wording = useWording();
  return (
    <div className="wall-tiles" aria-hidden="true">
      {shades.map((shade) => {
        const tile = placeOf(shade.place)?.tile;
        const { before, number } = numberOn(shade, wording);
        return tile ? (
          <div
            key={shade.place}
            className={`province-tile ${classOf(shade)}`}
            style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}
          >
            <TileName name={placeLabel(shade.place, wording.language)} />
            <strong className="run">{[before, number].filter(Boolean).join(' ')}</strong>
          </div>
        ) : null;
      })}
    </div>
  );
}

function TileName({ name }: { name: string }) {
  return (
    <span className="wall-fit">
      <span className="wall-tile-name" style={{ '--w': widthOf(name) * 1.12 } as CSSProperties}>
        {name}
      </span>
    </span>
  );
}

/** Nobody chooses a province on a wall. */
function still(label: string): ProvinceChoice {
  const nothing = () => undefined;
  return {
    picked: null,
    list: {
      'aria-label': label,
      'aria-activedescendant': undefined,
      onKeyDown: nothing,
      onBlur: nothing,
      onPointerLeave: nothing,
    },
    optionOf: (place) => ({ id: `wall-${place}`, onPointerEnter: nothing, onClick: nothing }),
  };
}

function StillMap({ shades, measure }: { shades: readonly ProvinceShade[]; measure: ProvinceMeasure }) {
  const wording = useWording();
  const space = useRef<HTMLDivElement>(null);
  const size = useSize(space);
  return (
    <div className="wall-map" ref={space}>
      {size === null ? null : (
        <ProvinceMap shades={shades} picked={still(measureLabel(measure, wording))} text={size.text} room={size} />
      )}
    </div>
  );
}

type ReportedShade = Extract<ProvinceShade, { figure: unknown }>;

/** The same numbers, the largest first, each with its own day where it is another. */
function Bars({ shades, asOf }: { shades: readonly ReportedShade[]; asOf: When | null }) {
  const language = useLanguage();
  const wording = useWording();
  const sorted = shades.toSorted((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1));
  const most = Math.max(1, ...sorted.map(({ figure }) => figure.value ?? 0));
  return (
    <Paged as="ul" of={sorted.map(({ place }) => place).join()} grows>
      {sorted.map(({ place, figure }) => (
        <li key={place} className="wall-row wall-bar-row">
          <span>
            <KhmerText text={placeLabel(place, language)} />
            {figure.asOf === asOf ? null : (
              <span className="wall-cell-day"> {formatDayMonth(figure.asOf, wording)}</span>
            )}
            <RowMarkChip figure={figure} unit={unitWordsOf(figure.indicator, figure.breakdown)} />
          </span>
          <strong className="wall-bar-count run">{closedDigits(figure, wording).text}</strong>
          {figure.value === null ? null : (
            <span className="wall-plain-bar" aria-hidden="true">
              <span className="wall-plain-fill" style={{ width: `${(100 * figure.value) / most}%` }} />
            </span>
          )}
        </li>
      ))}
    </Paged>
  );
}
