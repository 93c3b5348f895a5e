import type {
  ProposedActor,
  ProposedAffected,
  ProposedEvent,
  ProposedStatement,
  ProposedVia,
} from '@/domain/reader/facts/text-facts';
import { type ActorRow, emptyActor } from './actor-row';
import { emptyStatement, type StatementRow } from './statement-row';
import { toTypedDay, toTypedHour } from './typed-moment';
import { emptyForm, type UpdateForm } from './update-form';

/** `open`: nobody has taken it · `taken`: the form has it · `typed`: the form has another value, which stays until this is taken. */
export type FactStatus = 'open' | 'taken' | 'typed';

type Fields = Partial<UpdateForm>;

export function viaStatus({ outlet, url }: Pick<UpdateForm, 'outlet' | 'url'>, via: ProposedVia): FactStatus {
  const held = takenVia({ outlet: outlet.trim(), url: url.trim() }, via);
  if (outlet.trim() === '' && url.trim() === '') return 'open';
  return held.outlet === outlet.trim() && held.url === url.trim() ? 'taken' : 'typed';
}

/** What the text does not say stays as it is typed. */
export function takenVia({ outlet, url }: Pick<UpdateForm, 'outlet' | 'url'>, via: ProposedVia) {
  return { outlet: via.outlet || outlet, url: via.url || url } satisfies Fields;
}

export function affectedStatus(
  { affected }: Pick<UpdateForm, 'affected'>,
  { provinces }: ProposedAffected,
): FactStatus {
  if (affected.length === 0) return 'open';
  return affected.toSorted().join() === provinces.toSorted().join() ? 'taken' : 'typed';
}

/** A person may have written it anew; the printed words and the place say that it is the same. */
export function statementStatus({ statements }: Pick<UpdateForm, 'statements'>, told: ProposedStatement): FactStatus {
  const isHeld = statements.some(({ printed, place }) => printed === told.words && place === told.place);
  return isHeld ? 'taken' : 'open';
}

export function toStatement({ topic, place, words }: ProposedStatement): StatementRow {
  return { ...emptyStatement(), topic, place, printed: words, ...inLanguage('text', words) };
}

const KHMER = /[\u1780-\u17b3]/;

/** The language of the words is that of their letters; the other stays empty, for a person to translate. */
function inLanguage<Name extends string>(name: Name, words: string) {
  const field = `${name}${KHMER.test(words) ? 'Km' : 'En'}`;
  return { [field]: words } as Partial<Record<`${Name}${'Km' | 'En'}`, string>>;
}

/** Names what a text says besides its figures and events; it stays the same when the text is read again. */
export function factKey(
  part: 'via' | 'affected' | 'statement',
  { words, place = '' }: { words: string; place?: string },
) {
  return `${part} ${place} ${words}`;
}

/** Names an event of a text; it stays the same when the text is read again. */
export function eventKey({ eventKind, words }: ProposedEvent): string {
  return `${eventKind} ${words}`;
}

/** The form of an event that a report tells of. It is printed where the report is. */
export function toEventForm(report: UpdateForm, event: ProposedEvent, via: ProposedVia | null): UpdateForm {
  const { outlet, url } = via === null ? report : takenVia(report, via);
  const { eventKind, when, whenEnd, places, sites, actors, words, source } = event;
  return {
    ...emptyForm('event'),
    ...{ eventKind, outlet, url, publishedDay: report.pageDay },
    source: source === 'NOT-STATED' ? report.source : source,
    ...inLanguage('text', words),
    ...{ whenDay: toTypedDay(when), whenHour: toTypedHour(when) },
    ...{ whenEndDay: toTypedDay(whenEnd), whenEndHour: toTypedHour(whenEnd) },
    places: places.length > 0 ? places.map((place) => ({ place })) : [{ place: '' }],
    sites: sites.join('\n'),
    actors: actors.map(toActorRow),
  };
}

function toActorRow({ kind, name, office, quote }: ProposedActor): ActorRow {
  return {
    ...emptyActor(),
    kind,
    ...inLanguage('name', name),
    ...inLanguage('office', office),
    ...inLanguage('quote', quote),
  };
}
