import { type Outcome, refuse } from '@/domain/outcome';
import { toPersonDecision } from '@/server/verbs/people/person-verb';
import { performOnce } from '@/server/verbs/verb';
import { type AccountDeps, asOneself, type OwnCommand } from './own';

type EndCount = { ended: number };

/** One of them, also this one; its screens blank (C6). */
export function endSession(deps: AccountDeps, id: string, command: OwnCommand): Promise<Outcome<EndCount>> {
  const { actor } = command;
  return asOneself<EndCount>(deps, command, ({ person }) =>
    performOnce<EndCount>(deps.parts, {
      actor,
      action: 'account.own',
      async decide({ tx }) {
        const session = await tx.session.findFirst({ where: { id, userId: person } });
        if (!session) return refuse(404, 'session.unknown');
        const cuts = { person, only: id };
        const decision = toPersonDecision(person, { kind: 'people.signed_out', detail: { session: id }, cuts });
        return { ...decision, answer: () => ({ ended: 1 }) };
      },
    }),
  );
}

/** All of them, this one too. */
export function endAllSessions(deps: AccountDeps, command: OwnCommand): Promise<Outcome<EndCount>> {
  const { actor } = command;
  return asOneself<EndCount>(deps, command, ({ person }) =>
    performOnce<EndCount>(deps.parts, {
      actor,
      action: 'account.own',
      async decide({ tx }) {
        const ended = await tx.session.count({ where: { userId: person } });
        const decision = toPersonDecision(person, { kind: 'people.signed_out', cuts: { person } });
        return { ...decision, answer: () => ({ ended }) };
      },
    }),
  );
}
