import { useTranslations } from 'next-intl';
import { CopyFigure } from '@/components/figures/copy-figure';
import { WideTable } from '@/components/ui/wide-table';
import { latinCount } from '@/domain/wording/numbers';
import type { Cell, FileFigure, TwinTable as Twin } from './csv';

/** `figures`: the figure of each row, which can be copied as a sentence. */
type Props = Twin & { caption: string; figures: readonly FileFigure[] };

/** The numbers of the chart as a real table. Digits are Latin, so that they line up. */
export function TwinTable({ caption, columns, rows, figures }: Props) {
  const t = useTranslations('Copy');
  return (
    <WideTable caption={caption} columns={[...columns, { label: t('column') }]}>
      {rows.map((row, line) => (
        <tr key={row.join('|')}>
          {columns.map(({ label, numeric }, at) => (
            <td key={label} className={numeric ? 'num' : ''}>
              <CellText cell={row[at] ?? null} />
            </td>
          ))}
          <td>
            <CopyFigure figure={figures[line] ?? null} />
          </td>
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
