import { z } from 'zod';
import { readEntryText } from '@/domain/entries/entry';
import type { Refusal } from '@/domain/outcome';
import type { Db, Engine } from '@/server/db/database';
import { cursorOf, endOf, Limit, type Page, readQuery, startOf, toCursor, WhenText } from '@/server/views/query';
import { type ContainsFilter, containing, findActors, nameActors } from './audit-actors';
import { releasedDetail } from './audit-detail';

const AUDIT_SOURCES = ['entry', 'sign_in', 'event'] as const;
type AuditSource = (typeof AUDIT_SOURCES)[number];

/** One act. `id`: of an entry stream and seq, as `wall/81`; otherwise the id of the row. */
export type AuditRow = {
  at: string;
  source: AuditSource;
  id: string;
  actor: string;
  /** null: we know nobody with this id now. */
  actorName: string | null;
  what: string;
  subject: string;
  detail: Record<string, unknown>;
};

export type AuditDeps = { db: Db; engine: Engine };

const AuditQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  source: z.enum(AUDIT_SOURCES).optional(),
  from: WhenText.optional(),
  to: WhenText.optional(),
  limit: Limit,
  cursor: cursorOf(3).optional(),
});
type AuditQuery = z.infer<typeof AuditQuery>;

type FoundRow = Omit<AuditRow, 'at' | 'actorName'> & { at: Date };

/** The words of the search, and the ids of people and tokens whose name has these words. */
type AuditFilter = { q: ContainsFilter | null; actors: string[]; at: { gte?: Date; lte?: Date }; take: number };

/** Entries, sign-ins and notes in one list by time, newest first. */
export async function findAudit(deps: AuditDeps, query: URLSearchParams): Promise<Page<'rows', AuditRow> | Refusal> {
  const read = readQuery(AuditQuery, query);
  if (!read.ok) return read;
  const { limit, source, cursor } = read.value;
  const { before, given } = toStart(cursor);
  const { db } = deps;
  const wanted = await toWanted(deps, read.value, { before, take: limit + given + 1 });
  const sources = AUDIT_SOURCES.filter((name) => source === undefined || source === name);
  const found = (await Promise.all(sources.map((name) => FINDERS[name](db, wanted)))).flat().sort(newestFirst);
  const rest = found.slice(given, given + limit + 1);
  const page = rest.slice(0, limit);
  const nextCursor = rest.length > limit ? toNext(page, { before, given }) : null;
  return { rows: await nameActors(db, page), nextCursor };
}

/** `before`: the instant of the last row of the page before; `given`: how many rows of that instant it had. */
type PageStart = { before: number | null; given: number };

/** A number of a cursor has nine digits at most, so an instant needs two. */
const STEP = 10_000;

function toStart(cursor: number[] | undefined): PageStart {
  if (!cursor) return { before: null, given: 0 };
  const [steps = 0, rest = 0, given = 0] = cursor;
  return { before: steps * STEP + rest, given };
}

function toNext(page: FoundRow[], { before, given }: PageStart): string {
  const last = page.at(-1)?.at.getTime() ?? 0;
  const same = page.filter(({ at }) => at.getTime() === last).length;
  return toCursor(Math.floor(last / STEP), last % STEP, before === last ? given + same : same);
}

type Bounds = { before: number | null; take: number };

async function toWanted({ db, engine }: AuditDeps, query: AuditQuery, { before, take }: Bounds): Promise<AuditFilter> {
  const { from, to } = query;
  const ends = [...(to ? [endOf(to).getTime()] : []), ...(before === null ? [] : [before])];
  const at = { ...(from && { gte: startOf(from) }), ...(ends.length > 0 && { lte: new Date(Math.min(...ends)) }) };
  const q = query.q ? containing(engine, query.q) : null;
  return { q, actors: q ? await findActors(db, q) : [], at, take };
}

const FINDERS: Record<AuditSource, (db: Db, wanted: AuditFilter) => Promise<FoundRow[]>> = {
  entry: findEntries,
  sign_in: findSignIns,
  event: findEvents,
};

/** Not all who read the audit may see drafts. So the text of the stream `ops` is not searched: only its actor and subject. */
async function findEntries(db: Db, { q, actors, at, take }: AuditFilter): Promise<FoundRow[]> {
  const acted = actors.map((id) => ({ text: { contains: `"actor":${JSON.stringify(id)}` } }));
  const matching = q ? [{ stream: { not: 'ops' }, text: q }, { text: { contains: `"subject":"${q.contains}"` } }] : [];
  const rows = await db.entry.findMany({
    where: { committedAt: at, ...(q && { OR: [...acted, ...matching] }) },
    orderBy: [{ committedAt: 'desc' }, { stream: 'asc' }, { seq: 'desc' }],
    take,
  });
  return rows.map(({ stream, seq, text, hash, committedAt }) => {
    const body = readEntryText(text);
    const { actor, type, subject, version } = body;
    const detail = { ...releasedDetail(body), version, hash };
    return { at: committedAt, source: 'entry', id: `${stream}/${seq}`, actor, what: type, subject, detail };
  });
}

async function findSignIns(db: Db, { q, actors, at, take }: AuditFilter): Promise<FoundRow[]> {
  const rows = await db.signIn.findMany({
    where: {
      at,
      ...(q && { OR: [{ userId: { in: actors } }, { email: q }, { result: q }, { way: q }, { address: q }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take,
  });
  return rows.map(({ id, userId, email, way, result, address, at: when }) => {
    const detail = { way, result, ...(address && { address }) };
    return {
      at: when,
      source: 'sign_in',
      id,
      actor: userId ?? 'anyone',
      what: 'sign_in',
      subject: email ?? '',
      detail,
    };
  });
}

async function findEvents(db: Db, { q, actors, at, take }: AuditFilter): Promise<FoundRow[]> {
  const words = q ? [{ kind: q }, { subject: q }, { detail: q }] : [];
  const rows = await db.auditEvent.findMany({
    where: { at, ...(q && { OR: [{ actor: { in: actors } }, ...words] }) },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take,
  });
  return rows.map(({ id, at: when, actor, kind, subject, detail }) => {
    return { at: when, source: 'event', id, actor, what: kind, subject, detail: JSON.parse(detail) };
  });
}

function newestFirst(a: FoundRow, b: FoundRow): number {
  return b.at.getTime() - a.at.getTime() || AUDIT_SOURCES.indexOf(a.source) - AUDIT_SOURCES.indexOf(b.source);
}
