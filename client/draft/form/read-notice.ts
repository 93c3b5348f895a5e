import { readInstantOf } from './read-moment';
import type { FormReading, UpdateForm } from './update-form';

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
    faults: [...faults, ...(isPast ? [{ path: 'untilDay', code: 'until.past' }] : [])],
  };
}
