import type { ReactNode } from 'react';
import { SCROLLED_GROUP } from './scrolled-by-keys';

type Column = { label: string; numeric?: boolean };
type Props = { caption: string; columns: Column[]; className?: string; children: ReactNode };

/** A table that scrolls inside itself where the screen is narrower. */
export function WideTable({ caption, columns, className = '', children }: Props) {
  return (
    <div className="relative scrolls-x" {...SCROLLED_GROUP}>
      <table className={`table ${className}`}>
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
