import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { knownAsker } from '@/app/asker';
import { requireReader } from '@/app/guard';
import { asked } from '@/app/look-up';
import { ChangesPage } from '@/components/lookup/changes/changes-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { readSince } from '@/domain/brief/since';
import { wholeBrief } from '@/domain/brief/whole-brief';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.changes');
  return { title: t('title') };
}

export default async function Changes({ searchParams }: PageProps<'/changes'>) {
  await requireReader('/changes');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  const since = readSince(asked(await searchParams).since, now());
  const brief =
    since === null ? null : wholeBrief((await views.past.board({ at: since, mode: 'then' })).board, snapshot.board);
  const missed = since === null ? [] : await missedSince(since);
  return <ChangesPage {...{ snapshot, since, brief, missed }} serverNow={now()} />;
}

/** The announced reports that did not come, for those inside; nobody else learns that one was missed. */
async function missedSince(since: number): Promise<string[]> {
  const { permission, views } = server();
  if (permission(await knownAsker(await headers()), 'staff.read') !== 'allowed') return [];
  return (await views.staff())?.board.missed.filter((due) => Date.parse(due) > since) ?? [];
}
