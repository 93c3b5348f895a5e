import type { BriefingRecord, Question, Speech } from '@/domain/briefing/briefing';
import type { Edition, FrozenQuestion, FrozenSpeech } from '@/domain/briefing/edition/edition';
import { editionFacts } from '@/domain/briefing/edition/facts';
import { refuseFlagged, refuseUnseen } from '@/domain/briefing/edition/freeze';
import { openEdition, sealEdition } from '@/domain/briefing/edition/seal';
import { inOrder } from '@/domain/briefing/in-order';
import { type Entry, readEntryText } from '@/domain/entries/entry';
import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import { BRIEFINGS, toQuestion, toSpeech } from '@/server/briefings/records';
import type { Tx } from '@/server/db/database';
import type { WriteContext } from '@/server/log/log';
import { readAfter } from '@/server/log/read-log';
import { sha256 } from '@/server/log/sha256';
import { toStepContext } from '@/server/verbs/step-context';
import { perform, type VerbDecision, type VerbDeps } from '@/server/verbs/verb';
import type { RecordCommand } from './change-record';
import { Freeze } from './stage-input';

export type FreezeAnswer = { number: number };

/** Both are locked: what the wall says must not change while its facts are made, and the fact of the freeze goes to the desk. */
const STREAMS = ['wall', 'ops'] as const;

/**
 * Makes a numbered copy that never changes. Of two people who freeze the same at once, the first one gets an edition and the second
 * one is told of it.
 */
export function freezeBriefing(deps: VerbDeps, { id, ...command }: RecordCommand): Promise<Outcome<FreezeAnswer>> {
  const decide = (seen: Freeze, context: WriteContext) => decideFreeze(id, seen, context);
  return perform(
    deps,
    { action: 'briefing.freeze', streams: STREAMS, schema: Freeze, about: `briefing/${id}/freeze`, decide },
    command,
  );
}

async function decideFreeze(id: string, seen: Freeze, context: WriteContext): Promise<VerbDecision<FreezeAnswer>> {
  const { tx, at } = context;
  const found = await readTexts(tx, id);
  if ('ok' in found) return found;
  const { briefing, speeches, questions } = found;
  const unseen = refuseUnseen({ version: briefing.version, speeches }, seen);
  if (unseen) return unseen;
  const texts = {
    content: briefing.content,
    speeches: speeches.map(toFrozen),
    questions: questions.map(toFrozenQuestion),
  };
  const { entries, epoch } = await readWallLog(tx);
  const facts = editionFacts({ entries, texts, frozenAt: at.getTime() });
  const flagged = refuseFlagged(texts, facts);
  if (flagged) return flagged;
  const last = await tx.edition.findFirst({ orderBy: { number: 'desc' } });
  const edition: Edition = {
    ...{ schema: 1, number: 1 + (last?.number ?? 0), briefing: { id, version: briefing.version }, texts, facts },
    ...{ frozenAt: at.toISOString(), frozenBy: toStepContext(context).by },
    wall: { epoch, seq: entries.at(-1)?.seq ?? 0 },
  };
  return (await refuseSame(tx, edition)) ?? toDecision(edition, last?.hash, context.actor.id);
}

function toDecision(edition: Edition, previous: string | undefined, by: string): VerbDecision<FreezeAnswer> {
  const sealed = sealEdition(sha256, edition, previous);
  const { number, hash } = sealed;
  const row = { ...sealed, briefingId: edition.briefing.id, frozenBy: by, frozenAt: new Date(edition.frozenAt) };
  return {
    ok: true,
    writes: [{ stream: 'ops', fact: { type: 'edition.frozen', number, hash } }],
    rows: (tx) => tx.edition.createMany({ data: [row] }),
    answer: () => ({ number }),
  };
}

/** Neither a text nor the wall has changed since the newest edition of this briefing. */
async function refuseSame(tx: Tx, { briefing, texts, wall }: Edition): Promise<Refusal | null> {
  const row = await tx.edition.findFirst({ where: { briefingId: briefing.id }, orderBy: { number: 'desc' } });
  if (!row) return null;
  const before = openEdition(row);
  const marks = (edition: Pick<Edition, 'briefing' | 'texts' | 'wall'>) =>
    JSON.stringify([
      ...[edition.briefing.version, edition.wall.epoch, edition.wall.seq],
      ...[...edition.texts.speeches, ...edition.texts.questions].map(({ id, version }) => [id, version]),
    ]);
  if (marks(before) !== marks({ briefing, texts, wall })) return null;
  return { ...refuse(409, 'edition.same'), details: { number: row.number } };
}

type Texts = { briefing: BriefingRecord; speeches: Speech[]; questions: Question[] };

async function readTexts(tx: Tx, id: string): Promise<Texts | Refusal> {
  const briefing = await BRIEFINGS.read(tx, id);
  if (!briefing) return refuse(404, 'briefing.unknown');
  if (briefing.discardedAt !== null) return refuse(409, 'briefing.state');
  const order = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  const spoken = await tx.speech.findMany({ where: { briefingId: id, discardedAt: null }, orderBy: order });
  const chosen = briefing.content.questions;
  const asked = await tx.question.findMany({ where: { id: { in: chosen }, discardedAt: null }, orderBy: order });
  return {
    briefing,
    speeches: inOrder(spoken.map(toSpeech), briefing.content.speeches),
    questions: inOrder(asked.map(toQuestion), chosen),
  };
}

const PAGE = { entries: 500, bytes: 1_048_576 };

/** The whole log of what is released, in this transaction. */
async function readWallLog(tx: Tx): Promise<{ epoch: string; entries: Entry[] }> {
  const { epoch } = await tx.stream.findUniqueOrThrow({ where: { name: 'wall' } });
  const entries: Entry[] = [];
  for (;;) {
    const page = await readAfter(tx, { stream: 'wall', after: entries.at(-1)?.seq ?? 0, bounds: PAGE });
    if (page.length === 0) return { epoch, entries };
    entries.push(...page.map(({ seq, text }) => ({ seq, body: readEntryText(text) })));
  }
}

function toFrozen({ id, version, state, content, ready, author }: Speech): FrozenSpeech {
  return { id, version, state, content, ready, author };
}

function toFrozenQuestion({ id, version, content, approval }: Question): FrozenQuestion {
  return { id, version, content, approval };
}
