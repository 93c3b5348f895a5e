import { useTranslations } from 'next-intl';
import { AgeingTile } from '@/components/figures/ageing-tile';
import { useAge, useBoardTime } from '@/components/figures/board-context';
import { LastNumberInCell } from '@/components/figures/last-number';
import { figureAddress, placeAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { SCROLLED_GROUP } from '@/components/ui/scrolled-by-keys';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { ShownReading } from '@/domain/board/current';
import type { ProvinceRow } from '@/domain/board/provinces/rows';
import type { When } from '@/domain/when';
import { formatDayMonth, formatReportDay } from '@/domain/wording/dates';
import { placeLabel, sourceLabel } from '@/domain/wording/labels';
import { closedDigits } from '@/domain/wording/qualifiers';
import { freshnessWords } from '@/domain/wording/spans';
import { newestOf, type ProvinceColumn, provinceColumns, sourcesOf } from './province-columns';

/** The affected provinces and all others with figures, by code. Each figure has its own day. */
export function ProvincesTable({ rows }: { rows: ProvinceRow[] }) {
  const t = useTranslations('Board.provinces');
  const language = useLanguage();
  const columns = provinceColumns(rows);
  return (
    <AgeingTile asOf={newestOf(rows)} labelledBy="provinces">
      <h2 id="provinces" className="t-label mb-2">
        {t('title')}
      </h2>
      <div className="relative scrolls-x" {...SCROLLED_GROUP}>
        <table className="table provinces">
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              {columns.map((column) => (
                <Head key={column.name} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place }, at) => (
              <tr key={place}>
                <th scope="row">
                  <Link href={placeAddress(place)} className="quiet-link">
                    <KhmerText text={placeLabel(place, language)} />
                  </Link>
                </th>
                {columns.map(({ name, figures, asOf }) => (
                  <Cell key={name} figure={figures[at] ?? null} above={asOf} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="t-note mt-2">
        <KhmerText text={t('note')} />
      </p>
      <Origin rows={rows} columns={columns} />
    </AgeingTile>
  );
}

function Head({ column: { name, asOf } }: { column: ProvinceColumn }) {
  const t = useTranslations('Board.provinces');
  return (
    <th scope="col" className="num">
      {t(name)}
      {asOf === null ? null : <Day asOf={asOf} />}
      <Age asOf={asOf} />
    </th>
  );
}

/** `above`: the moment that the head of the column names. */
function Cell({ figure, above }: { figure: ShownReading | null; above: When | null }) {
  const t = useTranslations('Board.provinces');
  const language = useLanguage();
  const latin = { language, digits: 'latin' } as const;
  if (figure === null) {
    return (
      <td className="num text-text-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('notReported')}</span>
      </td>
    );
  }
  return (
    <td className="num">
      <Link href={figureAddress(figure)} className="quiet-link">
        <KhmerText text={closedDigits(figure, latin).text} />
      </Link>
      <LastNumberInCell reading={figure} />
      {figure.asOf === above ? null : <Day asOf={figure.asOf} />}
    </td>
  );
}

/** A column is of one report: where that is old it says so itself, whatever stands in the next column. */
function Age({ asOf }: { asOf: When | null }) {
  const language = useLanguage();
  const age = useAge(asOf, useBoardTime());
  const words = age && freshnessWords(age, { language, digits: 'latin' });
  return words ? <span className="t-note province-age screen-only">{words}</span> : null;
}

function Day({ asOf }: { asOf: When }) {
  const language = useLanguage();
  return <span className="t-note province-day">{formatDayMonth(asOf, { language, digits: 'latin' })}</span>;
}

function Origin({ rows, columns }: { rows: ProvinceRow[]; columns: ProvinceColumn[] }) {
  const t = useTranslations('Chart.services');
  const language = useLanguage();
  const wording = useWording();
  const newest = newestOf(rows);
  if (newest === null) return null;
  const sources = sourcesOf(columns).map((source) => sourceLabel(source, language));
  return (
    <p className="t-note">
      <KhmerText text={t('origin', { sources: sources.join(' · '), when: formatReportDay(newest, wording) })} />
    </p>
  );
}
