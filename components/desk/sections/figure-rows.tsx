'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { placeGroups } from '@/components/desk/choices';
import { SearchChoice } from '@/components/desk/fields/search-choice';
import { emptyRow, type UpdateForm } from '@/components/desk/reading/form-values';
import { useLanguage } from '@/components/ui/shell';
import { FigureRow } from './figure-row';

export function FigureRows() {
  const words = useTranslations('Desk');
  const language = useLanguage();
  const { getValues } = useFormContext<UpdateForm>();
  const { fields, append, insert, remove } = useFieldArray<UpdateForm, 'figures'>({ name: 'figures' });
  const adding = useRef<HTMLButtonElement>(null);
  const places = useMemo(() => placeGroups(language), [language]);
  const focusIndicator = (index: number) => ({ shouldFocus: true, focusName: `figures.${index}.indicator` });
  const duplicate = (index: number) =>
    insert(index + 1, { ...getValues(`figures.${index}`), value: '', kept: null }, focusIndicator(index + 1));
  const takeAway = (index: number) => {
    remove(index);
    adding.current?.focus();
  };
  return (
    <>
      <SearchChoice
        name="place"
        label={words('figures.place')}
        hint={words('figures.placeHint')}
        groups={places}
        openLabel={words('aria.show')}
        noneLabel={words('aria.none')}
      />
      {fields.length === 0 ? <p className="desk-hint">{words('figures.none')}</p> : null}
      {fields.map(({ id }, index) => (
        <FigureRow key={id} index={index} onDuplicate={() => duplicate(index)} onRemove={() => takeAway(index)} />
      ))}
      <button
        type="button"
        ref={adding}
        className="button justify-self-start"
        onClick={() => append(emptyRow(), focusIndicator(fields.length))}
      >
        {words('figures.add')}
      </button>
    </>
  );
}
