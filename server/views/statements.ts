import { z } from 'zod';
import type { Refusal } from '@/domain/outcome';
import { isPlace, isWithin } from '@/domain/places';
import type { ReleasedStatement, ReleasedUpdate } from '@/domain/revisions';
import { STATEMENT_TOPICS } from '@/domain/updates';
import { toInstant } from '@/domain/when';
import type { Library } from './library';
import { cursorOf, Limit, type Page, readQuery, toCursor } from './query';

const StatementQuery = z.strictObject({
  place: z.string().refine(isPlace).optional(),
  topic: z.enum(STATEMENT_TOPICS).optional(),
  limit: Limit,
  cursor: cursorOf(1).optional(),
});

export type StatementPage = Page<'statements', ReleasedStatement>;

/** What reports say in words, newest first; of a province also what they say of its districts. */
export function createStatements(library: Library): (query: URLSearchParams) => Promise<StatementPage | Refusal> {
  return async (query) => {
    const read = readQuery(StatementQuery, query);
    if (!read.ok) return read;
    const { limit, place, topic, cursor: [given = 0] = [] } = read.value;
    const fitting = (await library())
      .flatMap(statementsOf)
      .filter((said) => topic === undefined || said.topic === topic)
      .filter((said) => place === undefined || said.place === place || isWithin(said.place, place))
      .sort(newestFirst);
    const end = given + limit;
    return {
      statements: fitting.slice(given, end),
      nextCursor: fitting.length > end ? toCursor(end) : null,
    };
  };
}

/** Those that stand: what was withdrawn says nothing any more. */
function statementsOf(update: ReleasedUpdate): ReleasedStatement[] {
  if (update.kind !== 'report' || update.standing.status === 'withdrawn') return [];
  const { number, revision, source, periodEnd, statements = [] } = update;
  return statements.map((statement) => ({ ...statement, update: number, revision, source, asOf: periodEnd }));
}

/** Without a date it is older than all that have one. */
function newestFirst(a: ReleasedStatement, b: ReleasedStatement): number {
  return instantOf(b) - instantOf(a) || b.update - a.update;
}

function instantOf({ asOf }: ReleasedStatement): number {
  return asOf === null ? 0 : toInstant(asOf);
}
