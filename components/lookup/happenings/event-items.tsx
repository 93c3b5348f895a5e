'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { placeAddress } from '@/components/lookup/parts/addresses';
import { UpdateLink } from '@/components/lookup/parts/figure-cells';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { Outlet } from '@/components/updates/outlet';
import { Said } from '@/components/updates/said';
import { saidIn } from '@/components/updates/update-words';
import { nameOfActor, type ReleasedEvent } from '@/domain/events';
import type { EventActor } from '@/domain/updates';
import { eventKindLabel, placeWithKind, sourceLabel } from '@/domain/wording/labels';
import { formatHappened } from '@/domain/wording/spans';

/** What happened, each with its day, kind, places, source and outlet. */
export function EventItems({ events }: { events: readonly ReleasedEvent[] }) {
  const t = useTranslations('Lookup.events');
  if (events.length === 0) return <p className="t-meta">{t('none')}</p>;
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {events.map((event) => (
        <Item key={event.number} event={event} />
      ))}
    </ol>
  );
}

function Item({ event }: { event: ReleasedEvent }) {
  const language = useLanguage();
  const wording = useWording();
  const { number, revision, eventKind, source, via, standing } = event;
  return (
    <li className="event-day" id={`event-${number}`}>
      <p className="t-meta flex flex-wrap gap-x-3">
        <span className="font-semibold">{formatHappened(event, wording)}</span>
        <Link href={`/events?kind=${eventKind}`}>{eventKindLabel(eventKind, language)}</Link>
        <Places event={event} />
        <Standing standing={standing} />
      </p>
      <Title event={event} />
      {event.actors ? <Actors actors={event.actors} /> : null}
      <p className="t-meta">
        <KhmerText text={sourceLabel(source, language)} /> · <Outlet via={via} /> ·{' '}
        <UpdateLink update={number} revision={revision} />
      </p>
    </li>
  );
}

/** In the page's language; in the other one, and marked so, where it is not translated yet. What was withdrawn is struck. */
function Title({ event }: { event: ReleasedEvent }) {
  const t = useTranslations('Board');
  const language = useLanguage();
  const said = saidIn(event);
  const lang = said[language] === null ? (language === 'km' ? 'en' : 'km') : language;
  const Text = event.standing.status === 'withdrawn' ? 'del' : 'span';
  return (
    <p>
      <Text lang={lang}>
        <KhmerText text={said[lang] ?? ''} />
      </Text>
      {lang === language ? null : <span className="t-meta"> · {t('untranslated')}</span>}
    </p>
  );
}

/** Who acted, each found again by a press. */
function Actors({ actors }: { actors: readonly EventActor[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {actors.map(({ name, office, quote }) => (
        <li key={nameOfActor(name)}>
          <Link href={`/events?${new URLSearchParams({ actor: nameOfActor(name) })}`}>
            <Said text={name} />
          </Link>
          {office.km === null && office.en === null ? null : (
            <>
              {', '}
              <Said text={office} />
            </>
          )}
          {quote ? (
            <q className="block">
              <Said text={quote.words} />
            </q>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Places({ event: { places, placeText, sites = [] } }: { event: ReleasedEvent }) {
  const language = useLanguage();
  return (
    <>
      {places.map((place) => (
        <Link key={place} href={placeAddress(place)}>
          <KhmerText text={placeWithKind(place, language)} />
        </Link>
      ))}
      {placeText === null ? null : <span lang="en">{placeText}</span>}
      {sites.map((site) => (
        <span key={site}>
          <KhmerText text={site} />
        </span>
      ))}
    </>
  );
}

function Standing({ standing }: { standing: ReleasedEvent['standing'] }) {
  const t = useTranslations('Lookup.amendments');
  const language = useLanguage();
  if (standing.status === 'published') return null;
  const { words } = standing.reason;
  const reason = words[language] ?? words[language === 'km' ? 'en' : 'km'];
  const isWithdrawn = standing.status === 'withdrawn';
  return (
    <Chip tone={isWithdrawn ? 'bad' : 'corr'} shape="same">
      {t(isWithdrawn ? 'withdrawn' : 'changed')}
      {reason === null ? '' : `: ${reason}`}
    </Chip>
  );
}
