'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import type { QuestionContent } from '@/domain/briefing/briefing';

/** The question in the page's language, or else in the other one. */
export function useQuestionName(): (content: QuestionContent) => string {
  const t = useTranslations('Briefing.questions');
  const language = useLanguage();
  return ({ question }) => question[language] ?? question.en ?? question.km ?? t('untitled');
}
