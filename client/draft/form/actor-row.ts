import type { Via } from '@/domain/figures';
import type { SourceCode } from '@/domain/sources';
import type { ActorKind, Bilingual, EventActor, EventContent, Quotation } from '@/domain/updates';
import { toTypedDay } from './typed-moment';

/** Somebody who acts in an event, and the quotation, as typed. */
export type ActorRow = {
  kind: ActorKind;
  nameKm: string;
  nameEn: string;
  officeKm: string;
  officeEn: string;
  quoteKm: string;
  quoteEn: string;
  /** The origin of the quotation. An empty field means: the same as the event's. */
  quoteSource: SourceCode | '';
  quoteOutlet: string;
  quoteUrl: string;
  quoteDay: string;
};

export function emptyActor(): ActorRow {
  return {
    kind: 'person',
    nameKm: '',
    nameEn: '',
    officeKm: '',
    officeEn: '',
    quoteKm: '',
    quoteEn: '',
    quoteSource: '',
    quoteOutlet: '',
    quoteUrl: '',
    quoteDay: '',
  };
}

type Origin = Pick<EventContent, 'source' | 'via'>;

export function toActorRow({ kind, name, office, quote }: EventActor, event: Origin): ActorRow {
  const [called, held] = [typedWords(name), typedWords(office)];
  return {
    kind,
    ...{ nameKm: called.km, nameEn: called.en, officeKm: held.km, officeEn: held.en },
    ...(quote ? typedQuote(quote, event) : NO_QUOTE),
  };
}

type TypedQuote = Pick<ActorRow, Extract<keyof ActorRow, `quote${string}`>>;

const NO_QUOTE: TypedQuote = { quoteKm: '', quoteEn: '', quoteSource: '', quoteOutlet: '', quoteUrl: '', quoteDay: '' };

/** A quotation leaves empty what it has in common with its event. */
function typedQuote({ words, source, via }: Quotation, event: Origin): TypedQuote {
  const { km, en } = typedWords(words);
  const own = isSameVia(via, event.via) ? null : via;
  return {
    ...{ quoteKm: km, quoteEn: en, quoteSource: source === event.source ? '' : source },
    ...{ quoteOutlet: own?.outlet ?? '', quoteUrl: own?.url ?? '', quoteDay: toTypedDay(own?.publishedOn ?? null) },
  };
}

function typedWords({ km, en }: Bilingual): { km: string; en: string } {
  return { km: km ?? '', en: en ?? '' };
}

export function isSameVia(a: Via, b: Via): boolean {
  return a.outlet === b.outlet && a.url === b.url && a.publishedOn === b.publishedOn;
}
