import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { codeOfReportName } from '@/domain/places';
import type { When } from '@/domain/when';
import type { EventRow } from './rows';

export type EventJson = Extract<PublishUpdateJson, { kind: 'event' }>;

/** The table names who printed an event, not who reported it. So the source stays "not stated". */
export function toEvents(rows: readonly EventRow[]): EventJson[] {
  return rows.map((row) => ({
    kind: 'event',
    eventKind: row.kind as EventJson['eventKind'],
    when: whenOf(row),
    places: row.province.split('; ').filter(Boolean).map(placeNamed),
    placeText: row.place || null,
    source: 'NOT-STATED',
    via: { outlet: row.source || null, url: row.url || null, publishedOn: null },
    text: { km: null, en: row.title },
  }));
}

function whenOf({ date, time }: EventRow): When {
  return time === '' ? date : `${date}T${time}+07:00`;
}

function placeNamed(name: string): string {
  const code = codeOfReportName(name);
  if (code === null) throw new Error(`No province is called "${name}".`);
  return code;
}
