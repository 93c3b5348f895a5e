import { type MomentReading, readDay, readMomentOf } from './read-moment';
import { faultsOfFuture } from './read-period';
import { type FormReading, orNull, type UpdateForm } from './update-form';

export function readEvent(form: UpdateForm, now: number): FormReading {
  const { when, faults } = readWhen(form, now);
  const published = readDay(form.publishedDay);
  const isUnreadable = published?.status === 'refused';
  const via = {
    outlet: orNull(form.outlet),
    url: orNull(form.url),
    ...(!isUnreadable && { publishedOn: published?.value ?? null }),
  };
  return {
    content: {
      ...(form.eventKind !== '' && { eventKind: form.eventKind }),
      ...(when !== null && { when }),
      places: form.places.map(({ place }) => place).filter((place) => place !== ''),
      placeText: orNull(form.placeText),
      via,
    },
    faults: [
      ...(form.eventKind === '' ? [{ path: 'eventKind', code: 'event_kind.missing' }] : []),
      ...faults,
      ...(isUnreadable ? [{ path: 'publishedDay', code: 'day.unreadable' }] : []),
    ],
  };
}

function readWhen({ whenDay, whenHour }: UpdateForm, now: number): MomentReading {
  const path = { day: 'whenDay', hour: 'whenHour' };
  const { when, faults } = readMomentOf({ day: whenDay, hour: whenHour }, path);
  if (when === null && faults.length === 0) return { when, faults: [{ path: 'whenDay', code: 'when.missing' }] };
  return { when, faults: [...faults, ...faultsOfFuture(when, now, 'whenDay')] };
}
