'use client';

import './provinces.css';
import './shades.css';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { AfterPaint } from '@/components/charts/frame/after-paint';
import { ChartFrame } from '@/components/charts/frame/chart-frame';
import { placeAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import { type Board, settingsOf } from '@/domain/board/board';
import { provinceRows } from '@/domain/board/provinces/rows';
import {
  highest,
  newestMeasure,
  PROVINCE_MEASURES,
  type ProvinceMeasure,
  provinceShades,
} from '@/domain/board/provinces/shades';
import { measureLabel, provinceTitle } from '@/domain/wording/province-picture';
import { Legend, MapNotes } from './legend';
import { readingOf } from './picture';
import { newestShade, provinceOrigin, provinceTable } from './province-words';
import { TileGrid } from './tile-grid';
import { usePicked } from './use-picked';

/** Keeps the map's place until its code is loaded. */
const MAP_HEIGHT = 480;

const ProvinceMap = dynamic(() => import('./province-map').then((m) => m.ProvinceMap), { ssr: false });

/** One measure for all provinces, as tiles or as a map. The installation chooses. */
export function ProvinceView({ board }: { board: Board }) {
  const t = useTranslations('Board.map');
  const tHeads = useTranslations('Chart');
  const wording = useWording();
  const rows = useMemo(() => provinceRows(board), [board]);
  const newest = newestMeasure(rows);
  const [chosen, choose] = useState<ProvinceMeasure | null>(null);
  const measure = chosen ?? newest ?? 'displaced';
  const { shades, width } = useMemo(() => provinceShades(rows, measure), [rows, measure]);
  const top = highest(shades);
  const label = measureLabel(measure, wording);
  const router = useRouter();
  const picked = usePicked(`${label}. ${t('keys')}`, (place) => router.push(placeAddress(place)));
  const view = settingsOf(board).provinceView;
  const read = shades.find(({ place }) => place === (picked.picked ?? top?.places[0]));
  return (
    <ChartFrame
      title={provinceTitle(measure, top, wording)}
      subtitle={t('subtitle', { measure: label })}
      notes={measure === 'displaced' ? [t('sheltering')] : []}
      origin={provinceOrigin(shades, wording, tHeads)}
      table={provinceTable(shades, wording, tHeads)}
      file={{
        name: `provinces-${measure}`,
        figures: shades.flatMap((shade) => ('figure' in shade ? shade.figure : [])),
      }}
      asOf={newestShade(shades)}
      empty={newest === null}
    >
      <MeasureChoice measure={measure} onChoose={choose} />
      <p className="t-body plot-reading" aria-hidden="true">
        {read ? <KhmerText text={readingOf(read, wording)} /> : null}
      </p>
      {view === 'tiles' ? (
        <TileGrid shades={shades} picked={picked} />
      ) : (
        <AfterPaint height={MAP_HEIGHT}>
          <ProvinceMap shades={shades} picked={picked} />
        </AfterPaint>
      )}
      <Legend width={width} words={shades.some(({ state }) => state === 'said')} />
      {view === 'tiles' ? null : <MapNotes view={view} />}
    </ChartFrame>
  );
}

type Props = { measure: ProvinceMeasure; onChoose(measure: ProvinceMeasure): void };

function MeasureChoice({ measure, onChoose }: Props) {
  const t = useTranslations('Board.map');
  const wording = useWording();
  return (
    <fieldset className="province-measures">
      <legend className="sr-only">{t('measure')}</legend>
      {PROVINCE_MEASURES.map((each) => (
        <button key={each} type="button" aria-pressed={each === measure} onClick={() => onChoose(each)}>
          <KhmerText text={measureLabel(each, wording)} />
        </button>
      ))}
    </fieldset>
  );
}
