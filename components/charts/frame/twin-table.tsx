import { useTranslations } from 'next-intl';
import { WideTable } from '@/components/ui/wide-table';
import { latinCount } from '@/domain/wording/numbers';
import type { Cell, TwinTable as Twin } from './csv';

type Props = Twin & { caption: string };

/** The numbers of the chart as a real table. Digits are Latin, so that they line up. */
export function TwinTable({ caption, columns, rows }: Props) {
  return (
    <WideTable caption={caption} columns={columns}>
      {rows.map((row) => (
        <tr key={row.join('|')}>
          {columns.map(({ label, numeric }, at) => (
            <td key={label} className={numeric ? 'num' : ''}>
              <CellText cell={row[at] ?? null} />
            </td>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}

function CellText({ cell }: { cell: Cell }) {
  const t = useTranslations('Chart');
  if (cell === null) return <span className="text-text-3">{t('notReported')}</span>;
  return typeof cell === 'number' ? latinCount(cell) : cell;
}
