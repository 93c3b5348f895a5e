'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useController } from 'react-hook-form';
import { mayBeNil } from '@/client/draft/form/read-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { useLanguage } from '@/components/ui/shell';
import { readCount } from '@/domain/text/counts';
import { amountLabel } from '@/domain/wording/amounts';
import type { ComposedFigure } from './use-row';

type Props = ComposedFigure & {
  index: number;
  label: string;
  described: string;
  isInvalid: boolean;
  onNext: () => void;
};

/**
 * The number, to be mended where it stands. Enter accepts it and goes on to the next; N says "no new ones" of what is
 * counted by period, and takes it back.
 */
export function ValueInput({ index, row, label, described, isInvalid, accept, setKind, settleValue, onNext }: Props) {
  const { field } = useController<UpdateForm, `figures.${number}.value`>({ name: `figures.${index}.value` });
  const isNumber = row.valueKind === 'number';
  const inWords = useValueInWords(row);
  const press = (event: KeyboardEvent) => {
    const act = actOf(event, row.indicator !== '' && mayBeNil(row.indicator));
    if (act === null || (act === 'number' && isNumber)) return;
    event.preventDefault();
    settleValue();
    ACTS[act]({ event, isNil: row.valueKind === 'nil', accept, setKind, onNext });
  };
  return (
    <input
      id={`figures.${index}.value`}
      className="form-input composer-value"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      data-value
      aria-label={label}
      aria-describedby={described}
      aria-invalid={isInvalid || (isNumber && readCount(field.value).status === 'refused')}
      ref={field.ref}
      name={field.name}
      onBlur={() => {
        settleValue();
        field.onBlur();
      }}
      readOnly={!isNumber}
      value={isNumber ? field.value : inWords}
      onKeyDown={press}
      onChange={(event) => {
        field.onChange(event);
        accept();
      }}
    />
  );
}

/** What stands in place of a number. */
function useValueInWords({ valueKind, amount }: Props['row']): string {
  const t = useTranslations('Composer.row');
  const language = useLanguage();
  if (valueKind === 'words') return amount === '' ? '–' : amountLabel(amount, language);
  return t(valueKind === 'nil' ? 'nil' : 'not_known');
}

type KeyEffect = 'next' | 'nil' | 'number';
type Press = Pick<Props, 'accept' | 'setKind' | 'onNext'> & { event: KeyboardEvent; isNil: boolean };

const DIGIT = /^[0-9\u17e0-\u17e9]$/u;

const ACTS: Record<KeyEffect, (press: Press) => void> = {
  next({ accept, onNext }) {
    accept();
    onNext();
  },
  nil: ({ isNil, setKind }) => setKind(isNil ? 'number' : 'nil'),
  number: ({ event, setKind }) => setKind('number', DIGIT.test(event.key) ? event.key : ''),
};

/** The key by its place: on a Khmer keyboard N gives another letter. */
function actOf({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent, mayNil: boolean): KeyEffect | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Enter') return 'next';
  if (code === 'KeyN' && mayNil) return 'nil';
  return key === 'Backspace' || key === 'Delete' || DIGIT.test(key) ? 'number' : null;
}
