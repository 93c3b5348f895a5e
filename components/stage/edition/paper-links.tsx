import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { PAPER_KINDS } from '@/domain/briefing/papers/paper';
import { LANGUAGES } from '@/domain/wording/language';

type Props = {
  number: number;
  /** A browser of the server prints; without one the reader's own does. */
  hasPdf: boolean;
};

/** Every paper of the edition, in both languages and each form. */
export function PaperLinks({ number, hasPdf }: Props) {
  const t = useTranslations('Edition.papers');
  const forms = hasPdf ? (['html', 'pdf', 'docx'] as const) : (['html', 'docx'] as const);
  const address = (file: string) => `/e/${number}/papers/${file}`;
  return (
    <Section title={t('title')}>
      <ul className="stage-list">
        {PAPER_KINDS.flatMap((kind) =>
          LANGUAGES.map((language) => (
            <li key={`${kind}-${language}`}>
              <span>{t(`${kind}.${language}`)}</span>
              <span className="stage-links">
                {forms.map((form) => (
                  <a
                    key={form}
                    href={address(`${kind}-${language}.${form}`)}
                    target={form === 'html' ? '_blank' : undefined}
                    rel="noreferrer"
                  >
                    {t(`form.${form}`)}
                  </a>
                ))}
              </span>
            </li>
          )),
        )}
        <li>
          <span>{t('figures')}</span>
          <span className="stage-links">
            <a href={address('figures.xlsx')}>Excel</a>
            <a href={address('figures.csv')}>CSV</a>
          </span>
        </li>
      </ul>
      <p className="t-meta">{t(hasPdf ? 'printed' : 'printYourself')}</p>
    </Section>
  );
}
