'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import type { BriefingContent } from '@/domain/briefing/briefing';

/** Its occasion in the page's language, or else in the other one. */
export function useBriefingName(): (content: BriefingContent) => string {
  const t = useTranslations('Briefing.list');
  const language = useLanguage();
  return ({ occasion }) => occasion[language] ?? occasion.en ?? occasion.km ?? t('untitled');
}
