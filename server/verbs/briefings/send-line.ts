import { randomUUID } from 'node:crypto';
import { type Outcome, refuse } from '@/domain/outcome';
import type { WriteContext } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { perform, type VerbDecision, type VerbDeps } from '@/server/verbs/verb';
import type { RecordCommand } from './change-record';
import { SendLine } from './stage-input';

export type LineAnswer = { id: string };

/** One prepared line from the aide to the podium. It stands there until another one comes, or an empty one. */
export function sendLine(deps: VerbDeps, { id, ...command }: RecordCommand): Promise<Outcome<LineAnswer>> {
  const decide = async (line: SendLine, context: WriteContext): Promise<VerbDecision<LineAnswer>> => {
    const briefing = await context.tx.briefing.findUnique({ where: { id }, select: { id: true } });
    if (!briefing) return refuse(404, 'briefing.unknown');
    const sentBy = JSON.stringify(toStepContext(context).by);
    const row = { id: randomUUID(), briefingId: id, ...line, sentBy, sentAt: context.at };
    return {
      ok: true,
      writes: [],
      audit: { kind: 'podium.line', subject: `briefing/${id}` },
      rows: (tx) => tx.podiumLine.createMany({ data: [row] }),
      answer: () => ({ id: row.id }),
    };
  };
  return perform(
    deps,
    { action: 'briefing.write', streams: ['ops'], schema: SendLine, about: `briefing/${id}/line`, decide },
    command,
  );
}
