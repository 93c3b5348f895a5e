import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/components/page/message-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('NotFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const t = await getTranslations('NotFound');
  return <MessagePage title={t('title')} text={t('text')} back={t('back')} />;
}
