'use client';

import { useWording } from '@/components/ui/wording';
import './updates.css';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ReaderNote } from '@/components/figures/reader-note';
import { eventAddress, placeAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { PlaceCode } from '@/domain/places';
import type { SituationUpdate } from '@/domain/updates';
import { placeWithKind, sourceLabel } from '@/domain/wording/labels';
import { formatList } from '@/domain/wording/language';
import { updateNumber, withDigits } from '@/domain/wording/numbers';
import { ActorList } from './actor-list';
import { FiguresTable } from './figures-table';
import { InsideMark } from './inside-mark';
import { Outlet } from './outlet';
import { StatementList } from './statement-list';
import { BothTexts } from './update-text';
import { eventKindOf, recordedAt, timeOf } from './update-words';

type Props = { update: SituationUpdate };

/** Everything that is known of one update. */
export function UpdateView({ update }: Props) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  const number = updateNumber(update.number, wording);
  const kind = eventKindOf(update, language) ?? t(update.kind === 'notice' ? 'kindOne.notice' : 'kindOne.report');
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <header className="grid gap-2">
        <p>
          <Link href="/updates">{t('back')}</Link>
          {update.kind === 'event' ? (
            <>
              {' · '}
              <Link href={eventAddress(update.number)}>{t('inTimeline')}</Link>
            </>
          ) : null}
        </p>
        <h1 className="t-title">
          {t('one', { number })} · <KhmerText text={kind} />
        </h1>
        <InsideMark update={update} />
      </header>
      <section className="tile grid gap-4" aria-label={t('text')}>
        <Words update={update} />
        <Facts update={update} />
        {update.kind === 'report' && update.checkNote ? <ReaderNote note={update.checkNote} /> : null}
      </section>
      <Parts update={update} />
    </article>
  );
}

/** Its text, or that it has figures only. A report that says more in words has those below. */
function Words({ update }: Props) {
  const t = useTranslations('Updates');
  if (update.text.km !== null || update.text.en !== null) return <BothTexts update={update} />;
  const saysMore = update.kind === 'report' && update.statements !== undefined;
  return saysMore ? null : <p className="t-meta">{t('noText')}</p>;
}

/** What it says beside its text. */
function Parts({ update }: Props) {
  if (update.kind === 'report') {
    return (
      <>
        <FiguresTable update={update} />
        {update.statements ? <StatementList statements={update.statements} /> : null}
      </>
    );
  }
  return update.kind === 'event' && update.actors ? <ActorList actors={update.actors} /> : null;
}

function Facts({ update }: Props) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  const event = update.kind === 'event' ? update : null;
  return (
    <dl className="update-list-facts">
      <dt>{t('source')}</dt>
      <dd>
        <KhmerText text={sourceLabel(update.source, language, 'long')} />
      </dd>
      <dt>{t(event ? 'happened' : 'period')}</dt>
      <dd>
        <KhmerText text={timeOf(update, wording)} />
      </dd>
      {event ? <EventFacts event={event} /> : null}
      {update.kind === 'report' ? <ReportFacts report={update} /> : null}
      {update.reference === null ? null : <Reference text={update.reference} />}
      <dt>{t('recordedTitle')}</dt>
      <dd>
        <KhmerText text={recordedAt(update, wording)} /> ·{' '}
        {t('revision', { n: withDigits(String(update.revision), wording) })}
      </dd>
    </dl>
  );
}

/** The outlet, and the provinces that the report names as affected. */
function ReportFacts({ report: { via, affected } }: { report: Extract<SituationUpdate, { kind: 'report' }> }) {
  const t = useTranslations('Updates');
  return (
    <>
      {affected ? (
        <>
          <dt>{t('affected')}</dt>
          <dd>
            <PlaceLinks places={affected} />
          </dd>
        </>
      ) : null}
      {via ? (
        <>
          <dt>{t('outlet')}</dt>
          <dd>
            <Outlet via={via} />
          </dd>
        </>
      ) : null}
    </>
  );
}

function PlaceLinks({ places }: { places: readonly PlaceCode[] }) {
  const language = useLanguage();
  return places.map((place) => (
    <Link key={place} href={placeAddress(place)} className="quiet-link me-3">
      <KhmerText text={placeWithKind(place, language)} />
    </Link>
  ));
}

function Reference({ text }: { text: string }) {
  const t = useTranslations('Updates');
  return (
    <>
      <dt>{t('reference')}</dt>
      <dd className="break-words">{text}</dd>
    </>
  );
}

function EventFacts({ event }: { event: Extract<SituationUpdate, { kind: 'event' }> }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  return (
    <>
      {event.places.length === 0 ? null : (
        <>
          <dt>{t('place')}</dt>
          <dd>
            <PlaceLinks places={event.places} />
          </dd>
        </>
      )}
      {event.placeText === null ? null : (
        <>
          <dt>{t('placeText')}</dt>
          <dd>{event.placeText}</dd>
        </>
      )}
      {event.sites ? (
        <>
          <dt>{t('sites')}</dt>
          <dd>
            <KhmerText text={formatList(event.sites, language)} />
          </dd>
        </>
      ) : null}
      {event.via.outlet === null && event.via.url === null ? null : (
        <>
          <dt>{t('outlet')}</dt>
          <dd>
            <Outlet via={event.via} />
          </dd>
        </>
      )}
    </>
  );
}
