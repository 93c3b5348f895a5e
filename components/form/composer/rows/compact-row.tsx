'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { FigureRow, UpdateForm } from '@/client/draft/form/form-values';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { FieldFault } from '@/components/ui/forms/field';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { NATION } from '@/domain/places';
import { lineLabel } from '@/domain/wording/labels';
import { qualifierWord } from '@/domain/wording/qualifiers';
import { PreviousValue } from './previous-value';
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
      </div>
      <PreviousValue id={`${base}.before`} row={row} board={board} corrects={corrects} />
      <RowActs {...props} name={name} />
      {error ? <FieldFault id={`${base}.value-error`}>{error}</FieldFault> : null}
    </>
  );
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
        <Button onClick={accept}>
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
