import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Passwords } from '@/server/auth/passwords';
import { isSame } from '@/server/auth/secrets';
import { hasAdmin, insertPerson } from '@/server/db/people';
import { aboutPerson } from '@/server/verbs/cuts';
import { performOnce } from '@/server/verbs/verb';
import type { Invitee } from './accept-invite';
import { onBehalfOf } from './actors';
import { Email, Name, Password, refuseInput } from './input';

// Without 0, O, 1 and I, which look alike on a distant screen.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 6;
const GROUP_LENGTH = 4;

const SetUp = z.strictObject({ token: z.string().max(200), email: Email, name: Name, password: Password });

export type Setup = {
  isNeeded(): Promise<boolean>;
  /** Logs how to begin while there is no administrator. */
  announce(): Promise<void>;
  /** Makes the first administrator. */
  begin(input: unknown): Promise<Outcome<Invitee>>;
};

/** The token belongs to this process and is never stored. A person who reads the log of the running server may begin. */
export function openSetup(parts: AuthParts, passwords: Passwords): Setup {
  const { db, logger, config } = parts;
  const token = makeToken();
  return {
    isNeeded: async () => !(await hasAdmin(db)),
    async announce() {
      if (await hasAdmin(db)) return;
      logger.warn(
        { part: 'setup' },
        `Nobody is an administrator yet. Open ${config.publicUrl}/setup and type: ${token}`,
      );
    },
    begin: (input) => begin(parts, passwords, { token, input }),
  };
}

/** 120 bits, in groups that a person can read out. */
function makeToken(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Accepts the token as people type it: small letters, and spaces or nothing in place of the dashes. */
function bare(token: string): string {
  return token.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

async function begin(
  parts: AuthParts,
  passwords: Passwords,
  { token, input }: { token: string; input: unknown },
): Promise<Outcome<Invitee>> {
  if (await hasAdmin(parts.db)) return refuse(409, 'setup.done');
  const read = SetUp.safeParse(input);
  if (!read.success) return refuseInput(read.error);
  if (!isSame(bare(read.data.token), bare(token))) return refuse(403, 'setup.refused');
  const { email, name, password } = read.data;
  const chosen = await passwords.choose(password, read.data);
  if (!chosen.ok) return chosen;
  const person = { id: randomUUID(), email, name, hash: chosen.hash };
  return performOnce(parts, {
    actor: onBehalfOf(person.id),
    action: 'people.manage',
    async decide({ tx }) {
      if (await hasAdmin(tx)) return refuse(409, 'setup.done');
      if (await tx.user.findUnique({ where: { email } })) return refuse(409, 'user.exists');
      return {
        ok: true,
        status: 201,
        audit: { kind: 'people.set_up', subject: aboutPerson(person.id), detail: { email, name } },
        rows: (inTx) => insertPerson(inTx, { ...person, grants: ADMIN }, new Date(parts.now())),
        answer: () => ({ name, email }),
      };
    },
  });
}

const ADMIN = [{ role: 'admin', provinces: null }] as const;
