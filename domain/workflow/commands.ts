import { z } from 'zod';
import { MAX_FIGURES } from '@/domain/entries/content-fields';
import type { FaultCode } from '@/domain/entries/fault-codes';
import { fault, instant, Reason } from '@/domain/entries/fields';
import { cleanAll } from '@/domain/text/clean-text';

// What the desk sends. Every change names the version of the item on which it is based.

const Count = z.int(fault('field.invalid')).positive(fault('field.invalid'));
const version = Count;
/** The submitted revision that the command is about. An approval holds for exactly this text. */
const revision = Count;

/**
 * What was typed, also when it cannot be read. What could be read is in the fields of `PublishUpdate` (or of a correction's
 * `update`); the form chooses the names for the rest. Submission parses it strictly.
 */
const Typed = z.record(z.string(), z.json(), fault('field.invalid')).transform(cleanAll).superRefine(refuseMany);

/** A page shows every row, so more rows than can be published are refused before they are stored. */
function refuseMany(content: Record<string, unknown>, context: z.RefinementCtx): void {
  const { form } = content;
  const held = typeof form === 'object' && form !== null && 'figures' in form ? form.figures : [];
  for (const [path, rows] of [
    [['figures'], content.figures],
    [['form', 'figures'], held],
  ] as const) {
    if (!Array.isArray(rows) || rows.length <= MAX_FIGURES) continue;
    const message: FaultCode = 'figures.too_many';
    context.addIssue({ code: 'custom', path: [...path], message });
  }
}

const kind = z.enum(['report', 'event', 'notice'], fault('kind.unknown'));

/** A new draft; with `corrects`, a draft for a correction of that revision. */
export const StartDraft = z.strictObject(
  { kind, content: Typed, corrects: z.strictObject({ update: Count, revision: Count }).nullable() },
  fault('body.not_object'),
);
export type StartDraft = z.infer<typeof StartDraft>;

export const SaveDraft = z.strictObject(
  {
    version,
    content: Typed,
    /** Of a correction: the revision on which it is based from now on; left out = unchanged. */
    against: Count.optional(),
  },
  fault('body.not_object'),
);
export type SaveDraft = z.infer<typeof SaveDraft>;

/** Submit, discard, restore, unschedule: they need only the version. */
export const ChangeItem = z.strictObject({ version }, fault('body.not_object'));
export type ChangeItem = z.infer<typeof ChangeItem>;

export const RefuseItem = z.strictObject({ version, revision, words: Reason }, fault('body.not_object'));
export type RefuseItem = z.infer<typeof RefuseItem>;

export const ApproveItem = z.strictObject(
  {
    version,
    revision,
    /** Approves and sets the embargo in one request. */
    releaseAt: instant('release_at.invalid').nullable().optional(),
  },
  fault('body.not_object'),
);
export type ApproveItem = z.infer<typeof ApproveItem>;

export const ScheduleItem = z.strictObject(
  { version, revision, releaseAt: instant('release_at.invalid') },
  fault('body.not_object'),
);
export type ScheduleItem = z.infer<typeof ScheduleItem>;

export const ReleaseItem = z.strictObject(
  {
    version,
    revision,
    /** The reason why it is published before a second person looks. */
    publishFirst: z.strictObject({ reason: Reason }, fault('field.invalid')).optional(),
  },
  fault('body.not_object'),
);
export type ReleaseItem = z.infer<typeof ReleaseItem>;

export const ReviewItem = z.strictObject({ version }, fault('body.not_object'));
export type ReviewItem = z.infer<typeof ReviewItem>;
