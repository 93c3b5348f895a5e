import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { asked } from '@/app/look-up';
import { EventsPage } from '@/components/lookup/happenings/events-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { server } from '@/server/context';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.events');
  return { title: t('title') };
}

/** Words of the address that are about the page, not about events. */
const OF_PAGE = ['lang', 'theme'];

export default async function Events({ searchParams }: Props) {
  const given = asked(await searchParams);
  const query = Object.fromEntries(Object.entries(given).filter(([name]) => !OF_PAGE.includes(name)));
  await requireReader(`/events${toQuery(query)}`);
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  const found = await views.events(new URLSearchParams(query));
  // A filter that nobody knows would widen the list without a word.
  if ('ok' in found) notFound();
  const { cursor: _, limit: __, ...filter } = query;
  const { nextCursor, ...page } = found;
  const older = nextCursor === null ? null : `/events${toQuery({ ...query, cursor: nextCursor })}`;
  return <EventsPage {...page} filter={filter} older={older} snapshot={snapshot} serverNow={now()} />;
}

function toQuery(query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
}
