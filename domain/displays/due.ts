import { DAY_MS, whenAt } from '@/domain/when';
import type { DisplaySettings } from './display-schema';

type PlaylistItem = DisplaySettings['playlist'][number];

/** Whether a turn has its day and hour. In Phnom Penh; the hours after midnight of a turn that began the evening before belong to that day. */
export function isDue({ days, hours }: Pick<PlaylistItem, 'days' | 'hours'>, now: number): boolean {
  if (hours === null || hours.from === hours.to) return isOn(days, now);
  const time = whenAt(now).slice(11, 16);
  const { from, to } = hours;
  if (from < to) return time >= from && time < to && isOn(days, now);
  return time >= from ? isOn(days, now) : time < to && isOn(days, now - DAY_MS);
}

/** 1 is Monday. */
function isOn(days: PlaylistItem['days'], now: number): boolean {
  const weekday = new Date(`${whenAt(now).slice(0, 10)}T00:00Z`).getUTCDay() || 7;
  return days === null || days.indexOf(weekday) >= 0;
}
