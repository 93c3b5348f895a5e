import type { RoleGrant } from '@/domain/policy';
import { foldKhmer } from '@/domain/text/fold';
import type { Db } from '@/server/db/database';
import { readGranted, toGranted } from '@/server/db/grants';

/** A person as administrators see the person. Instants are ISO. */
export type PersonView = {
  id: string;
  name: string;
  email: string;
  grants: RoleGrant[];
  disabledAt: string | null;
  secondFactor: boolean;
  /** The number of open sessions. */
  sessions: number;
  lastSignIn: string | null;
};

export type InviteView = {
  id: string;
  name: string;
  email: string;
  grants: RoleGrant[];
  createdAt: string;
  expiresAt: string;
  state: 'open' | 'expired';
};

export type SessionView = { id: string; startedAt: string; address: string | null; device: string | null };

type PeopleParts = { db: Db; now(): number };

const fold = (text: string) => foldKhmer(text).toLowerCase();

/** The people whose name, address or role contains the words, by name; and the invites that nobody has accepted yet. */
export async function listPeople(
  parts: PeopleParts,
  query: string,
): Promise<{ people: PersonView[]; invites: InviteView[] }> {
  const wanted = fold(query.trim());
  const matches = ({ name, email, grants }: Pick<PersonView, 'name' | 'email' | 'grants'>) =>
    fold([name, email, ...grants.map(({ role }) => role)].join(' ')).includes(wanted);
  const [people, invites] = await Promise.all([loadPeople(parts), loadInvites(parts)]);
  return { people: people.filter(matches), invites: invites.filter(matches) };
}

async function loadPeople({ db, now }: PeopleParts): Promise<PersonView[]> {
  const [users, grants, sessions, signIns] = await Promise.all([
    db.user.findMany({ orderBy: [{ name: 'asc' }, { email: 'asc' }] }),
    db.grant.findMany(),
    db.session.groupBy({ by: ['userId'], where: { expiresAt: { gt: new Date(now()) } }, _count: true }),
    db.signIn.groupBy({ by: ['userId'], where: { result: 'ok' }, _max: { at: true } }),
  ]);
  return users.map(({ id, name, email, disabledAt, twoFactorEnabled }) => ({
    ...{ id, name, email },
    grants: grants.filter(({ userId }) => userId === id).flatMap(toGranted),
    disabledAt: disabledAt?.toISOString() ?? null,
    secondFactor: twoFactorEnabled === true,
    sessions: sessions.find(({ userId }) => userId === id)?._count ?? 0,
    lastSignIn: signIns.find(({ userId }) => userId === id)?._max.at?.toISOString() ?? null,
  }));
}

async function loadInvites({ db, now }: PeopleParts): Promise<InviteView[]> {
  const invites = await db.invite.findMany({
    where: { usedAt: null, revokedAt: null },
    orderBy: { createdAt: 'desc' },
  });
  return invites.map(({ id, name, email, grants, createdAt, expiresAt }) => ({
    ...{ id, name, email },
    grants: readGranted(grants),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: expiresAt.getTime() > now() ? 'open' : 'expired',
  }));
}

/** A person with the person's sessions; null when there is no such person. */
export async function findPerson(
  parts: PeopleParts,
  id: string,
): Promise<{ person: PersonView; sessions: SessionView[] } | null> {
  const person = (await loadPeople(parts)).find((one) => one.id === id);
  return person ? { person, sessions: await listSessions(parts, id) } : null;
}

/** Newest first. */
export async function listSessions({ db, now }: PeopleParts, userId: string): Promise<SessionView[]> {
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: new Date(now()) } },
    orderBy: { createdAt: 'desc' },
  });
  return sessions.map(({ id, createdAt, ipAddress, userAgent }) => {
    return { id, startedAt: createdAt.toISOString(), address: ipAddress || null, device: userAgent || null };
  });
}
