import type { FieldFault } from '@/domain/outcome';
import { orNull } from '@/domain/text/clean-text';
import { isBefore, type When } from '@/domain/when';
import { readActors } from './read-actors';
import { type MomentReading, readDay, readMomentOf } from './read-moment';
import { faultsOfFuture } from './read-period';
import type { DraftContent, FormReading, UpdateForm } from './update-form';

export function readEvent(form: UpdateForm, now: number): FormReading {
  const { when, faults } = readWhen(form, now);
  const end = readEnd(form, when, now);
  const { actors, faults: faultsOfActors } = readActors(form);
  const { via, faults: faultsOfVia } = readVia(form);
  const sites = form.sites.split('\n').flatMap((line) => orNull(line) ?? []);
  return {
    content: {
      ...(form.eventKind !== '' && { eventKind: form.eventKind }),
      ...(when !== null && { when }),
      places: form.places.map(({ place }) => place).filter((place) => place !== ''),
      placeText: orNull(form.placeText),
      via,
      ...(end.when !== null && { whenEnd: end.when }),
      ...(sites.length > 0 && { sites }),
      ...(actors.length > 0 && { actors }),
    },
    faults: [
      ...(form.eventKind === '' ? [{ path: 'eventKind', code: 'event_kind.missing' }] : []),
      ...faults,
      ...end.faults,
      ...faultsOfVia,
      ...faultsOfActors,
    ],
  };
}

/** The outlet, its address and the day that it was printed. */
function readVia({ outlet, url, publishedDay }: UpdateForm): { via: DraftContent; faults: FieldFault[] } {
  const published = readDay(publishedDay);
  const via = { outlet: orNull(outlet), url: orNull(url) };
  if (published?.status === 'refused') return { via, faults: [{ path: 'publishedDay', code: 'day.unreadable' }] };
  return { via: { ...via, publishedOn: published?.value ?? null }, faults: [] };
}

function readWhen({ whenDay, whenHour }: UpdateForm, now: number): MomentReading {
  const path = { day: 'whenDay', hour: 'whenHour' };
  const { when, faults } = readMomentOf({ day: whenDay, hour: whenHour }, path);
  if (when === null && faults.length === 0) return { when, faults: [{ path: 'whenDay', code: 'when.missing' }] };
  return { when, faults: [...faults, ...faultsOfFuture(when, now, 'whenDay')] };
}

/** The last day of an event that took longer. When nothing was typed, the event ended when it happened. */
function readEnd({ whenEndDay, whenEndHour }: UpdateForm, start: When | null, now: number): MomentReading {
  const path = { day: 'whenEndDay', hour: 'whenEndHour' };
  const { when, faults } = readMomentOf({ day: whenEndDay, hour: whenEndHour }, path);
  const isOver = when !== null && start !== null && isBefore(when, start);
  return {
    when,
    faults: [
      ...faults,
      ...(isOver ? [{ path: 'whenEndDay', code: 'period.end_before_start' }] : []),
      ...faultsOfFuture(when, now, 'whenEndDay'),
    ],
  };
}
