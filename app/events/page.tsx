import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { asked, boardOf } from '@/app/look-up';
import { drawAt } from '@/app/past';
import { EventsPage } from '@/components/lookup/happenings/events-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { addressAt } from '@/domain/past/past';
import { server } from '@/server/context';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.events');
  return { title: t('title') };
}

/** Words of the address that are about the page, not about events. */
const OF_PAGE = ['lang', 'theme', 'at', 'mode'];

export default async function Events({ searchParams }: Props) {
  const given = asked(await searchParams);
  const query = Object.fromEntries(Object.entries(given).filter(([name]) => !OF_PAGE.includes(name)));
  await requireReader(`/events${toQuery(query)}`);
  return drawAt(given, async (past) => {
    const shown = await boardOf(past);
    if (shown === null) return <RecordDamaged />;
    const { views } = server();
    const wanted = new URLSearchParams(query);
    const found = await (past ? views.past.events(past, wanted) : views.events(wanted));
    // A filter that nobody knows would widen the list without a word.
    if ('ok' in found) notFound();
    const { cursor: _, limit: __, ...filter } = query;
    const { nextCursor, ...page } = found;
    const older = nextCursor === null ? null : addressAt(`/events${toQuery({ ...query, cursor: nextCursor })}`, past);
    return <EventsPage {...page} {...shown} filter={filter} older={older} />;
  });
}

function toQuery(query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
}
