'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CopyFigure } from '@/components/figures/copy-figure';
import { figureAddress, placeAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { SCROLLED_BY_KEYS } from '@/components/ui/scrolled-by-keys';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { countsFrom, type Figure } from '@/domain/figures';
import { NATION } from '@/domain/places';
import type { SituationUpdate } from '@/domain/updates';
import { formatWhen } from '@/domain/wording/dates';
import { lineLabel, placeWithKind, sourceLabel } from '@/domain/wording/labels';
import { withDigits } from '@/domain/wording/numbers';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { unitLabel, unitWordsOf } from '@/domain/wording/units';
import { Outlet } from './outlet';

type Report = Extract<SituationUpdate, { kind: 'report' }>;

const COLUMNS = ['indicator', 'value', 'place', 'start', 'asOf', 'source', 'outlet', 'note'] as const;

/** All figures as they were reported, in the order of the report. On a narrow screen the table scrolls. */
export function FiguresTable({ update }: { update: Report }) {
  const t = useTranslations('Updates');
  const wording = useWording();
  if (update.figures.length === 0) return <p className="tile t-meta">{t('noFigures')}</p>;
  const caption = t('table.caption', { number: withDigits(String(update.number), wording) });
  return (
    <section className="tile scrolls-x" aria-label={caption} {...SCROLLED_BY_KEYS}>
      <table className="text-table update-table">
        <caption className="t-label mb-2 text-start">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.line')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'value' ? 'number' : ''}>
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {update.figures.map((figure) => (
            <FigureCells key={figure.line} figure={figure} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureCells({ figure }: { figure: Figure }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  const { place, site, periodEnd, note } = figure;
  const from = countsFrom(figure);
  return (
    <tr>
      <td>{figure.line}</td>
      <th scope="row" className="font-semibold">
        <Link href={figureAddress(figure)} className="quiet-link">
          <KhmerText text={lineLabel({ ...figure, place: NATION, site: null }, wording, 'long')} />
        </Link>
        {figure.asPrinted ? (
          <q className="t-meta block font-normal" title={t('asPrinted')}>
            {figure.asPrinted}
          </q>
        ) : null}
      </th>
      <td className="number">
        <Value figure={figure} /> <CopyFigure figure={{ ...figure, asOf: periodEnd }} />
      </td>
      <td>
        <Link href={placeAddress(place)} className="quiet-link">
          <KhmerText text={placeWithKind(place, language)} />
        </Link>
        {site === null ? null : <span className="t-meta block">{site}</span>}
      </td>
      <td>{from === null ? '–' : <KhmerText text={formatWhen(from, wording)} />}</td>
      <td>{periodEnd === null ? t('noDate') : <KhmerText text={formatWhen(periodEnd, wording)} />}</td>
      <td>
        <KhmerText text={sourceLabel(figure.source, language)} />
      </td>
      <td>
        <Outlet via={figure.via} />
      </td>
      <td className="min-w-48">{note}</td>
    </tr>
  );
}

/** The column has Latin digits, so that they line up. The qualifying words stay in the page's language. */
function Value({ figure }: { figure: Figure }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  const { value, indicator, breakdown, nil, provisional } = figure;
  const unit = value === null ? '' : unitLabel(unitWordsOf(indicator, breakdown), value, wording);
  return (
    <>
      {qualifiedDigits(figure, { language, digits: 'latin' }).text} {unit}
      {nil ? <span className="t-meta block">{t('nil')}</span> : null}
      {provisional ? <span className="t-meta block">{t('provisional')}</span> : null}
    </>
  );
}
