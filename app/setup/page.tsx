import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SetupForm } from '@/components/account/entrance/setup-form';
import { PageFrame } from '@/components/page/page-frame';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Setup');
  return { title: t('title') };
}

/** The first start. Later this page says that it is done. */
export default async function SetupPage() {
  const t = await getTranslations('Setup');
  const isNeeded = await server().auth.strangers.setup.isNeeded();
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t('title')}</h1>
      <p className="mb-6">{t(isNeeded ? 'text' : 'done')}</p>
      {isNeeded ? <SetupForm /> : <Link href="/sign-in">{t('signIn')}</Link>}
    </PageFrame>
  );
}
