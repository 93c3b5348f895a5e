import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';

type Props = { parts: string[]; untranslated: boolean };

/** The time, the kind, and the source or place; and whether the text is in the other language. */
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
