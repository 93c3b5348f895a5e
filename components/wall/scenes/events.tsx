'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { useWallState } from '@/components/wall/parts/wall-state';
import type { BoardEvent } from '@/domain/board/board';
import { eventKindLabel, placeLabel, sourceLabel } from '@/domain/wording/labels';
import { formatList, type Language } from '@/domain/wording/language';
import { incidentSentence } from '@/domain/wording/sentences';
import { formatHappened } from '@/domain/wording/spans';
import type { SceneProps } from './scene-props';

/** What happened, the newest first, each with its own time and place and with who says so. */
export function Events({ content: { events } }: SceneProps<'events'>) {
  const t = useTranslations('Wall.events');
  const sources = [...new Set(events.map(({ source }) => source))];
  return (
    <Frame title={t('title')} sources={sources.slice(0, 4)} asOf={events[0]?.when ?? null}>
      <Paged as="ol" of={events.map(({ number }) => number).join()} grows>
        {events.map((event) => (
          <Event key={event.number} event={event} />
        ))}
      </Paged>
    </Frame>
  );
}

function Event({ event }: { event: BoardEvent }) {
  const t = useTranslations('Board');
  const tWall = useTranslations('Wall');
  const language = useLanguage();
  const wording = useWording();
  const { news } = useWallState();
  const { source, outlet, text, eventKind } = event;
  const said = text[language] === null ? otherThan(language) : language;
  const title = text[said] ?? '';
  return (
    <li className="wall-row wall-event">
      <span className="wall-event-time">
        <KhmerText text={formatHappened(event, wording)} />
      </span>
      <div>
        <p lang={said} className="wall-event-title">
          <KhmerText text={eventKind === 'incident' ? incidentSentence({ source, outlet, title }, said) : title} />
        </p>
        <p className="wall-event-about">
          <KhmerText text={aboutOf(event, language)} />
          {said === language ? null : ` · ${t('untranslated')}`}
        </p>
      </div>
      {news.has(event.number) ? (
        <Chip tone="corr" shape="new" outline>
          {tWall('new')}
        </Chip>
      ) : null}
    </li>
  );
}

function otherThan(language: Language): Language {
  return language === 'km' ? 'en' : 'km';
}

/** Its kind, its places, and who says so. */
function aboutOf({ eventKind, places, placeText, outlet, source }: BoardEvent, language: Language): string {
  const named = places.map((place) => placeLabel(place, language));
  const where = named.length > 0 ? formatList(named, language) : placeText;
  return [eventKindLabel(eventKind, language), where, outlet ?? sourceLabel(source, language)]
    .filter(Boolean)
    .join(' · ');
}
