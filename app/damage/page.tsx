import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { lookUp } from '@/app/look-up';
import { drawAt } from '@/app/past';
import { DamagePage } from '@/components/lookup/damage/damage-page';
import { RecordDamaged } from '@/components/page/record-damaged';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.damage');
  return { title: t('title') };
}

export default async function Damage({ searchParams }: PageProps<'/damage'>) {
  await requireReader('/damage');
  return drawAt(await searchParams, async (past) => {
    const found = await lookUp({ group: 'damage' }, past);
    if (found === null) return <RecordDamaged />;
    const { history, ...board } = found;
    return <DamagePage {...history} {...board} />;
  });
}
