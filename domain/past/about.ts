import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import type { Entry, EntryBody } from '@/domain/entries/entry';
import type { Figure } from '@/domain/figures';
import type { ReportContent, SituationUpdate } from '@/domain/updates';
import { isInFuture, type When } from '@/domain/when';

/**
 * What an update tells of the time up to `at`; null: nothing. A figure without a date is of no known time, so it tells nothing
 * of this one. A day without an hour is of that day, whatever the hour of the moment. Of a report that ends later only such
 * figures are left: its words tell of later things. A notice belongs to the time at which it was shown.
 */
export function aboutUpdate<T extends SituationUpdate>(update: T, at: number): T | null {
  if (update.kind === 'event') return isInFuture(update.when, at) ? null : update;
  if (update.kind === 'notice') return Date.parse(update.recordedAt) > at ? null : update;
  const figures = update.figures.filter((figure) => isOfThen(figure, at));
  if (isToldBy(update.periodEnd, at)) return changed<T>(update, { figures });
  return figures.length === 0 ? null : changed<T>(withoutWords(update), { figures, text: { km: null, en: null } });
}

function withoutWords({ statements: _, affected: __, ...rest }: ReportContent): object {
  return rest;
}

/** The cast is safe: it stays a report, with other figures, and without what a report may leave out. */
function changed<T extends SituationUpdate>(report: object, parts: Partial<ReportContent>): T {
  return { ...report, ...parts } as T;
}

/** Whether the figure is of no later time. */
export function isOfThen({ periodEnd }: Pick<Figure, 'periodEnd'>, at: number): boolean {
  return periodEnd !== null && isToldBy(periodEnd, at);
}

function isToldBy(when: When | null, at: number): boolean {
  return when !== null && !isInFuture(when, at);
}

/** The board that today's knowledge makes of the time up to `at`. `entries`: the whole log. */
export function foldAbout(entries: readonly Entry[], at: number): Board {
  const told = newestOf(entries, at);
  return entries.reduce((board, entry) => foldOne(board, entry, told), EMPTY_BOARD);
}

type UpdatesOfThen = Map<number, SituationUpdate | null>;

/** Each update as it stands last: a correction may have moved it to another time, so earlier versions say nothing here. */
function newestOf(entries: readonly Entry[], at: number): UpdatesOfThen {
  const newest = new Map<number, SituationUpdate>();
  for (const { body } of entries) if (isContent(body)) newest.set(body.update.number, body.update);
  return new Map([...newest].map(([number, update]) => [number, aboutUpdate(update, at)]));
}

function isContent(body: EntryBody): body is Extract<EntryBody, { update: SituationUpdate }> {
  return body.type === 'update.published' || body.type === 'update.corrected';
}

/** The announcement of a next report says nothing of what was, so it is left out. */
function foldOne(board: Board, { seq, body }: Entry, told: UpdatesOfThen): Board {
  if (isContent(body)) {
    const update = told.get(body.update.number) ?? null;
    return update === null ? board : fold(board, { seq, body: { ...body, update } });
  }
  const isOfNothing = body.type === 'update.withdrawn' && !told.get(body.number);
  return isOfNothing || body.type === 'promise.made' ? board : fold(board, { seq, body });
}
