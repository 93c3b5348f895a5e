import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askerOf } from '@/app/asker';
import { requireReader } from '@/app/guard';
import { RecordDamaged } from '@/components/page/record-damaged';
import { DamagedEdition } from '@/components/stage/edition/damaged-edition';
import { EditionPage } from '@/components/stage/edition/edition-page';
import { SheetPage } from '@/components/stage/edition/sheet-page';
import { sheetOf } from '@/domain/briefing/edition/sheet';
import { server } from '@/server/context';

export async function generateMetadata({ params }: PageProps<'/e/[number]'>): Promise<Metadata> {
  const t = await getTranslations('Edition');
  return { title: t('title', { number: (await params).number }) };
}

/**
 * Who prepares briefings sees all of an edition. Who reads the boards, and so whoever scans the code of a press sheet, sees the
 * figures of that sheet and what became of them, once its time has come: those figures are released, the texts are not.
 */
export default async function EditionRoute({ params }: PageProps<'/e/[number]'>) {
  const { number } = await params;
  await requireReader(`/e/${number}`);
  const { views, permission, now, papers } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  const read = await views.edition(Number(number));
  if ('ok' in read) {
    if (read.status === 404) notFound();
    return <DamagedEdition />;
  }
  const asker = await askerOf(await headers(), 'briefing.read');
  const live = { snapshot, serverNow: now() };
  if (permission(asker, 'briefing.read') !== 'allowed') {
    const sheet = sheetOf(read.edition, read.standings, now());
    if (sheet === null) notFound();
    return <SheetPage {...live} sheet={sheet} />;
  }
  const maySay = permission(asker, 'speech.said') === 'allowed';
  return <EditionPage {...live} {...read} maySay={maySay} hasPdf={papers.hasPdf} />;
}
