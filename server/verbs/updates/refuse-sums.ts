import { checkReport } from '@/domain/addup/check-report';
import { blocks, type Finding, needsNote } from '@/domain/addup/finding';
import { historyOfBoard } from '@/domain/addup/history';
import type { CheckedReport } from '@/domain/addup/stated';
import { EMPTY_BOARD } from '@/domain/board/board';
import type { CorrectedUpdate } from '@/domain/entries/correct-update';
import { hasWords } from '@/domain/entries/decide-publish';
import type { PublishUpdate } from '@/domain/entries/publish-update';
import type { FieldFault, Refusal } from '@/domain/outcome';
import type { Tx } from '@/server/db/database';
import type { WriteContext } from '@/server/log/log';
import type { VerbDeps } from '@/server/verbs/verb';
import { readWall } from './read-wall';
import type { ReadSubmission } from './submitted';

/** The transaction, and the update to correct. */
type SumsPoint = { tx: Tx; corrects: number | null };
/** The write context, and the update to correct. */
type SumsContext = { context: WriteContext; corrects: number | null };

/** Checks submitted figures. The import of old reports keeps their figures, so it is not checked. */
export async function refuseSums(
  deps: VerbDeps,
  submitted: ReadSubmission,
  { context: { tx, actor }, corrects }: SumsContext,
): Promise<Refusal | null> {
  return actor.kind === 'system' ? null : weighSums(deps, submitted, { tx, corrects });
}

/**
 * Compares the figures with each other and with the released ones. Impossible numbers stop the report; numbers that do not
 * agree need a note that readers see. Other updates may be released between submission and release, so each step checks
 * again, also a release by the clock.
 */
export async function weighSums(
  { wall }: VerbDeps,
  submitted: ReadSubmission,
  { tx, corrects }: SumsPoint,
): Promise<Refusal | null> {
  const report = submitted.task === 'publish' ? submitted.command : submitted.command.update;
  if (report.kind !== 'report') return null;
  const board = wall ? await readWall(tx, wall()) : EMPTY_BOARD;
  const all = checkReport(toChecked(report), historyOfBoard(board, corrects));
  const findings = all.filter(({ result }) => result === 'impossible' || result === 'conflict');
  const details = { findings };
  if (blocks(findings)) return { ...refusal('addup.impossible', findings.flatMap(faultsOf)), details };
  if (!needsNote(findings) || hasWords(report.checkNote)) return null;
  return { ...refusal('addup.note_missing', [{ path: 'checkNote', code: 'addup.note_missing' }]), details };
}

/** Figures are named by their position in the request, from 1. */
function toChecked({ figures, ...report }: Report): CheckedReport {
  const numbered = figures.map((figure, index) => ({ ...figure, line: index + 1 }));
  const { source, text, periodStart, periodEnd, affected } = report;
  return { source, text, periodStart, periodEnd, affected, figures: numbered };
}

type Report = Extract<PublishUpdate | CorrectedUpdate, { kind: 'report' }>;

function refusal(code: string, fields: FieldFault[]): Refusal {
  return { ok: false, status: 422, code, fields };
}

function faultsOf({ result, terms }: Finding): FieldFault[] {
  if (result !== 'impossible') return [];
  const lines = terms.flatMap(({ update, line }) => (update === null && line !== null ? [line] : []));
  return lines.map((line) => ({ path: `figures.${line - 1}.value`, code: 'addup.impossible' }));
}
