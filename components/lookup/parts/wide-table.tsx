import type { ReactNode } from 'react';

/** A part that scrolls by itself has to be reached by the keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0, role: 'group' };

type Column = { label: string; numeric?: boolean };

/** A table that scrolls inside itself where the screen is narrower. */
export function WideTable({ caption, columns, children }: { caption: string; columns: Column[]; children: ReactNode }) {
  return (
    <div className="relative overflow-x-auto" {...SCROLLED_BY_KEYS}>
      <table className="table lookup-table">
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
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
