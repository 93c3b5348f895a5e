import type { DeskItem } from '@/domain/item';
import type { Refusal } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import { cleanLine, readStored } from '@/domain/text/clean-text';
import { noteAudit } from '@/server/db/audit';
import type { Db } from '@/server/db/database';
import { readDraft, UNKNOWN_DRAFT } from '@/server/verbs/desk/drafts';
import type { OriginalFacts } from '@/server/verbs/desk/upload-original';

/** One submitted version: the command that its release runs, and the words of a refusal. Times are ISO instants. */
type RevisionRecord = {
  revision: number;
  content: Record<string, unknown>;
  submittedBy: string;
  submittedAt: string;
  approvedBy: string | null;
  refusal: { by: string; at: string; words: string } | null;
};

/** A whole draft, for the desk only. `content` is the form as it was typed. */
export type DraftRecord = {
  item: DeskItem;
  content: Record<string, unknown>;
  revisions: RevisionRecord[];
  originals: OriginalFacts[];
};

export type DraftDeps = { db: Db; now(): number };

/** The audit keeps who read it, at most once a minute. */
export async function viewDraft({ db, now }: DraftDeps, actor: Actor, id: string): Promise<DraftRecord | Refusal> {
  const draft = await readDraft(db, id);
  if (!draft) return UNKNOWN_DRAFT;
  await noteRead(db, { actor: actor.id, kind: 'draft.read', subject: `item/${id}`, at: new Date(now()) });
  const revisions = await db.draftRevision.findMany({ where: { draftId: id }, orderBy: { revision: 'asc' } });
  const originals = await db.original.findMany({ where: { draftId: id }, omit: { bytes: true } });
  return { ...draft, revisions: revisions.map(toRevision), originals: originals.map(toOriginal) };
}

/** A draft that an update went out from, with the files that it came in. */
export type OriginalsOfDraft = { draft: string; files: OriginalFacts[] };

/** What an update and its corrections were written from, the first one first. */
export async function findOriginals({ db }: DraftDeps, update: number): Promise<OriginalsOfDraft[]> {
  const drafts = await db.draft.findMany({ where: { update }, select: { id: true }, orderBy: { createdAt: 'asc' } });
  const draftId = { in: drafts.map(({ id }) => id) };
  const rows = await db.original.findMany({
    where: { draftId },
    omit: { bytes: true },
    orderBy: { uploadedAt: 'asc' },
  });
  return drafts.map(({ id }) => ({
    draft: id,
    files: rows.filter((row) => row.draftId === id).map(toOriginal),
  }));
}

const NOTE_EVERY_MS = 60_000;

type ReadNote = { actor: string; kind: string; subject: string; at: Date };

async function noteRead(db: Db, note: ReadNote): Promise<void> {
  const { at, ...same } = note;
  const since = new Date(at.getTime() - NOTE_EVERY_MS);
  if ((await db.auditEvent.count({ where: { ...same, at: { gt: since } } })) === 0) await noteAudit(db, note);
}

type RevisionRow = NonNullable<Awaited<ReturnType<Db['draftRevision']['findFirst']>>>;

function toRevision(row: RevisionRow): RevisionRecord {
  const { revision, content, actor, submittedAt, approvedBy, refusedBy, refusedAt, refusal } = row;
  const refused = refusedBy && refusedAt && { by: refusedBy, at: refusedAt.toISOString(), words: refusal ?? '' };
  return {
    ...{ revision, content: readStored(content) as Record<string, unknown>, approvedBy, refusal: refused || null },
    ...{ submittedBy: actor, submittedAt: submittedAt.toISOString() },
  };
}

type OriginalRow = { id: string; name: string; mediaType: string; size: number; hash: string; uploadedAt: Date };

function toOriginal({ id, name, mediaType, size, hash, uploadedAt }: OriginalRow): OriginalFacts {
  return { id, name: cleanLine(name), mediaType, size, hash, uploadedAt: uploadedAt.toISOString() };
}

export type OriginalFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/** The file without changes. The audit keeps who read it, as with a draft. */
export async function readOriginal({ db, now }: DraftDeps, actor: Actor, id: string): Promise<OriginalFile | Refusal> {
  const row = await db.original.findUnique({ where: { id } });
  if (!row) return { ok: false, status: 404, code: 'original.unknown' };
  await noteRead(db, { actor: actor.id, kind: 'original.read', subject: `original/${id}`, at: new Date(now()) });
  const { name, mediaType, bytes } = row;
  return { name: cleanLine(name), mediaType, bytes };
}
