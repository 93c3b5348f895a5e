import '@/components/account/account.css';
import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireMay } from '@/app/guard';
import { DisplayPicture } from '@/components/displays/display-picture';
import { DisplayCommands } from '@/components/displays/fleet/display-commands';
import { Revoke } from '@/components/displays/setup/revoke';
import { SetupForm } from '@/components/displays/setup/setup-form';
import { PageFrame } from '@/components/page/page-frame';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Displays.list');
  return { title: t('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function DisplayPage({ params }: Props) {
  const { id } = await params;
  await requireMay('displays.manage', `/admin/displays/${encodeURIComponent(id)}`);
  const { auth, now } = server();
  const [fleet, picture] = await Promise.all([auth.displays.list(), auth.displays.picture(id)]);
  const display = fleet.displays.find((one) => one.id === id);
  if (!display) notFound();
  const t = await getTranslations('Displays.list');
  return (
    <PageFrame width="reading">
      <h1 className="t-title">{display.name}</h1>
      <div className="form-stack my-6">
        <DisplayCommands id={id} first={{ now: now(), ...fleet }} />
        <DisplayPicture id={id} name={display.name} first={picture} />
        <SetupForm key={display.version} display={display} />
        <Revoke id={display.id} />
      </div>
      <Link href="/admin/displays">{t('all')}</Link>
    </PageFrame>
  );
}
