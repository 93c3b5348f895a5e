import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { citedFrom, revisionOfChange } from '@/domain/briefing/cited-figures';
import type { Edition, EditionMark } from '@/domain/briefing/edition/edition';
import { type FigureStanding, figureId, standingsOf } from '@/domain/briefing/edition/standing';
import type { CitedState } from '@/domain/briefing/flags';
import { type Debt, debtsOf } from '@/domain/briefing/said/debts';
import type { Utterance } from '@/domain/briefing/said/utterance';
import type { Refusal } from '@/domain/outcome';
import type { Snapshot } from '@/domain/protocol/frames';
import { citedFigures } from '@/server/briefings/cited-figures';
import { createEditionReader, isRefused } from '@/server/briefings/editions';
import { createRevisionReader } from '@/server/briefings/read-revisions';
import { toDebtDone, toUtterance } from '@/server/briefings/utterances';
import type { Db } from '@/server/db/database';
import { keepOwedCount } from './owed-count';

/** `position`: where the board was from which the standings are told. */
export type EditionView = {
  edition: Edition;
  standings: FigureStanding[];
  said: Utterance[];
  position: { seq: number };
};

/** For the podium: only which figures have changed. */
export type ChangedView = { seq: number; changed: { id: string; state: CitedState }[] };

export type EditionDeps = { db: Db; snapshot(stream: 'wall'): Snapshot<'wall'> | null };

/** Older ones are forgotten: who heard a figure years ago is owed nothing. */
const MOST_UTTERANCES = 5_000;
const MOST_LISTED = 50;

export function createEditionViews({ db, snapshot }: EditionDeps) {
  const [read, readEdition] = [createRevisionReader(), createEditionReader()];
  const wall = (): { seq: number; board: Board } => snapshot('wall') ?? { seq: 0, board: EMPTY_BOARD };
  const standings = async ({ facts }: Edition, board: Board) => {
    const citations = facts.cited.map(({ citation }) => citation);
    return standingsOf(facts.cited, await citedFigures(db, { citations, board, read }));
  };
  const debts = async (): Promise<Debt[]> => {
    const rows = await db.utterance.findMany({ orderBy: [{ saidAt: 'desc' }, { id: 'asc' }], take: MOST_UTTERANCES });
    const utterances = rows.map(toUtterance);
    const revisions = await read(
      db,
      utterances.map(({ citation }) => citation.update),
    );
    const citations = utterances.map(({ citation }) => citation);
    const cited = citedFrom(citations, { board: EMPTY_BOARD, revisions, nameOf: () => null });
    const done = await db.debtDone.findMany({ where: { utterance: { in: utterances.map(({ id }) => id) } } });
    const now = cited.map((each) => ({ cited: each, revision: revisionOfChange(each.citation, revisions) ?? 0 }));
    return debtsOf(utterances, now, done.map(toDebtDone));
  };
  return {
    /** Proven at each reading; a refusal where somebody has changed it. */
    async edition(number: number): Promise<EditionView | Refusal> {
      const { seq, board } = wall();
      const edition = await readEdition(db, number);
      if (isRefused(edition)) return edition;
      const rows = await db.utterance.findMany({
        where: { edition: number },
        orderBy: [{ saidAt: 'asc' }, { id: 'asc' }],
      });
      return { edition, standings: await standings(edition, board), said: rows.map(toUtterance), position: { seq } };
    },
    /** Of those who read a podium: asked every few seconds. */
    async changedFigures(number: number): Promise<ChangedView | Refusal> {
      const { seq, board } = wall();
      const edition = await readEdition(db, number);
      if (isRefused(edition)) return edition;
      const changed = (await standings(edition, board)).filter(({ isChanged }) => isChanged);
      return { seq, changed: changed.map(({ now }) => ({ id: figureId(now.citation), state: now.state })) };
    },
    /** Of one briefing, the newest first. */
    async editionsOf(briefing: string): Promise<EditionMark[]> {
      const rows = await db.edition.findMany({
        ...{ where: { briefingId: briefing }, orderBy: { number: 'desc' }, take: MOST_LISTED },
        select: { number: true, frozenAt: true },
      });
      return rows.map(({ number, frozenAt }) => ({ number, frozenAt: frozenAt.toISOString() }));
    },
    debts,
    /** What the menu counts; null = not known. */
    owedCorrections: keepOwedCount(debts),
  };
}
