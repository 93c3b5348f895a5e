import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LiveBoard } from '@/components/board/live-board';
import { RecordDamaged } from '@/components/page/record-damaged';
import { InsideNotices } from '@/components/updates/inside-notices';
import { server } from '@/server/context';
import { knownAsker } from './asker';
import { requireReader } from './guard';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Board');
  return { title: t('title') };
}

export default async function BoardPage() {
  await requireReader('/');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  return <LiveBoard snapshot={snapshot} serverNow={now()} inside={await loadInside()} />;
}

/** Internal notices for those who have a role; nobody else learns that there are any. */
async function loadInside(): Promise<ReactNode> {
  const { permission, views, now } = server();
  if (permission(await knownAsker(await headers()), 'staff.read') !== 'allowed') return null;
  const staff = await views.staff();
  return staff && <InsideNotices past={null} staff={staff} serverNow={now()} />;
}
