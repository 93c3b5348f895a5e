import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';

type Props = { parts: string[]; untranslated: boolean };

/** When, what kind, who or where; and whether the words below are in the other language. */
export function MetaLine({ parts, untranslated }: Props) {
  const t = useTranslations('Board');
  return (
    <p className="t-meta">
      <KhmerText text={parts.filter((part) => part !== '').join(' · ')} />
      {untranslated ? (
        <>
          {' · '}
          <span className="run">{t('untranslated')}</span>
        </>
      ) : null}
    </p>
  );
}
