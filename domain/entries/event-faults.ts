import { foldKhmer } from '@/domain/text/fold';
import type { When } from '@/domain/when';
import type { FaultCode } from './fault-codes';
import { isBackwards, isEmpty, type JointFault, repeated } from './joint-faults';

type Words = { km: string | null; en: string | null };
type ActorFields = { kind: string; name: Words; quote?: { words: Words } | undefined };

type EventFields = {
  text: Words;
  places: readonly string[];
  when: When;
  whenEnd?: When | null | undefined;
  sites?: readonly string[] | undefined;
  actors?: readonly ActorFields[] | undefined;
};

export function faultsOfEvent({ text, places, when, whenEnd, sites = [], actors = [] }: EventFields): JointFault[] {
  const isOver = isBackwards({ periodStart: when, periodEnd: whenEnd });
  return [
    ...(isEmpty(text) ? [fault(['text'], 'text.missing')] : []),
    ...repeated('places', places),
    ...(isOver ? [fault(['whenEnd'], 'period.end_before_start')] : []),
    ...repeated('sites', sites.map(foldKhmer)),
    ...actors.flatMap((actor, index) => faultsOfActor(actor, index, actors)),
  ];
}

/** Readers must know who acted, so an actor needs a name. An actor who is entered twice has only some of the offices each time. */
function faultsOfActor(
  { name, quote, ...actor }: ActorFields,
  index: number,
  all: readonly ActorFields[],
): JointFault[] {
  const earlier = all.slice(0, index).filter(({ kind }) => kind === actor.kind);
  const path = ['actors', index];
  return [
    ...(isEmpty(name) ? [fault([...path, 'name'], 'actor.unnamed')] : []),
    ...(earlier.some((other) => isSameName(other.name, name)) ? [fault([...path, 'name'], 'actor.repeated')] : []),
    ...(quote && isEmpty(quote.words) ? [fault([...path, 'quote', 'words'], 'text.missing')] : []),
  ];
}

function isSameName(a: Words, b: Words): boolean {
  return (['km', 'en'] as const).some((language) => {
    const [one, other] = [a[language], b[language]];
    return one !== null && other !== null && foldKhmer(one) === foldKhmer(other);
  });
}

function fault(path: JointFault['path'], code: FaultCode): JointFault {
  return { path, code };
}
