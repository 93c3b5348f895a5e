'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Unusual } from '@/domain/composer/review/unusual';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { qualifiedDigits } from '@/domain/wording/qualifiers';

/** Why a figure is unusual, in a sentence. */
export function useUnusualWords(): (unusual: Unusual) => string {
  const t = useTranslations('Workflow.review.unusual');
  const language = useLanguage();
  const wording = useWording();
  return (unusual) => {
    const said = {
      body: 'body' in unusual ? sourceLabel(unusual.body, language) : '',
      day: 'day' in unusual ? dayWords(unusual) : '',
      value: 'value' in unusual ? qualifiedDigits(unusual, wording).text : '',
    };
    return t(unusual.kind, said);
  };

  function dayWords({ kind, day }: Extract<Unusual, { day: string }>): string {
    return kind === 'not_newer' ? formatWhen(day, wording) : formatReportDay(day, wording);
  }
}
