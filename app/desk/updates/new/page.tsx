import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadDeskFacts, requireDesk } from '@/app/desk/desk-info';
import { WithWallBoard } from '@/app/desk/wall-board';
import { PageFrame } from '@/components/page/page-frame';
import { DeskInfoProvider } from '@/components/workflow/desk-info';
import { NewEditor } from '@/components/workflow/editor/new-editor';
import type { UpdateKind } from '@/domain/updates';
import { server } from '@/server/context';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const KINDS: readonly UpdateKind[] = ['report', 'event', 'notice'];

async function kindOf({ searchParams }: Props): Promise<UpdateKind> {
  const { kind } = await searchParams;
  return KINDS.find((known) => known === kind) ?? 'report';
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('Desk');
  return { title: t(`new.${await kindOf(props)}`) };
}

export default async function NewUpdatePage(props: Props) {
  const kind = await kindOf(props);
  const actor = await requireDesk('update.publish', `/desk/updates/new?kind=${kind}`);
  const t = await getTranslations('Desk');
  const facts = await loadDeskFacts(actor);
  return (
    <PageFrame>
      <div className="mx-auto max-w-[1120px] min-[1600px]:max-w-[1520px]">
        <h1 className="t-title">{t(`new.${kind}`)}</h1>
        <p className="t-meta mb-6">{t(facts.approval ? 'introApproval' : 'intro')}</p>
        <DeskInfoProvider value={facts}>
          <WithWallBoard kind={kind}>
            <NewEditor key={kind} kind={kind} serverNow={server().now()} />
          </WithWallBoard>
        </DeskInfoProvider>
      </div>
    </PageFrame>
  );
}
