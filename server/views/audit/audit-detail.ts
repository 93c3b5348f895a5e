import type { EntryBody, FactOf } from '@/domain/entries/entry';
import type { AuditChange } from '@/domain/wording/audit';

/** What became of an update and of which figures of it; nothing of any other entry, for those may be about drafts. */
export function releasedDetail(body: EntryBody): Record<string, unknown> {
  switch (body.type) {
    case 'update.published':
      return { number: body.update.number, revision: body.update.revision };
    case 'update.corrected':
      return {
        number: body.update.number,
        revision: body.update.revision,
        reason: body.reason,
        changes: changesOf(body),
      };
    case 'update.withdrawn':
      return { number: body.number, revision: body.revision, reason: body.reason };
    default:
      return {};
  }
}

function changesOf({ update, was }: FactOf<'update.corrected'>): AuditChange[] {
  const figures = update.kind === 'report' ? update.figures : [];
  return was.map(({ line, value, qualifier }) => {
    const now = figures.find((figure) => figure.line === line);
    const before = { line, was: { value, qualifier } };
    if (now === undefined) return { ...before, now: null, name: null };
    const { indicator, breakdown, place, site } = now;
    return {
      ...before,
      now: { value: now.value, qualifier: now.qualifier },
      name: { indicator, breakdown, place, site },
    };
  });
}
