import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { askerOf } from '@/app/asker';
import { loadStage } from '@/app/briefings/[id]/stage';
import { AidePage } from '@/components/stage/aide/aide-page';
import { DamagedEdition } from '@/components/stage/edition/damaged-edition';
import { NothingFrozen } from '@/components/stage/edition/nothing-frozen';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Aide');
  return { title: t('title') };
}

export default async function Aide({ params }: PageProps<'/briefings/[id]/aide'>) {
  const { id } = await params;
  const stage = await loadStage(id, 'aide');
  if (stage === 'damaged') return <DamagedEdition />;
  const { read, snapshot } = stage;
  if (read === null) return <NothingFrozen {...stage.toFreeze} />;
  const { permission, now } = server();
  const asker = await askerOf(await headers(), 'briefing.write');
  const mayWrite = permission(asker, 'briefing.write') === 'allowed';
  const { edition, standings } = read;
  return <AidePage {...{ snapshot, edition, standings, mayWrite }} serverNow={now()} />;
}
