import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/page/page-frame';
import type { SeenVersions } from '@/domain/briefing/edition/freeze';
import { FreezePanel } from './freeze-panel';

type Props = { briefing: string; seen: SeenVersions; mayFreeze: boolean };

/** The podium reads from an edition only: what can still change is not read out. */
export async function NothingFrozen({ briefing, seen, mayFreeze }: Props) {
  const t = await getTranslations('Edition');
  return (
    <PageFrame width="reading">
      <h1 className="t-title">{t('podium')}</h1>
      <FreezePanel briefing={briefing} seen={seen} editions={[]} mayFreeze={mayFreeze} />
      <Link href={`/briefings/${briefing}`}>{t('briefing')}</Link>
    </PageFrame>
  );
}
