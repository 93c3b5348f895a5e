import type { FieldFault } from '@/domain/outcome';
import { type FormReading, orNull, type UpdateForm } from './form-values';
import { type MomentReading, readDay, readInstantOf, readMomentOf } from './read-moment';
import { faultsOfFuture } from './read-period';

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
      ...faultsOfText(form),
    ],
  };
}

function readWhen({ whenDay, whenHour }: UpdateForm, now: number): MomentReading {
  const path = { day: 'whenDay', hour: 'whenHour' };
  const { when, faults } = readMomentOf({ day: whenDay, hour: whenHour }, path);
  if (when === null && faults.length === 0) return { when, faults: [{ path: 'whenDay', code: 'when.missing' }] };
  return { when, faults: [...faults, ...faultsOfFuture(when, now, 'whenDay')] };
}

export function readNotice(form: UpdateForm, now: number): FormReading {
  const path = { day: 'untilDay', hour: 'untilHour' };
  const { instant, faults } = readInstantOf({ day: form.untilDay, hour: form.untilHour }, path, 'until.invalid');
  const isPast = instant !== null && Date.parse(instant) <= now;
  return {
    content: {
      priority: form.priority,
      ...(instant !== null && { until: instant }),
      audience: form.audience,
    },
    faults: [...faults, ...(isPast ? [{ path: 'untilDay', code: 'until.past' }] : []), ...faultsOfText(form)],
  };
}

function faultsOfText({ textKm, textEn }: UpdateForm): FieldFault[] {
  const isEmpty = orNull(textKm) === null && orNull(textEn) === null;
  return isEmpty ? [{ path: 'textKm', code: 'text.missing' }] : [];
}
