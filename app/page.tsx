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
import { boardOf } from './look-up';
import { drawAt } from './past';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Board');
  return { title: t('title') };
}

export default async function BoardPage({ searchParams }: PageProps<'/'>) {
  await requireReader('/');
  return drawAt(await searchParams, async (past) => {
    const board = await boardOf(past);
    if (board === null) return <RecordDamaged />;
    return <LiveBoard {...board} inside={past === null ? await loadInside() : null} />;
  });
}

/** Internal notices for those who have a role; nobody else learns that there are any. */
async function loadInside(): Promise<ReactNode> {
  const { permission, views, now } = server();
  if (permission(await knownAsker(await headers()), 'staff.read') !== 'allowed') return null;
  const staff = await views.staff();
  return staff && <InsideNotices past={null} staff={staff} serverNow={now()} />;
}
