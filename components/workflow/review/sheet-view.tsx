'use client';

import { useHighlight } from '@/components/form/composer/highlight';
import type { MarkOwner } from '@/domain/composer/segments';
import { cellWords } from '@/domain/composer/table/cell';
import { cellName } from '@/domain/composer/table/figure';
import type { Original } from './use-originals';

type Rows = Extract<Original, { kind: 'sheet' }>['rows'];
/** `cells`: the cell of each figure. */
type Props = { rows: Rows; cells: ReadonlyMap<string, Pick<MarkOwner, 'key' | 'kind'>> };

/** More lines than this nobody looks through; the file can be opened. */
const MOST_LINES = 200;

/** The cells of a sheet as they stand, with the figures that came from them marked. */
export function SheetView({ rows, cells }: Props) {
  const { highlighted } = useHighlight();
  return (
    <table className="review-table">
      <tbody>
        {rows.slice(0, MOST_LINES).map((row, line) => (
          <tr key={cellName(0, line + 1)}>
            <th scope="row" className="t-meta">
              {line + 1}
            </th>
            {row.map((cell, column) => {
              const name = cellName(column, line + 1);
              const mark = cells.get(name);
              return (
                <td key={name}>
                  {mark === undefined ? (
                    cellWords(cell)
                  ) : (
                    <mark
                      data-keys={mark.key}
                      className={`mark mark-${mark.kind} ${mark.key === highlighted ? 'mark-highlighted' : ''}`}
                    >
                      {cellWords(cell)}
                    </mark>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
