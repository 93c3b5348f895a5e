'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { TableCsvButton } from '@/components/charts/frame/csv-button';
import { LookupFrame, type LookupProps } from '@/components/lookup/parts/lookup-frame';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { EventChoices, EventFilter, ReleasedEvent } from '@/domain/events';
import { eventKindLabel, placeLabel, sourceLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { EventFilters } from './event-filters';
import { EventItems } from './event-items';

type Props = LookupProps & {
  events: readonly ReleasedEvent[];
  choices: EventChoices;
  total: number;
  filter: EventFilter;
  /** The address of the older ones; null: there are none. */
  older: string | null;
};

/** What happened, newest first, by kind, place, source and outlet. */
export function EventsPage({ events, choices, total, filter, older, ...live }: Props) {
  const t = useTranslations('Lookup.events');
  const wording = useWording();
  const table = useEventTable(events);
  return (
    <LookupFrame {...live} title={t('title')} intro={t('intro')}>
      {() => (
        <>
          <EventFilters choices={choices} filter={filter} />
          <p className="flex flex-wrap gap-x-6" role="status">
            <span>{t('count', { n: formatCount(total, wording) })}</span>
            {events.length > 0 ? <TableCsvButton table={table} file="events" /> : null}
          </p>
          <div className="tile">
            <EventItems events={events} />
          </div>
          {older === null ? null : <Link href={older}>{t('older')}</Link>}
        </>
      )}
    </LookupFrame>
  );
}

const HEADS = [
  'when',
  'kind',
  'textKm',
  'textEn',
  'places',
  'placeText',
  'source',
  'outlet',
  'address',
  'standing',
] as const;

function useEventTable(events: readonly ReleasedEvent[]) {
  const t = useTranslations('Lookup.events.columns');
  const language = useLanguage();
  return {
    columns: HEADS.map((head) => ({ label: t(head) })),
    rows: events.map(({ when, eventKind, text, places, placeText, source, via, standing }) => [
      ...[when, eventKindLabel(eventKind, language), text.km, text.en],
      ...[places.map((place) => placeLabel(place, language)).join('; '), placeText],
      ...[sourceLabel(source, language), via.outlet, via.url, standing.status],
    ]),
  };
}
