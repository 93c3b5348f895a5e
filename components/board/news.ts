import { updateWords } from '@/components/updates/update-line';
import type { Board, BoardCorrection } from '@/domain/board/board';
import { type KeyFigure, keyFigures, leadOf } from '@/domain/board/key-figures';
import { type ListedUpdate, newsBetween } from '@/domain/board/latest';
import { announcement, figureTitle } from '@/domain/wording/chart-titles';
import { languageOf, type Wording } from '@/domain/wording/language';
import { correctionAnnouncement, noticeAnnouncement, withdrawalAnnouncement } from '@/domain/wording/mending';
import { unitWordsOf } from '@/domain/wording/units';

/**
 * Says in one sentence what a batch has brought. Withdrawals and corrections come before new updates, because somebody
 * may have read the old figure aloud already. Null when there is nothing to say.
 */
export function newsSentence(before: Board, board: Board, wording: Wording): string | null {
  const language = languageOf(wording);
  const { published, corrected, withdrawn, notices } = newsBetween(before, board);
  const [gone] = withdrawn;
  if (gone) return withdrawalAnnouncement(gone.number, wording);
  const [mended] = corrected;
  if (mended) return mendedSentence(board, mended, wording);
  const [notice] = notices;
  if (notice) return noticeAnnouncement(notice.priority, notice.text[language] ?? otherOf(notice.text) ?? '', language);
  const [newest] = published;
  if (!newest) return null;
  const { source } = newest.kind === 'event' ? newest.event : newest;
  return announcement({ source, finding: findingOf(board, newest, wording), count: published.length }, wording);
}

function otherOf({ km, en }: { km: string | null; en: string | null }): string | null {
  return km ?? en;
}

function mendedSentence(board: Board, { number, was }: BoardCorrection, wording: Wording): string {
  const figure = broughtBy(board, number);
  const earlier = was.find(({ line }) => line === figure?.current?.line) ?? null;
  return correctionAnnouncement(
    {
      number,
      finding: figure ? findingOfFigure(figure, wording) : null,
      was: earlier,
      unit: unitWordsOf(figure?.indicator ?? 'displaced_total', figure?.breakdown ?? null),
    },
    wording,
  );
}

/** The key figure, when the newest update brought it; or else the first line of the update. */
function findingOf(board: Board, newest: ListedUpdate, wording: Wording): string {
  const figure = broughtBy(board, newest.number);
  return (figure && findingOfFigure(figure, wording)) ?? updateWords(newest, wording, 1).lines[0] ?? '';
}

function broughtBy(board: Board, number: number): KeyFigure | undefined {
  const { remaining, returned, total } = keyFigures(board);
  return [remaining, returned, total].find((figure) => leadOf(figure)?.update === number);
}

function findingOfFigure(figure: KeyFigure, wording: Wording): string | null {
  const { indicator, change } = figure;
  const lead = leadOf(figure);
  return lead && figureTitle({ indicator, figure: lead, asOf: lead.asOf, change }, wording);
}
