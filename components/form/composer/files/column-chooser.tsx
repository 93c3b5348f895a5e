'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { FileSheet } from '@/client/files/file-read';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { type Chosen, guessChosen, isComplete, linesOf, takeLines } from '@/domain/composer/table/choose';
import { formatCount } from '@/domain/wording/numbers';
import { MOST_TAKEN } from './choosing';
import { ChosenColumns } from './chosen-columns';
import { SheetLines } from './sheet-lines';
import type { Files } from './use-files';

type Props = { sheet: FileSheet; files: Files };

/** Which columns and which lines of a sheet are figures. Nothing of it is chosen by itself. */
export function ColumnChooser({ sheet: { rows }, files }: Props) {
  const t = useTranslations('Composer.file.choose');
  const [chosen, setChosen] = useState<Chosen>(() => guessChosen(rows));
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const lines = useMemo(() => linesOf(rows, chosen), [rows, chosen]);
  const taken = lines.filter((line) => picked.has(line));
  return (
    <div className="form-stack">
      <ChosenColumns rows={rows} chosen={chosen} onChange={(change) => setChosen({ ...chosen, ...change })} />
      <SheetLines {...{ rows, chosen, lines, picked }} onPick={setPicked} />
      <Take {...{ rows, chosen, taken, files }} />
      <p className="t-meta">{t('nothingBefore')}</p>
    </div>
  );
}

type TakeProps = { rows: FileSheet['rows']; chosen: Chosen; taken: readonly number[]; files: Files };

function Take({ rows, chosen, taken, files }: TakeProps) {
  const t = useTranslations('Composer.file.choose');
  const wording = useWording();
  const count = (n: number) => formatCount(n, wording);
  if (!isComplete(chosen)) return <p>{t('incomplete')}</p>;
  const table = takeLines(rows, chosen, taken);
  const figures = table.rows.reduce((sum, row) => sum + row.figures.length, 0);
  if (figures > MOST_TAKEN) return <p>{t('tooMany', { n: count(figures), most: count(MOST_TAKEN) })}</p>;
  return (
    <Button
      kind="primary"
      className="justify-self-start"
      aria-disabled={taken.length === 0}
      onClick={() => taken.length > 0 && files.takeTable(table)}
    >
      {t('take', { n: count(figures) })}
    </Button>
  );
}
