import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { Annex } from '@/domain/briefing/briefing';
import { PAPER_KINDS } from '@/domain/briefing/papers/paper';
import { SLIDES } from '@/domain/briefing/papers/slide-names';
import { LANGUAGES } from '@/domain/wording/language';

type Props = {
  number: number;
  /** What the briefing asked to lay beside its texts. */
  annexes: readonly Annex[];
  /** A browser of the server prints; without one the reader's own does. */
  hasPdf: boolean;
};

/** Every paper of the edition, in both languages and each form. */
export function PaperLinks({ number, annexes, hasPdf }: Props) {
  const t = useTranslations('Edition.papers');
  const forms = hasPdf ? (['html', 'pdf', 'docx'] as const) : (['html', 'docx'] as const);
  const slideForms = hasPdf ? (['html', 'png'] as const) : (['html'] as const);
  const kinds = PAPER_KINDS.filter((kind) => kind !== 'annex' || annexes.length > 0);
  const address = (file: string) => `/e/${number}/papers/${file}`;
  return (
    <Section title={t('title')}>
      <ul className="stage-list">
        {kinds.flatMap((kind) =>
          LANGUAGES.map((language) => (
            <li key={`${kind}-${language}`}>
              <span>{t(`${kind}.${language}`)}</span>
              <FormLinks name={address(`${kind}-${language}`)} forms={forms} />
            </li>
          )),
        )}
        {SLIDES.filter((slide) => annexes.includes(slide)).flatMap((slide) =>
          LANGUAGES.map((language) => (
            <li key={`${slide}-${language}`}>
              <span>{t(`slide.${slide}.${language}`)}</span>
              <FormLinks name={address(`slide-${slide}-${language}`)} forms={slideForms} />
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

type FormProps = { name: string; forms: readonly ('html' | 'pdf' | 'png' | 'docx')[] };

function FormLinks({ name, forms }: FormProps) {
  const t = useTranslations('Edition.papers.form');
  return (
    <span className="stage-links">
      {forms.map((form) => (
        <a key={form} href={`${name}.${form}`} target={form === 'html' ? '_blank' : undefined} rel="noreferrer">
          {t(form)}
        </a>
      ))}
    </span>
  );
}
