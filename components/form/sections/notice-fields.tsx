'use client';

import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Check } from '@/components/ui/forms/field';
import { NOTICE_AUDIENCES, NOTICE_PRIORITIES } from '@/domain/updates';
import { MomentFields } from './moment-fields';

/** How loud, for whom, until when. Another audience would be another notice. */
export function NoticeFields({ isFixed }: { isFixed: boolean }) {
  const t = useTranslations('Desk.notice');
  return (
    <>
      <Radios name="priority" codes={NOTICE_PRIORITIES.toReversed()} legend={t('priority')} />
      {isFixed ? null : <Radios name="audience" codes={NOTICE_AUDIENCES} legend={t('audience')} />}
      <MomentFields name="until" legend={t('until')} needsHour />
    </>
  );
}

type Props = {
  legend: string;
} & (
  | { name: 'priority'; codes: readonly (typeof NOTICE_PRIORITIES)[number][] }
  | { name: 'audience'; codes: readonly (typeof NOTICE_AUDIENCES)[number][] }
);

function Radios({ name, codes, legend }: Props) {
  const t = useTranslations('Desk.notice');
  const { register } = useFormContext<UpdateForm>();
  return (
    <fieldset className="min-w-0">
      <legend className="form-label">{legend}</legend>
      <div className="form-checks">
        {codes.map((code) => (
          <Check key={code} id={`${name}.${code}`} type="radio" value={code} label={t(code)} {...register(name)} />
        ))}
      </div>
    </fieldset>
  );
}
