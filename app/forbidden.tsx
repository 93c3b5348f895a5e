import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/components/page/message-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Forbidden');
  return { title: t('title') };
}

/** The person is signed in and has not the role. It helps more to say who can give it than only to refuse. */
export default async function Forbidden() {
  const t = await getTranslations('Forbidden');
  return <MessagePage title={t('title')} text={t('text')} back={t('back')} />;
}
