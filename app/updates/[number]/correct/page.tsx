import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadDeskFacts, requireDesk } from '@/app/desk/desk-info';
import { WithWallBoard } from '@/app/desk/wall-board';
import { loadRevisions, saidNumber } from '@/app/updates/load';
import { PageFrame } from '@/components/page/page-frame';
import { DeskInfoProvider } from '@/components/workflow/desk-info';
import { NewEditor } from '@/components/workflow/editor/new-editor';
import { server } from '@/server/context';

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Workflow.update');
  return { title: t('correctTitle', { number: saidNumber((await params).number) }) };
}

/** The published update in the same form, to be corrected. The reason comes first. */
export default async function CorrectPage({ params }: Props) {
  const { number } = await params;
  const actor = await requireDesk('update.publish', `/updates/${number}/correct`);
  const { newest } = await loadRevisions(number);
  const { standing, ...update } = newest;
  if (standing.status === 'withdrawn') redirect(`/updates/${number}`);
  const t = await getTranslations('Workflow.update');
  return (
    <PageFrame>
      <div className="mx-auto max-w-[1120px] min-[1600px]:max-w-[1520px]">
        <p>
          <Link href={`/updates/${number}`}>{t('back', { number: saidNumber(number) })}</Link>
        </p>
        <h1 className="t-title mb-4">{t('correctTitle', { number: saidNumber(number) })}</h1>
        <DeskInfoProvider value={await loadDeskFacts(actor)}>
          <WithWallBoard kind={update.kind}>
            <NewEditor kind={update.kind} corrects={update} serverNow={server().now()} />
          </WithWallBoard>
        </DeskInfoProvider>
      </div>
    </PageFrame>
  );
}
