import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { codeOfReportName } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import type { EventRow } from './rows';

export type EventJson = Extract<PublishUpdateJson, { kind: 'event' }>;

/** The table names who printed an event. Who reported it is said only where the outlet or the title names a body. */
export function toEvents(rows: readonly EventRow[]): EventJson[] {
  return rows.map((row) => ({
    kind: 'event',
    eventKind: row.kind as EventJson['eventKind'],
    when: whenOf(row),
    places: row.province.split('; ').filter(Boolean).map(placeNamed),
    placeText: row.place || null,
    source: sourceOf(row),
    via: { outlet: row.source || null, url: row.url || null, publishedOn: null },
    text: { km: null, en: row.title },
  }));
}

const MINISTRIES: Record<string, SourceCode> = {
  interior: 'MOI',
  defence: 'MND',
  education: 'MOEYS',
  foreign: 'MFAIC',
  information: 'MOINFO',
};

const NAMES = Object.keys(MINISTRIES).join('|');
/** "Interior ministry suspends …" · "…, according to the interior ministry". A ministry that something is done to is no source. */
const BY_MINISTRY = new RegExp(`^(${NAMES}) ministry\\b|according to the (${NAMES}) ministry\\b`, 'i');
const BY_GOVERNMENT = /^(?:government spokesman|cambodian side reports)\b/i;
const GOVERNMENT_OUTLET = /^Royal Government Spokesperson Unit\b/;

/** The body that speaks: the outlet itself, or the one that the title names as speaking. */
function sourceOf({ title, source }: EventRow): SourceCode {
  const [, first, second] = BY_MINISTRY.exec(title) ?? [];
  const ministry = MINISTRIES[(first ?? second ?? '').toLowerCase()];
  if (ministry) return ministry;
  return BY_GOVERNMENT.test(title) || GOVERNMENT_OUTLET.test(source) ? 'GOV' : 'NOT-STATED';
}

/** What names an event among those of the table. Its source is read from the rest, so it is no part of the name. */
export function nameOfEvent(event: EventJson): string {
  return JSON.stringify({ ...event, source: 'NOT-STATED' });
}

function whenOf({ date, time }: EventRow): When {
  return time === '' ? date : `${date}T${time}+07:00`;
}

function placeNamed(name: string): string {
  const code = codeOfReportName(name);
  if (code === null) throw new Error(`No province is called "${name}".`);
  return code;
}
