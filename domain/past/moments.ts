import type { EntryBody } from '@/domain/entries/entry';

/** What became of one update. */
export type MomentChange = { number: number; change: 'published' | 'corrected' | 'withdrawn' };
/** A moment (ms) at which the boards changed, and by which updates. */
export type LogMoment = { at: number; changes: MomentChange[] };

/** What an entry of the log did to the boards; null: it told nothing of the world. */
export function changeOf(body: EntryBody): MomentChange | null {
  switch (body.type) {
    case 'update.published':
      return { number: body.update.number, change: 'published' };
    case 'update.corrected':
      return { number: body.update.number, change: 'corrected' };
    case 'update.withdrawn':
      return { number: body.number, change: 'withdrawn' };
    default:
      return null;
  }
}

/** The step of a slider that stands at an instant. Step 0 is before the first moment, so there was nothing yet. */
export function stepAt(moments: readonly LogMoment[], at: number): number {
  return moments.findLastIndex((moment) => moment.at <= at) + 1;
}

/** The instant of a step of the slider. */
export function instantOfStep(moments: readonly LogMoment[], step: number): number {
  const first = moments[0]?.at ?? 0;
  return moments[step - 1]?.at ?? first - BEFORE_MS;
}

const BEFORE_MS = 60_000;
