import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/ui/page-frame';
import { DeskFactsProvider } from '@/components/workflow/facts';
import { DeskPage } from '@/components/workflow/list/desk-page';
import { server } from '@/server/context';
import { askDesk, loadDeskFacts } from './facts';
import { Forbidden } from './forbidden';

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('Workflow');
  return { title: words('title') };
}

export default async function Desk() {
  const { actor, permission } = await askDesk('desk.read', '/desk');
  if (permission !== 'allowed') {
    return (
      <PageFrame width="reading">
        <Forbidden />
      </PageFrame>
    );
  }
  const { views, now } = server();
  const [desk, board] = await Promise.all([views.desk(), views.snapshot()]);
  return (
    <DeskFactsProvider value={await loadDeskFacts(actor)}>
      <DeskPage desk={desk} board={board} serverNow={now()} />
    </DeskFactsProvider>
  );
}
