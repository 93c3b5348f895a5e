import { useTranslations } from 'next-intl';
import { SCROLLED_GROUP } from '@/components/ui/scrolled-by-keys';
import { latinCount } from '@/domain/wording/numbers';
import type { Cell, TwinTable as Twin } from './csv';

type Props = Twin & { caption: string };

/** The numbers of the chart as a real table. Digits are Latin, so that they line up. */
export function TwinTable({ caption, columns, rows }: Props) {
  return (
    <div className="relative overflow-x-auto" {...SCROLLED_GROUP}>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? 'num' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {columns.map(({ label, numeric }, at) => (
                <td key={label} className={numeric ? 'num' : ''}>
                  <CellText cell={row[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellText({ cell }: { cell: Cell }) {
  const t = useTranslations('Chart');
  if (cell === null) return <span className="text-text-3">{t('notReported')}</span>;
  return typeof cell === 'number' ? latinCount(cell) : cell;
}
