'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { Bilingual } from '@/domain/updates';

/** Why it was corrected or withdrawn: in the page's language; in the other one, and marked so, where that is all there is. */
export function ReasonWords({ words }: { words: Bilingual }) {
  const t = useTranslations('Board');
  const language = useLanguage();
  const lang = words[language] === null ? (language === 'km' ? 'en' : 'km') : language;
  const text = words[lang];
  if (text === null) return null;
  return (
    <p>
      <span lang={lang} className="whitespace-pre-line">
        {lang === 'km' ? <KhmerText text={text} /> : text}
      </span>
      {lang === language ? null : <span className="t-meta run"> · {t('untranslated')}</span>}
    </p>
  );
}
