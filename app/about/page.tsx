import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readLanguage } from '@/app/preferences';
import { PageFrame } from '@/components/page/page-frame';
import { Attributions } from '@/components/settings/attributions';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('About');
  return { title: words('title') };
}

/** For everybody, signed in or not: whose software this is, and whom to ask. */
export default async function AboutPage() {
  const words = await getTranslations('About');
  const language = await readLanguage();
  const { views, release, exercise } = server();
  const { settings } = await views.settings();
  const other = language === 'km' ? 'en' : 'km';
  const contact = settings.contact[language] ?? settings.contact[other];
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-2">{words('title')}</h1>
      <p className="mb-4">{words('text')}</p>
      <dl className="tile about-facts mb-6">
        <dt>{words('release')}</dt>
        <dd>
          <code>{release}</code>
          {exercise ? ` · ${words('exercise')}` : ''}
        </dd>
        {contact ? (
          <>
            <dt>{words('contact')}</dt>
            <dd>{contact}</dd>
          </>
        ) : null}
        <dt>{words('licence')}</dt>
        <dd>{words('own')}</dd>
      </dl>
      <Attributions {...views.about()} />
    </PageFrame>
  );
}
