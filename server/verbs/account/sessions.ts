import { type Outcome, refuse } from '@/domain/outcome';
import { toPersonDecision } from '@/server/verbs/people/person-verb';
import { performOnce } from '@/server/verbs/verb';
import { type AccountDeps, asOneself, type OwnCommand } from './own';

type EndCount = { ended: number };

/** Ends one session, which may be this one; its screens become blank (C6). */
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

/** Ends all sessions, including this one. */
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
