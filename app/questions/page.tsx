import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireRoom } from '@/app/room';
import { BankPage } from '@/components/briefing/questions/bank-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Briefing');
  return { title: t('bank') };
}

export default async function Questions() {
  const may = await requireRoom('/questions');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  const bank = await views.questions(new URLSearchParams());
  if ('ok' in bank) throw new Error(`The page asked for a bank that was refused: ${bank.code}`);
  return <BankPage {...{ bank, may, snapshot }} serverNow={now()} />;
}
