'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { isEmptyLine, withTemplate } from '@/client/draft/template-rows';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { templateOf } from '@/domain/composer/template';
import { formatReportDay, undatedWord } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { useOwnProvinces } from './own-provinces';
import type { Composer } from './use-composer';

type Props = { composer: Composer; board: Board };

/** The structure of the last report in one press; what stayed empty goes in another. */
export function StartBar({ composer, board }: Props) {
  const t = useTranslations('Composer.template');
  const language = useLanguage();
  const wording = useWording();
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const [source, figures] = useWatch<UpdateForm, ['source', 'figures']>({ name: ['source', 'figures'] });
  const template = templateOf(board, source || null, useOwnProvinces());
  const empty = figures.filter(isEmptyLine).length;
  const take = () => {
    if (template === null) return;
    if (source === '') setValue('source', template.source);
    composer.replace(withTemplate(getValues(), template));
  };
  const day = template?.periodEnd ? formatReportDay(template.periodEnd, wording) : undatedWord(wording);
  return (
    <div className="form-actions">
      {template === null ? null : (
        <Button onClick={take}>{t('take', { source: sourceLabel(template.source, language), day })}</Button>
      )}
      {empty === 0 ? null : (
        <>
          <Button onClick={() => composer.replace(getValues('figures').filter((row) => !isEmptyLine(row)))}>
            {t('dropEmpty', { n: formatCount(empty, wording) })}
          </Button>
          <p className="t-meta">{t('keys')}</p>
        </>
      )}
    </div>
  );
}
