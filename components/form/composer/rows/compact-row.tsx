'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { readValue } from '@/client/draft/form/read-report';
import type { FigureRow, UpdateForm } from '@/client/draft/form/update-form';
import { focusNextOpen } from '@/components/form/composer/focus-next';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { FieldFault } from '@/components/ui/forms/field';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { amountNamed } from '@/domain/composer/table/names';
import { readWordedCount } from '@/domain/composer/worded-count';
import { NATION } from '@/domain/places';
import { readCount } from '@/domain/text/counts';
import { amountLabel } from '@/domain/wording/amounts';
import { lineLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { qualifiedDigits, qualifierWord } from '@/domain/wording/qualifiers';
import { PreviousValue } from './previous-value';
import { RowOrigin } from './row-origin';
import type { ComposedFigure } from './use-row';
import { ValueInput } from './value-input';

export type CompactProps = ComposedFigure & {
  index: number;
  board: Board;
  corrects: number | null;
  onNext: () => void;
  onEdit: () => void;
  onDrop: () => void;
};

/** One figure on a line: what, how many, what it was before, and the three things to do with it. */
export function CompactRow(props: CompactProps) {
  const { index, row, board, corrects, onNext } = props;
  const wording = useWording();
  const { formState } = useFormContext<UpdateForm>();
  const error = formState.errors.figures?.[index]?.value?.message;
  const name = useRowName(row);
  const base = `figures.${index}`;
  const worded = row.valueKind === 'number' ? qualifierWord(row.qualifier, wording) : '';
  return (
    <>
      <p className="composer-what">
        <KhmerText text={name} /> <Doubt {...props} />
        <RowOrigin {...props} />
      </p>
      <div className="composer-number">
        {worded ? <span className="t-meta">{worded}</span> : null}
        <ValueInput
          {...props}
          label={[name, worded].filter(Boolean).join(', ')}
          described={`${base}.before${error ? ` ${base}.value-error` : ''}`}
          isInvalid={error !== undefined}
          onNext={onNext}
        />
        {error ? null : <ReadBack row={row} />}
      </div>
      <PreviousValue id={`${base}.before`} row={row} board={board} corrects={corrects} />
      <RowActs {...props} name={name} />
      {error ? <FieldFault id={`${base}.value-error`}>{error}</FieldFault> : null}
    </>
  );
}

/** What the typed number is read as, where that is not what stands there; or at once why it cannot be read. */
function ReadBack({ row }: { row: FigureRow }) {
  const t = useTranslations('Composer.row');
  const say = useRefusalWords();
  const number = useReading(row);
  const value = readValue(row);
  if (row.valueKind !== 'number' || row.value.trim() === '') return null;
  if (number !== null) return <p className="t-meta">{t('readAs', { number })}</p>;
  return value.ok ? null : <p className="t-meta text-bad">{say(value.fault)}</p>;
}

/** Null where it stands there just so, or cannot be read. */
function useReading({ value }: FigureRow): string | null {
  const wording = useWording();
  const read = readCount(value);
  if (read.status === 'read') {
    const isPlain = value === formatCount(read.value, 'en') || value === String(read.value);
    return isPlain ? null : formatCount(read.value, wording);
  }
  const amount = amountNamed(value);
  if (amount !== null) return amountLabel(amount, wording);
  const worded = readWordedCount(value);
  return worded?.isAlone ? qualifiedDigits(worded, wording).text : null;
}

/** The line; its place is told by the heading above where it is a province's. */
function useRowName({ indicator, breakdown, place, site }: FigureRow): string {
  const language = useLanguage();
  const common = useWatch<UpdateForm, 'place'>({ name: 'place' });
  if (indicator === '') return '–';
  const line = { indicator, breakdown: breakdown || null, place: place || common || NATION, site: site || null };
  return lineLabel(line, language);
}

function Doubt({ row, isOpen }: ComposedFigure) {
  const t = useTranslations('Composer.row');
  if (!isOpen) return null;
  if (row.found?.confidence === 'sure') return <span className="t-meta">{t('proposed')}</span>;
  return (
    <Chip tone="warn" shape="warning">
      {t('check')}
    </Chip>
  );
}

function RowActs({ isOpen, accept, onEdit, onDrop, name }: CompactProps & { name: string }) {
  const t = useTranslations('Composer.row');
  return (
    <div className="composer-acts">
      {isOpen ? (
        <Button
          onClick={() => {
            accept();
            focusNextOpen();
          }}
        >
          {t('accept')} <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      ) : null}
      <Button onClick={onEdit}>
        {t('change')} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
      <Button onClick={onDrop}>
        {t('drop')} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
    </div>
  );
}
