'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useController } from 'react-hook-form';
import { mayBeNil } from '@/client/draft/form/read-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { isEmptyLine } from '@/client/draft/template-rows';
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
  onDrop: () => void;
};

/**
 * The number, to be mended where it stands. Enter accepts it and goes on to the next; N says "no new ones" of what is
 * counted by period, and takes it back; Delete drops a line that has no number.
 */
export function ValueInput(props: Props) {
  const { index, row, label, described, isInvalid, accept, settleValue } = props;
  const { field } = useController<UpdateForm, `figures.${number}.value`>({ name: `figures.${index}.value` });
  const isNumber = row.valueKind === 'number';
  const inWords = useValueInWords(row);
  const press = (event: KeyboardEvent) => {
    const act = actOf(event, row);
    if (act === null || (act === 'number' && isNumber)) return;
    event.preventDefault();
    settleValue();
    ACTS[act]({ event, isNil: row.valueKind === 'nil', ...props });
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

type KeyEffect = 'next' | 'nil' | 'number' | 'drop';
type Press = Pick<Props, 'accept' | 'setKind' | 'onNext' | 'onDrop'> & { event: KeyboardEvent; isNil: boolean };

const DIGIT = /^[0-9\u17e0-\u17e9]$/u;

const ACTS: Record<KeyEffect, (press: Press) => void> = {
  next({ accept, onNext }) {
    accept();
    onNext();
  },
  nil: ({ isNil, setKind }) => setKind(isNil ? 'number' : 'nil'),
  number: ({ event, setKind }) => setKind('number', DIGIT.test(event.key) ? event.key : ''),
  drop: ({ onDrop }) => onDrop(),
};

/** Keys that do not type: with one of these pressed a key is the browser's. */
const isForBrowser = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;

/** The key by its place: on a Khmer keyboard N gives another letter. */
function actOf(event: KeyboardEvent, row: Props['row']): KeyEffect | null {
  const { key, code } = event;
  if (isForBrowser(event)) return null;
  if (key === 'Enter') return 'next';
  if (code === 'KeyN' && isNilSayable(row)) return 'nil';
  if (key === 'Delete' && isEmptyLine(row)) return 'drop';
  return key === 'Backspace' || key === 'Delete' || DIGIT.test(key) ? 'number' : null;
}

function isNilSayable({ indicator }: Props['row']): boolean {
  return indicator !== '' && mayBeNil(indicator);
}
