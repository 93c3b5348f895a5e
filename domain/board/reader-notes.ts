import type { Bilingual } from '@/domain/updates';
import type { Board } from './board';

/** What a report says to its readers of figures that do not add up. */
export type ReportNote = { update: number; note: Bilingual };

/** The notes of the reports that these figures are from: each once, the newest first. */
export function notesOf(
  { updates }: Pick<Board, 'updates'>,
  figures: readonly ({ update: number } | null | undefined)[],
): ReportNote[] {
  const shown = new Set(figures.flatMap((figure) => figure?.update ?? []));
  return updates
    .flatMap((update) => {
      const note = update.kind === 'report' && shown.has(update.number) ? update.checkNote : undefined;
      return note ? { update: update.number, note } : [];
    })
    .sort((a, b) => b.update - a.update);
}
