import type { z } from 'zod';
import type { Outcome, Refusal } from '@/domain/outcome';
import { type AccessChange, changeAccess } from '@/server/auth/access';
import type { AuthParts } from '@/server/auth/better-auth';
import { refuse, refuseInput } from '@/server/auth/refusals';
import type { Tx } from '@/server/db/database';
import type { WriteContext } from '@/server/log/log';
import type { Command } from '@/server/verbs/verb';

/** A write of an administrator, and whom its address names. */
export type PersonCommand = Command & { id: string };

export type Person = NonNullable<Awaited<ReturnType<Tx['user']['findUnique']>>>;

type PeopleAct<Input, T> = {
  /** Of the act, and for a repeated key. */
  name: string;
  schema: z.ZodType<Input>;
  decide(input: Input, moment: WriteContext): Promise<AccessChange<T> | Refusal>;
};

const KEY = /^[A-Za-z0-9_\-:.]{8,200}$/;

/** Parses, then changes. */
export async function manage<Input, T>(
  parts: AuthParts,
  { name, schema, decide }: PeopleAct<Input, T>,
  { actor, key, input }: Command,
): Promise<Outcome<T>> {
  if (key === null) return refuse(400, 'intent.missing');
  if (!KEY.test(key)) return refuse(400, 'intent.invalid');
  const read = schema.safeParse(input);
  if (!read.success) return refuseInput(read.error);
  const body = { name, input: read.data };
  return changeAccess(parts, { actor, action: 'people.manage', key, body, decide: (m) => decide(read.data, m) });
}

type PersonAct<Input, T> = {
  name: string;
  schema: z.ZodType<Input>;
  decide(person: Person, input: Input, moment: WriteContext): Promise<AccessChange<T> | Refusal>;
};

/** The same for one who is known. */
export function managePerson<Input, T>(
  parts: AuthParts,
  { name, schema, decide }: PersonAct<Input, T>,
  { id, ...command }: PersonCommand,
): Promise<Outcome<T>> {
  const act: PeopleAct<Input, T> = {
    name: `${name}/${id}`,
    schema,
    async decide(input, moment) {
      const person = await moment.tx.user.findUnique({ where: { id } });
      return person ? decide(person, input, moment) : refuse(404, 'user.unknown');
    },
  };
  return manage(parts, act, command);
}
