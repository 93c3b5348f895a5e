import type { KnownUpdate, Revisions } from '@/domain/briefing/cited-figures';
import type { Entry, EntryBody } from '@/domain/entries/entry';
import type { ReleasedUpdate } from '@/domain/revisions';

/** The revisions of every update that a log has, as the tables for reading have them. */
export function revisionsInLog(entries: readonly Entry[]): Revisions {
  const known = new Map<number, KnownUpdate>();
  for (const { body } of entries) {
    const made = revisionOf(body, known);
    if (made === null) continue;
    const { revisions } = known.get(made.number) ?? { revisions: [] };
    known.set(made.number, { revisions: [...revisions, { update: made, actor: body.actor }] });
  }
  return known;
}

/** A withdrawal repeats what it takes back. */
function revisionOf(body: EntryBody, known: Revisions): ReleasedUpdate | null {
  const { at } = body;
  switch (body.type) {
    case 'update.published':
      return { ...body.update, standing: { status: 'published' } };
    case 'update.corrected':
      return { ...body.update, standing: { status: 'corrected', at, reason: body.reason } };
    case 'update.withdrawn': {
      const before = known.get(body.number)?.revisions.at(-1)?.update;
      if (before === undefined) return null;
      const standing = { status: 'withdrawn', at, reason: { words: body.reason } } as const;
      return { ...before, revision: body.revision, standing };
    }
    default:
      return null;
  }
}
