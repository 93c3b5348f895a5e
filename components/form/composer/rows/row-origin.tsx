'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import type { FigureRow, UpdateForm } from '@/client/draft/form/update-form';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { REASONS_OF_READING } from '@/domain/composer/reading-words';
import { reasonsToTell } from '@/domain/composer/reasons-to-tell';
import { formatWhen, undatedWord } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { periodOfRow } from './use-row';

type Props = { row: FigureRow; isOpen: boolean };

/** Where a figure comes from: its cell, why it was read so, and its own day and body where they are not the report's. */
export function RowOrigin({ row, isOpen }: Props) {
  const t = useTranslations('Composer.row');
  const language = useLanguage();
  const own = useOwn(row);
  const { cell, because = [], confidence = 'check' } = row.found ?? {};
  const reasons = isOpen
    ? reasonsToTell(because, confidence).map((family) => REASONS_OF_READING[family][language])
    : [];
  const said = [...own, ...(isOpen && cell ? [t('ofTable')] : []), ...reasons];
  return (
    <>
      {cell ? (
        <span className="composer-from">
          {cell}: <q>{row.printed}</q>
        </span>
      ) : null}
      {said.length > 0 ? (
        <span className="composer-from">
          <KhmerText text={said.join(' · ')} />
        </span>
      ) : null}
    </>
  );
}

function useOwn(row: FigureRow): string[] {
  const t = useTranslations('Composer.row');
  const language = useLanguage();
  const wording = useWording();
  const form = useWatch<UpdateForm>() as UpdateForm;
  const [own, common] = [periodOfRow(row, form), periodOfRow({ ...row, own: null }, form)];
  const isSameTime = own.periodStart === common.periodStart && own.periodEnd === common.periodEnd;
  const moments = [own.periodStart, own.periodEnd].filter((when) => when !== null);
  const day =
    moments.length === 0 ? undatedWord(wording) : moments.map((when) => formatWhen(when, wording)).join(' – ');
  return [
    ...(row.own === null || isSameTime ? [] : [t('ownDay', { day })]),
    ...(row.source === '' || row.source === form.source
      ? []
      : [t('ownSource', { source: sourceLabel(row.source, language) })]),
  ];
}
