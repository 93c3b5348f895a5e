'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { cellWords, type SheetCell } from '@/domain/composer/table/cell';
import type { Chosen } from '@/domain/composer/table/choose';
import { columnName } from '@/domain/composer/table/figure';
import { formatCount } from '@/domain/wording/numbers';
import { LINES_SHOWN } from './choosing';

type Props = {
  rows: readonly (readonly SheetCell[])[];
  chosen: Chosen;
  lines: readonly number[];
  picked: ReadonlySet<number>;
  onPick: (picked: ReadonlySet<number>) => void;
};

/** A wide table is cut: one looks for lines here, not for all of it. */
const COLUMNS_SHOWN = 12;

/** The lines of a sheet, some at a time, each to be chosen. */
export function SheetLines(props: Props) {
  const t = useTranslations('Composer.file.choose');
  const { lines, picked, onPick } = props;
  const [page, setPage] = useState(0);
  const wording = useWording();
  const count = (n: number) => formatCount(n, wording);
  const from = Math.min(page * LINES_SHOWN, Math.max(0, lines.length - 1));
  const shown = lines.slice(from - (from % LINES_SHOWN), from - (from % LINES_SHOWN) + LINES_SHOWN);
  const first = lines.indexOf(shown[0] ?? -1);
  const chosen = lines.filter((line) => picked.has(line)).length;
  const turn = (by: number) => setPage(Math.floor(Math.max(0, first) / LINES_SHOWN) + by);
  const isLast = first + shown.length >= lines.length;
  return (
    <div className="grid gap-2">
      <p role="status">{t('lines', { n: count(lines.length), chosen: count(chosen) })}</p>
      <div className="form-actions">
        <Button onClick={() => onPick(new Set([...picked, ...lines]))}>{t('all', { n: count(lines.length) })}</Button>
        <Button onClick={() => onPick(new Set())}>{t('clear')}</Button>
      </div>
      <LineTable {...props} lines={shown} />
      <div className="form-actions">
        <Button aria-disabled={first <= 0} onClick={() => first > 0 && turn(-1)}>
          {t('before')}
        </Button>
        <Button aria-disabled={isLast} onClick={() => isLast || turn(1)}>
          {t('next')}
        </Button>
        <span className="t-meta">
          {t('page', { from: count(first + 1), to: count(first + shown.length), n: count(lines.length) })}
        </span>
      </div>
    </div>
  );
}

function LineTable({ rows, chosen, lines, picked, onPick }: Props) {
  const t = useTranslations('Composer.file.choose');
  const columns = columnsShown(rows[chosen.header] ?? [], chosen);
  const pick = (line: number, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(line);
    else next.delete(line);
    onPick(next);
  };
  return (
    <section className="file-lines" aria-label={t('preview')}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className={column === chosen.count ? 'file-column' : ''}>
                <span className="t-meta">{columnName(column)}</span> {cellWords(rows[chosen.header]?.[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <td>
                <label className="file-pick">
                  <input
                    type="checkbox"
                    aria-label={t('line', { n: line + 1 })}
                    checked={picked.has(line)}
                    onChange={({ target }) => pick(line, target.checked)}
                  />
                  <span className="t-meta digits">{line + 1}</span>
                </label>
              </td>
              {columns.map((column) => (
                <td key={column} className={column === chosen.count ? 'file-column digits' : ''}>
                  {cellWords(rows[line]?.[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Those that were chosen stand there in any case. */
function columnsShown(header: readonly SheetCell[], { place, when, count }: Chosen): number[] {
  const named = [place, when, count].flatMap((column) => column ?? []);
  const first = header.map((_, column) => column).filter((column) => !named.includes(column));
  return [...named, ...first.slice(0, Math.max(0, COLUMNS_SHOWN - named.length))].sort((a, b) => a - b);
}
