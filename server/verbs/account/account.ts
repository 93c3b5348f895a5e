import type { RoleGrant } from '@/domain/policy';
import { toGranted } from '@/server/db/grants';
import { listSessions, type SessionView } from '@/server/views/people';
import { type AccountDeps, findOwnSession, type OwnCommand } from './own';
import { changePassword } from './password';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewBackupCodes } from './second-factor';
import { endAllSessions, endSession } from './sessions';

export type { OwnCommand } from './own';

export type AccountView = {
  name: string;
  email: string;
  grants: RoleGrant[];
  secondFactor: boolean;
  /** `own` is the session that asks. */
  sessions: (SessionView & { own: boolean })[];
};

/** What everybody may do with the own account. */
export function openAccount(deps: AccountDeps) {
  return {
    /** Null when no person is signed in. */
    view: (headers: Headers) => viewAccount(deps, headers),
    changePassword: (command: OwnCommand) => changePassword(deps, command),
    beginSecondFactor: (command: OwnCommand) => beginSecondFactor(deps, command),
    confirmSecondFactor: (command: OwnCommand) => confirmSecondFactor(deps, command),
    renewBackupCodes: (command: OwnCommand) => renewBackupCodes(deps, command),
    endSecondFactor: (command: OwnCommand) => endSecondFactor(deps, command),
    endSession: (id: string, command: OwnCommand) => endSession(deps, id, command),
    endAllSessions: (command: OwnCommand) => endAllSessions(deps, command),
  };
}

export type Account = ReturnType<typeof openAccount>;

async function viewAccount({ parts, library }: AccountDeps, headers: Headers): Promise<AccountView | null> {
  const own = await findOwnSession(library, headers);
  if (!own) return null;
  const [user, grants, sessions] = await Promise.all([
    parts.db.user.findUniqueOrThrow({ where: { id: own.person } }),
    parts.db.grant.findMany({ where: { userId: own.person } }),
    listSessions(parts, own.person),
  ]);
  return {
    name: user.name,
    email: user.email,
    grants: grants.flatMap(toGranted),
    secondFactor: own.secondFactor,
    sessions: sessions.map((session) => ({ ...session, own: session.id === own.id })),
  };
}
