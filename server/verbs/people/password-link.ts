import { randomUUID } from 'node:crypto';
import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf, linkSecret } from '@/server/auth/secrets';
import type { Tx } from '@/server/db/database';
import type { Person } from '@/server/db/people';
import { aboutPerson } from '@/server/verbs/cuts';
import type { VerbDecision } from '@/server/verbs/verb';
import { Nothing } from './input';
import { type InviteLink, withLink } from './invites';
import { managePerson, type PersonCommand } from './person-verb';

const LINK_MS = 86_400_000;
/** Marks our rows in the library's table of verifications. */
const PREFIX = 'password-link/';

/** A link with which a person chooses a new password, once. The old password works until then. */
export async function makePasswordLink(parts: AuthParts, command: PersonCommand): Promise<Outcome<InviteLink>> {
  const decide = (person: Person) => decideLink(parts, person);
  const made = await managePerson(parts, { name: 'password-link', schema: Nothing, decide }, command);
  return withLink(parts, '/account/new-password', made);
}

async function decideLink(
  { config, now }: AuthParts,
  { id: person, disabledAt }: Person,
): Promise<VerbDecision<Omit<InviteLink, 'link'>>> {
  if (disabledAt) return refuse(409, 'user.disabled');
  const id = randomUUID();
  const expiresAt = new Date(now() + LINK_MS);
  const identifier = identifierOf(linkSecret(config, id));
  const times = { createdAt: new Date(now()), updatedAt: new Date(now()), expiresAt };
  return {
    ok: true,
    status: 201,
    audit: { kind: 'people.password_link_made', subject: aboutPerson(person) },
    async rows(tx) {
      await dropPasswordLinks(tx, person);
      await tx.verification.create({ data: { id, identifier, value: person, ...times } });
    },
    answer: () => ({ id, expiresAt: expiresAt.toISOString() }),
  };
}

/** Only the newest link is valid, and it works once. */
export async function dropPasswordLinks(tx: Tx, person: string): Promise<void> {
  await tx.verification.deleteMany({ where: { value: person, identifier: { startsWith: PREFIX } } });
}

/** The person whose link this is, while the link is valid. */
export async function findPasswordLink(
  db: Pick<Tx, 'verification' | 'user'>,
  secret: string,
  now: number,
): Promise<Person | null> {
  const link = await db.verification.findFirst({ where: { identifier: identifierOf(secret) } });
  if (!link || link.expiresAt.getTime() <= now) return null;
  const person = await db.user.findUnique({ where: { id: link.value } });
  return person && !person.disabledAt ? person : null;
}

function identifierOf(secret: string): string {
  return `${PREFIX}${hashOf(secret)}`;
}
