import '@/components/account/account.css';
import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireMay } from '@/app/guard';
import { OwnFacts } from '@/components/account/own/own-facts';
import { OwnSessions } from '@/components/account/own/own-sessions';
import { PasswordForm } from '@/components/account/own/password-form';
import { SecondFactor } from '@/components/account/own/second-factor';
import { PageFrame } from '@/components/page/page-frame';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Account');
  return { title: t('title') };
}

export default async function AccountPage() {
  await requireMay('account.own', '/account');
  const account = await server().auth.account.view(await headers());
  if (!account) redirect('/sign-in?next=/account');
  const t = await getTranslations('Account');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-4">{t('title')}</h1>
      <div className="form-stack">
        <OwnFacts {...account} />
        <PasswordForm />
        <SecondFactor isSet={account.secondFactor} />
        <OwnSessions sessions={account.sessions} />
      </div>
    </PageFrame>
  );
}
