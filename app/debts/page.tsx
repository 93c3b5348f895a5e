import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireMay } from '@/app/guard';
import { RecordDamaged } from '@/components/page/record-damaged';
import { DebtsPage } from '@/components/stage/debts/debts-page';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Debts');
  return { title: t('title') };
}

export default async function Debts() {
  await requireMay('speech.said', '/debts');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  return <DebtsPage snapshot={snapshot} serverNow={now()} debts={await views.debts()} />;
}
