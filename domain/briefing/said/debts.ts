import type { CitedFigure } from '@/domain/briefing/flags';
import type { Citation } from '@/domain/briefing/spoken-text';
import type { ReleasedFigure } from '@/domain/figures';
import type { DebtDone, Utterance } from './utterance';

/** Whoever heard a figure that does not stand any more is owed the correction. */
export type Debt = {
  utterance: Utterance;
  said: ReleasedFigure;
  /** Null: the figure was withdrawn, or its line is gone. */
  now: ReleasedFigure | null;
  state: Exclude<CitedFigure['state'], 'stands'>;
  change: NonNullable<CitedFigure['change']>;
  /** The revision that said it otherwise. */
  revision: number;
  done: DebtDone | null;
};

/** A figure as it stands now, with the newest revision of its update. */
export type CitedNow = { cited: CitedFigure; revision: number };

/**
 * The corrections owed, the open ones first and the newest correction before older ones. A later report is no correction: what was
 * said of its day stays true.
 */
export function debtsOf(
  utterances: readonly Utterance[],
  standing: readonly CitedNow[],
  done: readonly DebtDone[],
): Debt[] {
  const debts = utterances.flatMap((utterance) => {
    const now = standing.find(({ cited }) => isSame(cited.citation, utterance.citation));
    return now ? debtOf(utterance, now, done) : [];
  });
  return debts.toSorted(
    (a, b) =>
      Number(a.done !== null) - Number(b.done !== null) ||
      Date.parse(b.change.at) - Date.parse(a.change.at) ||
      Date.parse(a.utterance.saidAt) - Date.parse(b.utterance.saidAt),
  );
}

function debtOf(utterance: Utterance, { cited, revision }: CitedNow, done: readonly DebtDone[]): Debt[] {
  const { pinned, newest, state, change } = cited;
  if (state === 'stands' || change === null || pinned === null) return [];
  const end = done.find((each) => each.utterance === utterance.id && each.revision === revision) ?? null;
  return [{ utterance, said: pinned, now: state === 'corrected' ? newest : null, state, change, revision, done: end }];
}

export function isSame(a: Citation, b: Citation): boolean {
  return a.update === b.update && a.revision === b.revision && a.line === b.line;
}

/** How many are open: what the menu counts. */
export function openDebts(debts: readonly Debt[]): number {
  return debts.filter(({ done }) => done === null).length;
}
