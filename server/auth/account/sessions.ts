import type { Outcome, Refusal } from '@/domain/outcome';
import { type AccessChange, aboutPerson, changeAccess } from '@/server/auth/access';
import { refuse } from '@/server/auth/refusals';
import { type AccountDeps, asOneself, type OwnCommand } from './own';

type EndCount = { ended: number };

/** One of them, also this one; its screens blank (C6). */
export function endSession(deps: AccountDeps, id: string, command: OwnCommand): Promise<Outcome<EndCount>> {
  return asOneself<EndCount>(deps, command, ({ person }) =>
    changeAccess<EndCount>(deps.parts, {
      actor: command.actor,
      action: 'account.own',
      async decide({ tx }): Promise<AccessChange<EndCount> | Refusal> {
        const session = await tx.session.findFirst({ where: { id, userId: person } });
        if (!session) return refuse(404, 'session.unknown');
        return {
          ok: true,
          kind: 'people.signed_out',
          subject: aboutPerson(person),
          detail: { session: id },
          cuts: { person, only: id },
          answer: { ended: 1 },
        };
      },
    }),
  );
}

/** All of them, this one too. */
export function endAllSessions(deps: AccountDeps, command: OwnCommand): Promise<Outcome<EndCount>> {
  return asOneself<EndCount>(deps, command, ({ person }) =>
    changeAccess<EndCount>(deps.parts, {
      actor: command.actor,
      action: 'account.own',
      decide: async ({ tx }) => ({
        ok: true,
        kind: 'people.signed_out',
        subject: aboutPerson(person),
        cuts: { person },
        answer: { ended: await tx.session.count({ where: { userId: person } }) },
      }),
    }),
  );
}
