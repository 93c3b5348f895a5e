import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readLanguage } from '@/app/preferences';
import { PageFrame } from '@/components/page/page-frame';
import { Attributions } from '@/components/settings/attributions';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('About');
  return { title: t('title') };
}

/** For everybody, signed in or not: who made this software, and who can be asked about it. */
export default async function AboutPage() {
  const t = await getTranslations('About');
  const language = await readLanguage();
  const { views, release, exercise } = server();
  const { settings } = await views.settings();
  const other = language === 'km' ? 'en' : 'km';
  const contact = settings.contact[language] ?? settings.contact[other];
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-2">{t('title')}</h1>
      <p className="mb-4">{t('text')}</p>
      <dl className="tile about-facts mb-6">
        <dt>{t('release')}</dt>
        <dd>
          <code>{release}</code>
          {exercise ? ` · ${t('exercise')}` : ''}
        </dd>
        {contact ? (
          <>
            <dt>{t('contact')}</dt>
            <dd>{contact}</dd>
          </>
        ) : null}
        <dt>{t('licence')}</dt>
        <dd>{t('own')}</dd>
      </dl>
      <Attributions {...views.about()} />
    </PageFrame>
  );
}
