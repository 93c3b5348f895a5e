'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { Bilingual } from '@/domain/updates';

/** A few words in the page's language. Without a translation they are shown in the other one, with a mark that says so. */
export function Said({ text }: { text: Bilingual }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const own = text[language];
  if (own !== null) return <KhmerText text={own} lang={language} />;
  const other = language === 'km' ? 'en' : 'km';
  return (
    <>
      <KhmerText text={text[other] ?? '–'} lang={other} />{' '}
      <span className="t-meta font-normal">({t(`missing.${language}`)})</span>
    </>
  );
}
