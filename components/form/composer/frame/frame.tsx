'use client';

import './frame.css';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { readDay } from '@/client/draft/form/read-moment';
import type { UpdateForm } from '@/client/draft/form/update-form';
import type { Composer } from '@/components/form/composer/use-composer';
import { PeriodFields } from '@/components/form/sections/period-fields';
import { useDayField } from '@/components/form/sections/use-day-field';
import { Choice } from '@/components/ui/forms/choice';
import { sourceOptions } from '@/components/ui/forms/choices';
import { TextField } from '@/components/ui/forms/field';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { formatDay } from '@/domain/wording/dates';
import { FramePart } from './frame-part';

type Props = { now: () => number; composer: Composer };

/** Who says it and of when, above the figures: all of them hang on it. */
export function Frame({ now, composer }: Props) {
  const t = useTranslations('Composer.frame');
  const tReport = useTranslations('Desk.report');
  const language = useLanguage();
  const { formState } = useFormContext<UpdateForm>();
  const [pasted, pageDay] = useWatch<UpdateForm, ['pasted', 'pageDay']>({ name: ['pasted', 'pageDay'] });
  const { source, startDay, startHour, endDay, endHour } = formState.errors;
  const isDateFaulty = [startDay, startHour, endDay, endHour].some((error) => error !== undefined);
  return (
    <section className="composer-pane" aria-labelledby="frame">
      <h2 id="frame" className="t-label">
        {t('heading')}
      </h2>
      <FramePart part="source" isFaulty={source !== undefined}>
        <Choice
          name="source"
          label={tReport('source')}
          hint={tReport('sourceHint')}
          placeholder={tReport('choose')}
          options={sourceOptions(language)}
        />
      </FramePart>
      <FramePart part="period" isFaulty={isDateFaulty}>
        <PeriodFields now={now} />
      </FramePart>
      {pasted === '' && pageDay === '' ? null : (
        <FramePart part="page" isFaulty={false}>
          <PageDay composer={composer} />
        </FramePart>
      )}
    </section>
  );
}

/** "Yesterday" in the text hangs on it, so the text is read again once it is typed. */
function PageDay({ composer }: { composer: Composer }) {
  const t = useTranslations('Composer.frame');
  const tPeriod = useTranslations('Desk.period');
  const wording = useWording();
  const { formState } = useFormContext<UpdateForm>();
  const typed = readDay(useWatch<UpdateForm, 'pageDay'>({ name: 'pageDay' }));
  return (
    <TextField
      id="pageDay"
      label={t('pageDay')}
      hint={tPeriod('dayHint')}
      read={typed?.status === 'read' ? tPeriod('read', { when: formatDay(typed.value, wording) }) : null}
      error={formState.errors.pageDay?.message}
      {...useDayField('pageDay', () => composer.readAgain())}
    />
  );
}
