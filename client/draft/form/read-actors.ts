import type { FieldFault } from '@/domain/outcome';
import { orNull } from '@/domain/text/clean-text';
import type { ActorRow } from './actor-row';
import { readDay } from './read-moment';
import type { DraftContent, UpdateForm } from './update-form';

type ActorReading = { content: DraftContent; faults: FieldFault[] };

/** The actors with their quotations. An actor without a name is sent without one, so that the refusal is at that field. */
export function readActors(form: UpdateForm): { actors: DraftContent[]; faults: FieldFault[] } {
  const read = form.actors.map((row, index) => readActor(row, `actors.${index}`));
  return { actors: read.map(({ content }) => content), faults: read.flatMap(({ faults }) => faults) };
}

function readActor(row: ActorRow, path: string): ActorReading {
  const { kind, nameKm, nameEn, officeKm, officeEn } = row;
  const name = { km: orNull(nameKm), en: orNull(nameEn) };
  const quote = readQuote(row, path);
  const isUnnamed = name.km === null && name.en === null;
  return {
    content: { kind, name, office: { km: orNull(officeKm), en: orNull(officeEn) }, ...quote.content },
    faults: [...(isUnnamed ? [{ path: `${path}.nameKm`, code: 'actor.unnamed' }] : []), ...quote.faults],
  };
}

/** A quotation; nothing when no quotation was typed. */
function readQuote(row: ActorRow, path: string): ActorReading {
  const { quoteKm, quoteEn, quoteSource, quoteOutlet, quoteUrl, quoteDay } = row;
  const words = { km: orNull(quoteKm), en: orNull(quoteEn) };
  const isEmpty = words.km === null && words.en === null;
  const hasVia = [quoteOutlet, quoteUrl, quoteDay].some((typed) => orNull(typed) !== null);
  if (isEmpty && !hasVia && quoteSource === '') return { content: {}, faults: [] };
  const origin = readOrigin(row, path);
  return {
    content: {
      quote: { words, ...(quoteSource !== '' && { source: quoteSource }), ...(hasVia && { via: origin.content }) },
    },
    faults: [...(isEmpty ? [{ path: `${path}.quoteKm`, code: 'text.missing' }] : []), ...origin.faults],
  };
}

function readOrigin({ quoteOutlet, quoteUrl, quoteDay }: ActorRow, path: string): ActorReading {
  const day = readDay(quoteDay);
  const via = { outlet: orNull(quoteOutlet), url: orNull(quoteUrl) };
  if (day?.status === 'refused') {
    return { content: via, faults: [{ path: `${path}.quoteDay`, code: 'day.unreadable' }] };
  }
  return { content: { ...via, publishedOn: day?.value ?? null }, faults: [] };
}

/** The form's field for a path below `actors.N`. */
export const ACTOR_FIELDS: Record<string, string> = {
  name: 'nameKm',
  'name.km': 'nameKm',
  'name.en': 'nameEn',
  'office.km': 'officeKm',
  'office.en': 'officeEn',
  quote: 'quoteKm',
  'quote.words': 'quoteKm',
  'quote.words.km': 'quoteKm',
  'quote.words.en': 'quoteEn',
  'quote.source': 'quoteSource',
  'quote.via.outlet': 'quoteOutlet',
  'quote.via.url': 'quoteUrl',
  'quote.via.publishedOn': 'quoteDay',
};
