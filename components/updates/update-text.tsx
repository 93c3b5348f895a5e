'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { SituationUpdate } from '@/domain/updates';
import { LANGUAGES } from '@/domain/wording/language';
import { saidIn } from './update-words';

type Props = { update: SituationUpdate };

/** The text in the page's language. Without a translation it shows the other language, and says so. */
export function UpdateText({ update }: Props) {
  const text = saidIn(update);
  const t = useTranslations('Updates');
  const language = useLanguage();
  const other = language === 'km' ? 'en' : 'km';
  const own = text[language];
  if (own !== null) return <Words text={own} language={language} />;
  const instead = text[other];
  if (instead === null) return null;
  return (
    <>
      <p className="t-meta">{t(`missing.${language}`)}</p>
      <Words text={instead} language={other} />
    </>
  );
}

/** Both texts, the page's language first. A missing text is marked; the other one never takes its place. */
export function BothTexts({ update }: Props) {
  const text = saidIn(update);
  const t = useTranslations('Updates');
  const language = useLanguage();
  const order = language === 'km' ? LANGUAGES : LANGUAGES.toReversed();
  return order.map((each) => {
    const said = text[each];
    return said === null ? (
      <p key={each} className="t-meta">
        {t(`missing.${each}`)}
      </p>
    ) : (
      <Words key={each} text={said} language={each} />
    );
  });
}

function Words({ text, language }: { text: string; language: 'km' | 'en' }) {
  return (
    <p lang={language} className="t-body whitespace-pre-line">
      {language === 'km' ? <KhmerText text={text} /> : text}
    </p>
  );
}
