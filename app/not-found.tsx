import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page/page-frame';

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('NotFound');
  return { title: words('title') };
}

export default async function NotFound() {
  const words = await getTranslations('NotFound');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-2">{words('title')}</h1>
      <p className="mb-4 text-text-2">{words('text')}</p>
      <Link href="/">{words('back')}</Link>
    </PageFrame>
  );
}
