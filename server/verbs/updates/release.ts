import { decideCorrect } from '@/domain/entries/decide-correct';
import { decidePublish } from '@/domain/entries/decide-publish';
import { streamOf } from '@/domain/entries/entry';
import type { PublishFirst } from '@/domain/entries/publish-update';
import type { Receipt, Refusal } from '@/domain/outcome';
import { decideFirst } from '@/domain/workflow/first';
import type { Write, WriteContext, WriteDecision } from '@/server/log/log';
import { toReceipt } from '@/server/verbs/receipt';
import { readRule, toStepContext } from '@/server/verbs/step-context';
import { addPendingReview } from './pending-review';
import { readReleased, UNKNOWN_UPDATE } from './read-updates';
import type { ReadSubmission } from './submitted';

/** The streams that a release may write: its audience's for the fact, and the desk's for the item. */
export const RELEASE_STREAMS = ['ops', 'staff', 'wall'] as const;

/** The fact to write for a release. */
export type Release = { ok: true; write: Write; revision: number } | Refusal;

/** `number`: the number of the update that is corrected, or the next free number. */
export type ReleasePoint = { number: number; context: WriteContext };

export async function decideRelease(
  submitted: ReadSubmission,
  { number, context: { tx, at } }: ReleasePoint,
): Promise<Release> {
  if (submitted.task === 'publish') {
    const decision = decidePublish(submitted.command, { number, recordedAt: at });
    return decision.ok ? toRelease(decision.fact) : decision;
  }
  const released = await readReleased(tx, number);
  if (!released) return UNKNOWN_UPDATE;
  const decision = decideCorrect(submitted.command, released, at);
  return decision.ok ? toRelease(decision.fact) : decision;
}

type Fact = Extract<Write['fact'], { type: 'update.published' | 'update.corrected' }>;

function toRelease(fact: Fact): Release {
  return { ok: true, write: { stream: streamOf(fact.update), fact }, revision: fact.update.revision };
}

/** Releases without a draft. If the rule asks for a second person, that person reviews it afterwards. */
export async function releaseNow(
  submitted: ReadSubmission & { command: { publishFirst?: PublishFirst | undefined } },
  point: ReleasePoint,
): Promise<WriteDecision<Receipt>> {
  const { number: update, context } = point;
  const released = await decideRelease(submitted, point);
  if (!released.ok) return released;
  const first = decideFirst(await readRule(context), submitted.command.publishFirst, toStepContext(context));
  if (!first.ok) return first;
  const { write, revision } = released;
  const review = addPendingReview({ submitted, update, revision, pending: first.pending });
  return {
    ok: true,
    writes: [write, ...review.writes],
    rows: review.rows,
    answer: (written) => toReceipt(written, { update, revision }),
  };
}
