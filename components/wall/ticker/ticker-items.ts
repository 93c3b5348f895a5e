import { updateWords } from '@/components/updates/update-line';
import type { Board } from '@/domain/board/board';
import { type ListedUpdate, latestUpdates } from '@/domain/board/latest';
import { changesIn, newestReport } from '@/domain/scenes/changes';
import { ON_TILES } from '@/domain/scenes/contents';
import type { SceneName } from '@/domain/scenes/scenes';
import { figureSentence } from '@/domain/wording/changes';
import { formatMoment, formatOccasion } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { languageOf, type Wording } from '@/domain/wording/language';
import { newestSentences, type TickerItem } from './ticker';

/** What a scene shows already, by the beginning of the indicator; '' is every figure. */
const SHOWN_BY: Partial<Record<SceneName, readonly string[]>> = {
  services: ['service_'],
  ladder: ['villages_', 'displaced_again'],
  damage: ['damage_', 'civilian_'],
  changes: [''],
  latest: [''],
};

type At = { now: number; scene: SceneName };

/** What the ticker tells beside a scene, one whole sentence an item. */
export function tickerItems(board: Board, { now, scene }: At, wording: Wording): TickerItem[] {
  const updates = latestUpdates(board, board.updates.length).filter(
    ({ kind }) => scene !== 'events' || kind !== 'event',
  );
  const told = updates.map((update) => ({
    recordedAt: update.recordedAt,
    sentences: sentencesOf(board, update, { now, scene, wording }),
  }));
  return newestSentences(told, now);
}

type TickerTerms = At & { wording: Wording };

function sentencesOf(board: Board, update: ListedUpdate, saying: TickerTerms): TickerItem[] {
  if (update.kind === 'report') return reportSentences(board, update, saying);
  const { now, wording } = saying;
  const { lines, language, mark } = updateWords(update, wording, 1);
  const said = update.kind === 'event' && mark !== null ? [mark, ...lines] : lines;
  const time =
    update.kind === 'event'
      ? formatOccasion(update.event.when, now, wording)
      : formatMoment(Date.parse(update.recordedAt), now, wording);
  return [{ key: `${update.number}.${update.revision}`, time, source: null, text: said.join(' · '), language }];
}

type Report = Extract<ListedUpdate, { kind: 'report' }>;

/** Figures that are on no tile, with what became of them. What was corrected comes with its mark. */
function reportSentences(board: Board, report: Report, { now, scene, wording }: TickerTerms): TickerItem[] {
  const language = languageOf(wording);
  const { mark } = updateWords(report, wording, 0);
  const time =
    report.periodEnd === null
      ? formatMoment(Date.parse(report.recordedAt), now, wording)
      : formatOccasion(report.periodEnd, now, wording);
  const shown = SHOWN_BY[scene] ?? [];
  const told = changesIn(board, report).filter(
    ({ indicator }) => !ON_TILES.includes(indicator) && !shown.some((beginning) => indicator.startsWith(beginning)),
  );
  // The overview tells the first of them itself.
  if (scene === 'overview' && report.number === newestReport(board)?.number) told.shift();
  return told.map((figure) => ({
    key: `${report.number}.${report.revision}.${figure.line}`,
    time,
    source: sourceLabel(figure.source, language),
    text: [mark, figureSentence(figure, wording)].filter(Boolean).join(' · '),
    language,
  }));
}
