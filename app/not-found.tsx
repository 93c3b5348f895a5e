import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page/page-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('NotFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const t = await getTranslations('NotFound');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-2">{t('title')}</h1>
      <p className="mb-4 text-text-2">{t('text')}</p>
      <Link href="/">{t('back')}</Link>
    </PageFrame>
  );
}
