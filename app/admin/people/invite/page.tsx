import '@/components/account/account.css';
import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadAffected } from '@/app/admin/people/affected';
import { requireMay } from '@/app/guard';
import { InviteForm } from '@/components/admin/invite-form';
import { PageFrame } from '@/components/page/page-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('People.form');
  return { title: t('title') };
}

export default async function InvitePersonPage() {
  await requireMay('people.manage', '/admin/people/invite');
  const t = await getTranslations('People.form');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t('title')}</h1>
      <InviteForm affected={await loadAffected()} />
    </PageFrame>
  );
}
