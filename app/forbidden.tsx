import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page/page-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Forbidden');
  return { title: t('title') };
}

/** Signed in, but without the role: saying who can help is more use than a bare refusal. */
export default async function Forbidden() {
  const t = await getTranslations('Forbidden');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-2">{t('title')}</h1>
      <p className="mb-4 text-text-2">{t('text')}</p>
      <Link href="/">{t('back')}</Link>
    </PageFrame>
  );
}
