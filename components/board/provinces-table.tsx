import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { Current } from '@/domain/board/current';
import type { ProvinceRow } from '@/domain/board/provinces';
import { formatDayMonth } from '@/domain/wording/dates';
import { placeLabel } from '@/domain/wording/labels';
import { qualifiedDigits } from '@/domain/wording/qualifiers';

const COLUMNS = ['displaced', 'schools', 'health'] as const;

/** A part that scrolls by itself has to be reached by the keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0, role: 'group' };

/** The affected provinces and all others with figures, by code; each figure with its own day. */
export function ProvincesTable({ rows }: { rows: ProvinceRow[] }) {
  const words = useTranslations('Board.provinces');
  const language = useLanguage();
  return (
    <section className="tile" aria-labelledby="provinces">
      <h2 id="provinces" className="t-label mb-2">
        {words('title')}
      </h2>
      <div className="relative overflow-x-auto" {...SCROLLED_BY_KEYS}>
        <table className="table w-full">
          <thead>
            <tr>
              <th scope="col">{words('place')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="num">
                  <KhmerText text={words(column)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, displaced, schoolsClosed, healthFacilitiesClosed }) => (
              <tr key={place}>
                <th scope="row">
                  <KhmerText text={placeLabel(place, language)} />
                </th>
                <Cell figure={displaced} />
                <Cell figure={schoolsClosed} />
                <Cell figure={healthFacilitiesClosed} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="t-note mt-2">
        <KhmerText text={words('note')} />
      </p>
    </section>
  );
}

function Cell({ figure }: { figure: Current | null }) {
  const words = useTranslations('Board.provinces');
  const language = useLanguage();
  if (figure === null) {
    return (
      <td className="num text-text-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{words('notReported')}</span>
      </td>
    );
  }
  const latin = { language, digits: 'latin' } as const;
  return (
    <td className="num">
      <span className="run">{qualifiedDigits(figure, latin).text}</span>
      <span className="t-note run block">{formatDayMonth(figure.asOf, latin)}</span>
    </td>
  );
}
