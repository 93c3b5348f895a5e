import '@/components/account/account.css';
import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireMay } from '@/app/guard';
import { FleetList } from '@/components/displays/fleet/fleet-list';
import { PairForm } from '@/components/displays/setup/pair-form';
import { PageFrame } from '@/components/page/page-frame';
import { readPairingCode } from '@/domain/displays/code';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Displays.list');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DisplaysPage({ searchParams }: Props) {
  const { code } = await searchParams;
  const scanned = typeof code === 'string' ? (readPairingCode(code) ?? '') : '';
  await requireMay('displays.manage', scanned ? `/admin/displays?code=${scanned}` : '/admin/displays');
  const t = await getTranslations('Displays.list');
  const { auth, now } = server();
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t('title')}</h1>
      <div className="form-stack">
        <FleetList first={{ now: now(), ...(await auth.displays.list()) }} />
        <PairForm code={scanned} />
      </div>
    </PageFrame>
  );
}
