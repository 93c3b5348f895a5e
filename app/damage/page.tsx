import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { lookUp } from '@/app/look-up';
import { DamagePage } from '@/components/lookup/damage/damage-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.damage');
  return { title: t('title') };
}

export default async function Damage() {
  await requireReader('/damage');
  const found = await lookUp({ group: 'damage' });
  if (found === null) return <RecordDamaged />;
  const { snapshot, history } = found;
  return <DamagePage {...history} snapshot={snapshot} serverNow={server().now()} />;
}
