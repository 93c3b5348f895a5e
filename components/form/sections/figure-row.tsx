'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/forms/choice';
import { breakdownOptions, indicatorGroups, placeGroups } from '@/components/ui/forms/choices';
import { Check, TextField } from '@/components/ui/forms/field';
import { SearchChoice } from '@/components/ui/forms/search-choice';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import { breakdownsOf, type IndicatorCode } from '@/domain/indicators';
import { placeWithKind } from '@/domain/wording/labels';
import { withDigits } from '@/domain/wording/numbers';
import { OwnFields } from './own-fields';
import { ValueField } from './value-field';

type Props = { index: number; onDuplicate: () => void; onRemove: () => void };

export function FigureRow({ index, onDuplicate, onRemove }: Props) {
  const t = useTranslations('Desk');
  const wording = useWording();
  const { register } = useFormContext<UpdateForm>();
  const n = withDigits(String(index + 1), wording);
  const row = `figures.${index}` as const;
  return (
    <fieldset className="form-row">
      <legend className="form-label px-1">{t('figures.row', { n })}</legend>
      <What index={index} />
      <ValueField index={index} />
      <OwnFields index={index} />
      <div className="form-actions justify-between">
        <Check id={`${row}.provisional`} label={t('figure.provisional')} {...register(`${row}.provisional`)} />
        <div className="form-actions">
          <Button onClick={onDuplicate}>
            {t('figures.duplicate')} <VisuallyHidden>{t('figures.row', { n })}</VisuallyHidden>
          </Button>
          <Button onClick={onRemove}>
            {t('figures.remove')} <VisuallyHidden>{t('figures.row', { n })}</VisuallyHidden>
          </Button>
        </div>
      </div>
      <details>
        <summary className="disclosure">{t('figure.more')}</summary>
        <div className="form-grid form-grid-2 pt-2">
          <TextField id={`${row}.site`} label={t('figure.site')} {...register(`${row}.site`)} />
          <TextField id={`${row}.note`} label={t('figure.note')} {...register(`${row}.note`)} />
        </div>
      </details>
    </fieldset>
  );
}

/** What is counted, which part of it, where. */
function What({ index }: { index: number }) {
  const t = useTranslations('Desk');
  const language = useLanguage();
  const { setValue, getValues } = useFormContext<UpdateForm>();
  const row = `figures.${index}` as const;
  const [indicator, place] = useWatch<UpdateForm, [`${typeof row}.indicator`, 'place']>({
    name: [`${row}.indicator`, 'place'],
  });
  const indicators = useMemo(() => indicatorGroups(language), [language]);
  const same = t('figure.samePlace', { place: placeWithKind(place, language) });
  const places = useMemo(() => placeGroups(language, [{ code: '', label: same }]), [language, same]);
  const dropUnfitting = (code: string) => {
    const breakdown = getValues(`${row}.breakdown`);
    const fits = breakdown === '' || (code !== '' && breakdownsOf(code as IndicatorCode).includes(breakdown));
    if (!fits) setValue(`${row}.breakdown`, '');
  };
  const list = { openLabel: t('aria.show'), noneLabel: t('aria.none') };
  return (
    <div className="form-grid form-grid-3">
      <SearchChoice
        name={`${row}.indicator`}
        label={t('figure.indicator')}
        groups={indicators}
        onPick={dropUnfitting}
        {...list}
      />
      <Choice
        name={`${row}.breakdown`}
        label={t('figure.breakdown')}
        options={breakdownOptions(indicator, t('figure.whole'), language)}
      />
      <SearchChoice name={`${row}.place`} label={t('figure.place')} groups={places} {...list} />
    </div>
  );
}
