import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { BoardNotice } from '@/domain/board/board';
import { formatInstant } from '@/domain/wording/dates';
import type { Language } from '@/domain/wording/language';

export type NoticeWords = { text: string; lang: Language; until: string };

/** A notice in the reader's language, or in the other one when there is no translation yet. */
export function useNoticeWords(): (notice: BoardNotice) => NoticeWords {
  const t = useTranslations('Board.notice');
  const language = useLanguage();
  const wording = useWording();
  const other = language === 'km' ? 'en' : 'km';
  return ({ text, until }) => {
    const lang = text[language] === null ? other : language;
    return {
      text: text[lang] ?? '',
      lang,
      until: t('until', { when: formatInstant(Date.parse(until), wording) }),
    };
  };
}
