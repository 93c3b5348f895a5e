import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireMay } from '@/app/guard';
import { PageFrame } from '@/components/page/page-frame';
import { SettingsForm } from '@/components/settings/settings-form';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  await requireMay('settings.manage', '/admin/settings');
  const t = await getTranslations('Settings');
  const { views } = server();
  const [{ version, settings }, rules] = await Promise.all([views.settings(), views.privateSettings()]);
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t('title')}</h1>
      <SettingsForm version={version} shown={settings} rules={rules} />
    </PageFrame>
  );
}
