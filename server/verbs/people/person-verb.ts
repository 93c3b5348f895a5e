import type { z } from 'zod';
import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Person } from '@/server/db/people';
import type { WriteContext } from '@/server/log/log';
import { aboutPerson } from '@/server/verbs/cuts';
import { type Command, perform, type VerbDecision } from '@/server/verbs/verb';
import { toPeopleFaults } from './input';

/** A write of an administrator, and the person whom its address names. */
export type PersonCommand = Command & { id: string };

export type PersonId = { id: string };

type PeopleVerb<Input, T> = {
  /** The act and the person of the address. */
  about: string;
  schema: z.ZodType<Input>;
  decide(input: Input, context: WriteContext): Promise<VerbDecision<T>>;
};

/** An act of an administrator. All of these acts lock one stream, so what `decide` has read is still true at the write. */
export function managePeople<Input, T>(
  parts: AuthParts,
  verb: PeopleVerb<Input, T>,
  command: Command,
): Promise<Outcome<T>> {
  return perform(parts, { action: 'people.manage', streams: ['ops'], toFaults: toPeopleFaults, ...verb }, command);
}

type PersonVerb<Input, T> = {
  name: string;
  schema: z.ZodType<Input>;
  decide(person: Person, input: Input, context: WriteContext): Promise<VerbDecision<T>>;
};

/** An act on a person who must exist. */
export function managePerson<Input, T>(
  parts: AuthParts,
  { name, schema, decide }: PersonVerb<Input, T>,
  { id, ...command }: PersonCommand,
): Promise<Outcome<T>> {
  const verb: PeopleVerb<Input, T> = {
    about: `${name}/${id}`,
    schema,
    async decide(input, context) {
      const person = await context.tx.user.findUnique({ where: { id } });
      return person ? decide(person, input, context) : refuse(404, 'user.unknown');
    },
  };
  return managePeople(parts, verb, command);
}

type AcceptedDecision = Extract<VerbDecision<PersonId>, { ok: true }>;

/** A decision about a person with its note for the audit. */
export type PersonChange = { kind: `people.${string}`; detail?: Record<string, unknown> } & Pick<
  AcceptedDecision,
  'cuts' | 'rows'
>;

export function toPersonDecision(id: string, { kind, detail, ...more }: PersonChange): AcceptedDecision {
  const audit = { kind, subject: aboutPerson(id), ...(detail && { detail }) };
  return { ok: true, status: 200, audit, answer: () => ({ id }), ...more };
}
