import { describe, expect, it } from 'vitest';
import { toContent } from '@/domain/entries/decide-publish';
import { PublishUpdate } from '@/domain/entries/publish-update';
import { emptyActor } from './actor-row';
import { readForm, toFormFault } from './read-form';
import { toForm } from './to-form';
import { emptyForm, type UpdateForm } from './update-form';

const NOW = Date.parse('2026-02-02T06:40+07:00');
const VIA = { outlet: 'Invented Times', url: null, publishedOn: '2026-01-31' };

const EVENT = {
  kind: 'event',
  source: 'MOI',
  eventKind: 'visit',
  when: '2026-01-30',
  whenEnd: '2026-01-31T09:00+07:00',
  places: ['KH22'],
  placeText: null,
  sites: ['Wat Invented', 'Invented checkpoint'],
  text: { km: null, en: 'A visit' },
  via: VIA,
  actors: [
    {
      kind: 'person',
      name: { km: 'សុខ', en: null },
      office: { km: null, en: 'Governor' },
      quote: { words: { km: null, en: 'Well.' }, source: 'GOV', via: { ...VIA, outlet: 'Other Post' } },
    },
    {
      kind: 'person',
      name: { km: null, en: 'Sao' },
      office: { km: null, en: null },
      quote: { words: { km: 'ល្អ', en: null } },
    },
    { kind: 'body', name: { km: null, en: 'Society' }, office: { km: null, en: null } },
  ],
};

function faults(changed: Partial<UpdateForm>): string[] {
  const form = { ...emptyForm('event'), source: 'MOI', eventKind: 'visit', whenDay: '30/1/2026', textEn: 'x' } as const;
  return readForm({ ...form, ...changed }, NOW).faults.map(({ path, code }) => `${path} ${code}`);
}

describe('the actors of an event', () => {
  it('come back from the form as they were released', () => {
    const released = toContent(PublishUpdate.parse(EVENT));
    const read = readForm(toForm(released), NOW);
    expect(read.faults).toEqual([]);
    expect(toContent(PublishUpdate.parse(read.content))).toEqual(released);
  });

  it.each<[string, Partial<UpdateForm>, string[]]>([
    ['nobody', { actors: [emptyActor()] }, ['actors.0.nameKm actor.unnamed']],
    [
      'an outlet without its words',
      { actors: [{ ...emptyActor(), nameEn: 'A', quoteOutlet: 'B' }] },
      ['actors.0.quoteKm text.missing'],
    ],
    [
      'a day that is none',
      { actors: [{ ...emptyActor(), nameEn: 'A', quoteEn: 'B', quoteDay: 'soon' }] },
      ['actors.0.quoteDay day.unreadable'],
    ],
    ['two days in one field', { whenDay: '30-31/1/2026' }, ['whenDay day.two']],
    ['two whole days in one field', { whenDay: '30/1/2026 and 31/1/2026' }, ['whenDay day.two']],
    ['an end before the beginning', { whenEndDay: '29/1/2026' }, ['whenEndDay period.end_before_start']],
  ])('refuse %s', (_, changed, found) => expect(faults(changed)).toEqual(found));

  it('get the faults that the server found at their fields', () => {
    const at = (path: string) => toFormFault({ path, code: 'x' }).path;
    expect(
      ['actors.1.name', 'actors.0.quote.words', 'update.actors.2.office.km', 'sites.1', 'whenEnd'].map(at),
    ).toEqual(['actors.1.nameKm', 'actors.0.quoteKm', 'actors.2.officeKm', 'sites', 'whenEndDay']);
  });
});
