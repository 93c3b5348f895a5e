import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { Bilingual } from '@/domain/updates';

/** Why figures that do not add up stand as they are: in the page's language, else in the other, and marked so. */
export function ReaderNote({ note }: { note: Bilingual }) {
  const t = useTranslations('Board');
  const language = useLanguage();
  const other = language === 'km' ? 'en' : 'km';
  const said = note[language] === null ? other : language;
  return (
    <p className="t-meta reader-note">
      <span className="font-semibold">{t('readerNote')}</span>{' '}
      <span lang={said}>
        <KhmerText text={note[said] ?? ''} />
      </span>
      {said === language ? null : <span className="run"> · {t('untranslated')}</span>}
    </p>
  );
}
