import type { Figure } from '@/domain/figures';
import type { FieldFault, Refusal } from '@/domain/outcome';
import type { SituationUpdate, UpdateContent, Was } from '@/domain/updates';
import type { CorrectedUpdate, CorrectUpdate, WithdrawUpdate } from './correct-update';
import { refuseMoments, toContent } from './decide-publish';
import type { FactOf } from './entry';

/** The released state of one update. `lastLine`: the highest line of all revisions. A line number is never used again. */
export type ReleasedState = { update: SituationUpdate; lastLine: number; isWithdrawn: boolean };

/** A correction or a withdrawal: the fact, or the refusal. */
export type CorrectionDecision<Type extends 'update.corrected' | 'update.withdrawn'> =
  | { ok: true; fact: FactOf<Type> }
  | Refusal;

export function decideCorrect(
  command: CorrectUpdate,
  released: ReleasedState,
  recordedAt: Date,
): CorrectionDecision<'update.corrected'> {
  const { update: current } = released;
  const refusal = refuseStale(command, released) ?? refuseOtherUpdate(command.update, current);
  if (refusal) return refusal;
  const content = toCorrected(command.update, released);
  const untimely = refuseMoments(content, recordedAt.getTime());
  if (untimely) return { ...untimely, fields: untimely.fields?.map(inUpdate) ?? [] };
  const revision = current.revision + 1;
  const update: SituationUpdate = {
    ...content,
    number: current.number,
    revision,
    recordedAt: recordedAt.toISOString(),
  };
  const { reason } = command;
  if (isSame(update, current)) return { ok: false, status: 422, code: 'update.unchanged' };
  return { ok: true, fact: { type: 'update.corrected', update, reason, was: wasOf(current, update) } };
}

/** The boards remove the figures; the number stays in use. */
export function decideWithdraw(
  command: WithdrawUpdate,
  released: ReleasedState,
): CorrectionDecision<'update.withdrawn'> {
  const refusal = refuseStale(command, released);
  if (refusal) return refusal;
  const { number, revision } = released.update;
  return {
    ok: true,
    fact: { type: 'update.withdrawn', number, revision: revision + 1, reason: command.reason },
  };
}

/** Somebody else has corrected the update first. The refusal contains both versions, so that nobody overwrites one unseen. */
function refuseStale(command: CorrectUpdate | WithdrawUpdate, { update, isWithdrawn }: ReleasedState): Refusal | null {
  const details = { current: update, yours: command };
  if (isWithdrawn) return { ok: false, status: 409, code: 'update.withdrawn', details };
  return command.revision === update.revision ? null : { ok: false, status: 409, code: 'update.stale', details };
}

/** A correction does not change kind or audience, and names only lines that exist. */
function refuseOtherUpdate(next: CorrectedUpdate, current: SituationUpdate): Refusal | null {
  const fields = [...faultsOfKind(next, current), ...faultsOfLines(next, current)];
  const [first] = fields;
  return first ? { ok: false, status: 422, code: first.code, fields } : null;
}

function faultsOfKind(next: CorrectedUpdate, current: SituationUpdate): FieldFault[] {
  if (next.kind !== current.kind) return [{ path: 'update.kind', code: 'kind.fixed' }];
  const hasMoved = next.kind === 'notice' && current.kind === 'notice' && next.audience !== current.audience;
  return hasMoved ? [{ path: 'update.audience', code: 'audience.fixed' }] : [];
}

function faultsOfLines(next: CorrectedUpdate, current: SituationUpdate): FieldFault[] {
  if (next.kind !== 'report' || current.kind !== 'report') return [];
  const known = new Set(current.figures.map(({ line }) => line));
  const lines = next.figures.map(({ line }) => line ?? null);
  return lines.flatMap((line, index) => {
    if (line === null) return [];
    const path = `update.figures.${index}.line`;
    if (!known.has(line)) return [{ path, code: 'line.unknown' }];
    return lines.indexOf(line) < index ? [{ path, code: 'line.repeated' }] : [];
  });
}

const inUpdate = (fault: FieldFault): FieldFault => ({ ...fault, path: `update.${fault.path}` });

/** Figures keep their lines; new ones get lines after the last that was ever used. */
function toCorrected(next: CorrectedUpdate, { lastLine }: ReleasedState): UpdateContent {
  if (next.kind !== 'report') return toContent(next);
  const content = toContent({ ...next, figures: next.figures.map(({ line: _, ...figure }) => figure) });
  if (content.kind !== 'report') return content;
  const lines = next.figures.map(({ line }) => line ?? null);
  let last = lastLine;
  const figures = content.figures.map((figure, index) => ({ ...figure, line: lines[index] ?? ++last }));
  return { ...content, figures };
}

/**
 * A change of one of these fields counts as a correction of the figure. Address and note do not count, because no board shows
 * them.
 */
const TOLD = [
  ...['value', 'qualifier', 'amount', 'indicator', 'breakdown', 'place', 'site', 'source', 'periodStart', 'periodEnd'],
] as readonly (keyof Figure)[];

/** The earlier value of every line that changed or was removed. */
function wasOf(before: SituationUpdate, after: SituationUpdate): Was[] {
  if (before.kind !== 'report' || after.kind !== 'report') return [];
  const next = new Map(after.figures.map((figure) => [figure.line, figure]));
  return before.figures
    .filter((figure) => {
      const now = next.get(figure.line);
      return now === undefined || TOLD.some((key) => now[key] !== figure[key]);
    })
    .map(({ line, value, qualifier, amount }) => ({ line, value, qualifier, ...(amount && { amount }) }));
}

function isSame(a: SituationUpdate, b: SituationUpdate): boolean {
  const bare = ({ revision: _, recordedAt: __, ...content }: SituationUpdate) => canonical(content);
  return bare(a) === bare(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
