import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { LinkPage } from '@/components/account/entrance/link-page';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Account.invite');
  // The address holds the secret. `no-referrer` would also remove the Origin that the form needs, so it is not used.
  return { title: t('title'), referrer: 'same-origin' };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InvitePage({ searchParams }: Props) {
  const { token: given } = await searchParams;
  const token = typeof given === 'string' ? given : '';
  const found = await server().auth.strangers.findInvite(token, await headers());
  return <LinkPage kind="invite" token={token} found={found} />;
}
