'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TableCsvButton } from '@/components/charts/frame/csv-button';
import { CopyFigure } from '@/components/figures/copy-figure';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { Section } from '@/components/ui/section';
import { useLanguage } from '@/components/ui/shell';
import { WideTable } from '@/components/ui/wide-table';
import { useWording } from '@/components/ui/wording';
import { Outlet } from '@/components/updates/outlet';
import type { Board } from '@/domain/board/board';
import { isLate } from '@/domain/board/lines';
import type { ReleasedFigure } from '@/domain/figures';
import { NATION } from '@/domain/places';
import { lineLabel, placeWithKind, sourceLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { figureAddress, placeAddress } from './addresses';
import { AsOf, FigureValue, UpdateLink } from './figure-cells';
import { byMoment, useHistoryTable } from './history-table';

type Props = { figures: readonly ReleasedFigure[]; board: Board; now: number; file: string; isCut: boolean };

/** So many rows at first: most look for the newest. */
const FIRST_ROWS = 40;

/** Every figure as it stands, newest first, with its source and the words that it was read from. */
export function FigureHistory({ figures, board, now, file, isCut }: Props) {
  const t = useTranslations('Lookup.history');
  const wording = useWording();
  const [isWhole, showWhole] = useState(false);
  const table = useHistoryTable(figures);
  const rows = byMoment(figures);
  return (
    <Section title={t('title')}>
      {rows.length === 0 ? <p className="t-meta">{t('none')}</p> : null}
      {rows.length > 0 ? (
        <>
          <WideTable className="lookup-table" caption={t('title')} columns={table.heads}>
            {(isWhole ? rows : rows.slice(0, FIRST_ROWS)).map((figure) => (
              <Row key={figure.id} figure={figure} now={now} late={isLate(board, figure)} />
            ))}
          </WideTable>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            {!isWhole && rows.length > FIRST_ROWS ? (
              <button type="button" className="link-button" onClick={() => showWhole(true)}>
                {t('all', { n: formatCount(rows.length, wording) })}
              </button>
            ) : null}
            <TableCsvButton table={table} file={file} />
          </p>
        </>
      ) : null}
      {isCut ? (
        <p className="t-meta">
          {t('cut')} <a href="/api/v1/figures.csv">{t('everything')}</a>
        </p>
      ) : null}
    </Section>
  );
}

function Row({ figure, now, late }: { figure: ReleasedFigure; now: number; late: boolean }) {
  const t = useTranslations('Lookup.history');
  const language = useLanguage();
  const wording = useWording();
  const { place, site, source, via, note, asPrinted, update, revision } = figure;
  return (
    <tr>
      <td>
        <AsOf asOf={figure.asOf} now={now} />
        {late ? <span className="t-meta block">{t('late')}</span> : null}
      </td>
      <th scope="row">
        <Link href={figureAddress(figure)}>
          <KhmerText text={lineLabel({ ...figure, place: NATION, site: null }, wording)} />
        </Link>
      </th>
      <td className="num">
        <FigureValue figure={figure} /> <CopyFigure figure={figure} />
      </td>
      <td>
        <Link href={placeAddress(place)}>
          <KhmerText text={placeWithKind(place, language)} />
        </Link>
        {site === null ? null : <span className="t-meta block">{site}</span>}
      </td>
      <td>
        <KhmerText text={sourceLabel(source, language)} />
        <span className="t-meta block">
          <Outlet via={via} />
        </span>
      </td>
      <td className="lookup-printed">
        {asPrinted ? <q>{asPrinted}</q> : <span className="t-meta">{t('notKept')}</span>}
        {note === null ? null : <span className="t-meta block">{note}</span>}
      </td>
      <td>
        <UpdateLink update={update} revision={revision} />
      </td>
    </tr>
  );
}
