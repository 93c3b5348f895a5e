import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadDeskFacts, requireDesk } from '@/app/desk/desk-info';
import { WithWallBoard } from '@/app/desk/wall-board';
import { RecordDamaged } from '@/components/page/record-damaged';
import { DeskInfoProvider } from '@/components/workflow/desk-info';
import { ItemPage } from '@/components/workflow/item/item-page';
import type { Corrects } from '@/domain/item';
import { withoutStanding } from '@/domain/revisions';
import type { SituationUpdate } from '@/domain/updates';
import { server } from '@/server/context';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Workflow');
  return { title: t('item.title') };
}

export default async function DeskItemPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireDesk('desk.read', `/desk/items/${encodeURIComponent(id)}`);
  const { views, now } = server();
  const [draft, desk] = await Promise.all([views.draft(actor, id), views.desk()]);
  if ('ok' in draft) notFound();
  if (desk === null) return <RecordDamaged stream="ops" />;
  const { item, content, revisions, originals } = draft;
  return (
    <DeskInfoProvider value={await loadDeskFacts(actor)}>
      <WithWallBoard kind={item.kind}>
        <ItemPage
          key={id}
          draft={{ item, content, revisions, originals }}
          desk={desk}
          corrected={await loadCorrected(item.corrects)}
          serverNow={now()}
        />
      </WithWallBoard>
    </DeskInfoProvider>
  );
}

/** The same revision that the correction was written against. */
async function loadCorrected(corrects: Corrects | null): Promise<SituationUpdate | null> {
  if (corrects === null) return null;
  const revisions = await server().views.revisions(corrects.update, { staff: true });
  const corrected = revisions?.find(({ revision }) => revision === corrects.revision);
  return corrected ? withoutStanding(corrected) : null;
}
