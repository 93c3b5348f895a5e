import { decideCorrect } from '@/domain/entries/decide-correct';
import { decidePublish } from '@/domain/entries/decide-publish';
import { streamOf } from '@/domain/entries/entry';
import type { PublishFirst } from '@/domain/entries/publish-update';
import type { Receipt, Refusal } from '@/domain/outcome';
import { decideFirst } from '@/domain/workflow/first';
import type { Write, WriteContext, WriteDecision } from '@/server/log/log';
import { readRule, toHand } from '@/server/verbs/hand';
import { toReceipt } from '@/server/verbs/receipt';
import { oweReview } from './owed';
import { readReleased, UNKNOWN_UPDATE } from './read-updates';
import type { ReadSubmission } from './submitted';

/** All that a release may write: the fact for its audience, and what the desk is told of it. */
export const RELEASE_STREAMS = ['ops', 'staff', 'wall'] as const;

/** The fact that releasing comes to. */
export type Release = { ok: true; write: Write; revision: number } | Refusal;

/** `number`: of the update that is corrected, or the next free one. */
export type ReleasePoint = { number: number; moment: WriteContext };

export async function decideRelease(
  submitted: ReadSubmission,
  { number, moment: { tx, at } }: ReleasePoint,
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

/** Without a draft before it: a second person looks afterwards, if the rule asks for one. */
export async function releaseNow(
  submitted: ReadSubmission & { command: { publishFirst?: PublishFirst | undefined } },
  place: ReleasePoint,
): Promise<WriteDecision<Receipt>> {
  const { number: update, moment } = place;
  const released = await decideRelease(submitted, place);
  if (!released.ok) return released;
  const first = decideFirst(await readRule(moment), submitted.command.publishFirst, toHand(moment));
  if (!first.ok) return first;
  const { write, revision } = released;
  const owed = oweReview({ submitted, update, revision, debt: first.debt });
  return {
    ok: true,
    writes: [write, ...owed.writes],
    rows: owed.rows,
    answer: (written) => toReceipt(written, { update, revision }),
  };
}
