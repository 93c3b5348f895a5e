import { useTranslations } from 'next-intl';
import { eventAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { BoardEvent } from '@/domain/board/board';
import { eventKindLabel, placeLabel } from '@/domain/wording/labels';
import { formatList, type Language, toldIn } from '@/domain/wording/language';
import { incidentSentence } from '@/domain/wording/sentences';
import { formatHappened } from '@/domain/wording/spans';
import { MetaLine } from './meta-line';

/** The newest events by their own date. Without a translation an event is shown in the other language, and says so. */
export function EventList({ events }: { events: BoardEvent[] }) {
  const t = useTranslations('Board.events');
  return (
    <section className="tile" aria-labelledby="latest-events">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="latest-events" className="t-label">
          {t('title')}
        </h2>
        <Link href="/events">{t('all')}</Link>
      </div>
      {events.length === 0 ? <p className="t-meta">{t('none')}</p> : null}
      <ol className="divide-y divide-grid">
        {events.map((event) => (
          <EventItem key={event.number} event={event} />
        ))}
      </ol>
    </section>
  );
}

function EventItem({ event }: { event: BoardEvent }) {
  const language = useLanguage();
  const wording = useWording();
  const told = toldIn(event.text, language);
  const { eventKind, source, outlet } = event;
  const title = event.text[told] ?? '';
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <MetaLine
        parts={[formatHappened(event, wording), eventKindLabel(eventKind, language), whereOf(event, language)]}
        untranslated={told !== language}
      />
      <p lang={told}>
        <Link href={eventAddress(event.number)} className="update-link">
          <KhmerText text={eventKind === 'incident' ? incidentSentence({ source, outlet, title }, told) : title} />
        </Link>
      </p>
    </li>
  );
}

function whereOf({ places }: BoardEvent, language: Language): string {
  return formatList(
    places.map((place) => placeLabel(place, language)),
    language,
  );
}
