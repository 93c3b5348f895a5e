import type { DraftContent } from '@/client/draft/form/update-form';
import type { Board } from '@/domain/board/board';
import { withPublished, withWithdrawn } from '@/domain/board/put-update';
import { toContent } from '@/domain/entries/decide-publish';
import { toEntryBody } from '@/domain/entries/entry';
import type { PublishUpdate } from '@/domain/entries/publish-update';
import type { ReportContent, SituationUpdate } from '@/domain/updates';

export type BoardAfter = { board: Board; update: SituationUpdate & ReportContent };

/** The screens as they would be; null while the form says too little. `at`: server time, ms. */
export function boardAfter(
  board: Board,
  content: DraftContent,
  { at, corrects }: { at: number; corrects: number | null },
): BoardAfter | null {
  const report = readable(content);
  if (report === null) return null;
  const number = corrects ?? (board.updates[0]?.number ?? 0) + 1;
  const recordedAt = new Date(at).toISOString();
  const update = { ...report, number, revision: 1, recordedAt };
  const stamp = { actor: 'preview', at: recordedAt };
  const taken = { type: 'update.withdrawn', number, revision: 2, reason: { km: null, en: null } } as const;
  // A correction takes the place of what stood there: nothing is withdrawn before its readers' eyes.
  const without =
    corrects === null
      ? board
      : { ...withWithdrawn(board, toEntryBody(taken, stamp)), withdrawals: board.withdrawals ?? [] };
  return { update, board: withPublished(without, toEntryBody({ type: 'update.published', update }, stamp)) };
}

/** What can be read so far: figures with a name and a number, and the period. */
function readable(content: DraftContent): ReportContent | null {
  const { source, periodEnd, figures } = content;
  if (source === undefined || periodEnd === undefined || !Array.isArray(figures)) return null;
  const whole = figures.filter((figure) => figure.indicator !== undefined && figure.value !== undefined);
  const report = toContent(asReadable({ ...content, figures: whole.map(({ line: _, ...figure }) => figure) }));
  return report.kind === 'report' ? report : null;
}

/**
 * Takes a form as a report that was parsed. The cast is safe because `readable` has checked the fields that the preview
 * shows, and nothing of the preview is sent or stored.
 */
function asReadable(content: DraftContent): PublishUpdate {
  return content as unknown as PublishUpdate;
}
