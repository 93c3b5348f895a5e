import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordDamaged } from '@/components/page/record-damaged';
import { DeskInfoProvider } from '@/components/workflow/desk-info';
import { DeskPage } from '@/components/workflow/list/desk-page';
import { server } from '@/server/context';
import { loadDeskFacts, requireDesk } from './desk-info';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Workflow');
  return { title: t('title') };
}

export default async function Desk() {
  const actor = await requireDesk('desk.read', '/desk');
  const { views, now } = server();
  const [desk, board, staff] = await Promise.all([views.desk(), views.snapshot(), views.staff()]);
  if (desk === null || board === null) return <RecordDamaged stream={desk === null ? 'ops' : 'wall'} />;
  return (
    <DeskInfoProvider value={await loadDeskFacts(actor)}>
      <DeskPage {...{ desk, board, staff }} serverNow={now()} />
    </DeskInfoProvider>
  );
}
