import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { loadDeskFacts } from '@/app/desk/desk-info';
import { requireReader } from '@/app/guard';
import { loadRevisions, saidNumber } from '@/app/updates/load';
import { ReachLine } from '@/components/displays/reach-line';
import { RecordDamaged } from '@/components/page/record-damaged';
import { DeskInfoProvider } from '@/components/workflow/desk-info';
import { UpdateActs } from '@/components/workflow/update/update-acts';
import { UpdateOriginals } from '@/components/workflow/update/update-originals';
import { UpdatePage } from '@/components/workflow/update/update-page';
import { server } from '@/server/context';

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Updates');
  return { title: t('one', { number: saidNumber((await params).number) }) };
}

export default async function Update({ params }: Props) {
  const { number } = await params;
  await requireReader(`/updates/${number}`);
  const { views, now } = server();
  const [{ revisions, newest }, snapshot] = await Promise.all([loadRevisions(number), views.snapshot()]);
  if (snapshot === null) return <RecordDamaged />;
  const isWithdrawn = newest.standing.status === 'withdrawn';
  return (
    <UpdatePage
      {...{ revisions, newest, snapshot }}
      serverNow={now()}
      acts={<Acts number={newest.number} isWithdrawn={isWithdrawn} />}
    />
  );
}

/** Only for people at the desk. */
async function Acts({ number, isWithdrawn }: { number: number; isWithdrawn: boolean }) {
  const { actorOf, permission, views, auth, now } = server();
  const actor = await actorOf(await headers());
  if (permission(actor, 'desk.read') !== 'allowed') return null;
  const [desk, originals, reach] = await Promise.all([
    views.desk(),
    views.originals(number),
    auth.displays.reach(number),
  ]);
  const owed = desk?.board.items.find(({ update, debt }) => update === number && debt !== null) ?? null;
  return (
    <DeskInfoProvider value={await loadDeskFacts(actor)}>
      {reach ? <ReachLine number={number} first={reach} serverNow={now()} /> : null}
      <UpdateActs number={number} isWithdrawn={isWithdrawn} pendingReview={owed} />
      <UpdateOriginals originals={originals} />
    </DeskInfoProvider>
  );
}
