'use client';

import './provinces.css';
import { useTranslations } from 'next-intl';
import { LastNumberInCell } from '@/components/figures/last-number';
import { placeAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { SCROLLED_GROUP } from '@/components/ui/scrolled-by-keys';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { ShownReading } from '@/domain/board/current';
import { LADDER, type LadderRow } from '@/domain/board/provinces/ladder';
import { formatDayMonth } from '@/domain/wording/dates';
import { indicatorLabel, placeLabel, sourceLabel } from '@/domain/wording/labels';
import { qualifiedCount, qualifiedDigits } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';

/** The villages of each province on their way from out of reach to returned. Nothing where none was reported. */
export function LadderTable({ rows }: { rows: readonly LadderRow[] }) {
  const t = useTranslations('Board.ladder');
  const language = useLanguage();
  const wording = useWording();
  if (rows.length === 0) return null;
  return (
    <section className="tile" aria-labelledby="ladder">
      <h2 id="ladder" className="t-label mb-2">
        {t('title')}
      </h2>
      <div className="relative scrolls-x" {...SCROLLED_GROUP}>
        <table className="table provinces">
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              {[...LADDER, 'displaced_again' as const].map((step) => (
                <th key={step} scope="col" className="num">
                  <Link href={`/figures/${step}`} className="quiet-link">
                    <KhmerText text={indicatorLabel(step, wording)} />
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.place}>
                <th scope="row">
                  <Link href={placeAddress(row.place)} className="quiet-link">
                    <KhmerText text={placeLabel(row.place, language)} />
                  </Link>
                </th>
                {LADDER.map((step, at) => (
                  <Cell key={step} figures={[row.steps[at] ?? null]} />
                ))}
                <Cell figures={[row.again.people, row.again.families]} hasUnit />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="t-note mt-2">
        <KhmerText text={t('note')} />
      </p>
    </section>
  );
}

/** Each figure with its own day and source. */
function Cell({ figures, hasUnit = false }: { figures: readonly (ShownReading | null)[]; hasUnit?: boolean }) {
  const t = useTranslations('Board.provinces');
  const told = figures.flatMap((figure) => figure ?? []);
  if (told.length === 0) {
    return (
      <td className="num text-text-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('notReported')}</span>
      </td>
    );
  }
  return (
    <td className="num">
      {told.map((figure) => (
        <Count key={`${figure.update}.${figure.line}`} figure={figure} hasUnit={hasUnit} />
      ))}
    </td>
  );
}

function Count({ figure, hasUnit }: { figure: ShownReading; hasUnit: boolean }) {
  const language = useLanguage();
  const wording = { language, digits: 'latin' } as const;
  const words = hasUnit ? unitWordsOf(figure.indicator, figure.breakdown) : null;
  const text = words ? qualifiedCount(figure, wording, words).text : qualifiedDigits(figure, wording).text;
  return (
    <span className="block">
      <span className="run">{text}</span>
      <LastNumberInCell reading={figure} />
      <span className="t-note province-day">
        {formatDayMonth(figure.asOf, wording)} · <KhmerText text={sourceLabel(figure.source, language)} />
      </span>
    </span>
  );
}
