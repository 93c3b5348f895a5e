import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadStage } from '@/app/briefings/[id]/stage';
import { DamagedEdition } from '@/components/stage/edition/damaged-edition';
import { NothingFrozen } from '@/components/stage/edition/nothing-frozen';
import { PodiumPage } from '@/components/stage/podium/podium-page';
import { figureId } from '@/domain/briefing/edition/standing';
import { podiumText } from '@/domain/briefing/podium/podium-text';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Podium');
  return { title: t('title') };
}

/** All that the podium shows is in this page, so that it can be kept for a time without a server. */
export default async function Podium({ params }: PageProps<'/briefings/[id]/podium'>) {
  const { id } = await params;
  const stage = await loadStage(id, 'podium');
  if (stage === 'damaged') return <DamagedEdition />;
  if (stage.read === null) return <NothingFrozen {...stage.toFreeze} />;
  const { edition, standings } = stage.read;
  const changed = standings.flatMap(({ isChanged, now }) => (isChanged ? [figureId(now.citation)] : []));
  const { release, now } = server();
  return <PodiumPage briefing={id} text={podiumText(edition)} release={release} servedAt={now()} changed={changed} />;
}
