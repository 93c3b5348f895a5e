import type { z } from 'zod';
import type { DisplayCommand } from '@/domain/entries/entry';
import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Tx } from '@/server/db/database';
import { toDisplay } from '@/server/displays/find-display';
import type { Write, WriteContext } from '@/server/log/log';
import { Nothing } from '@/server/verbs/people/input';
import { type Command, perform, type VerbDecision } from '@/server/verbs/verb';
import { ChangeDisplay, toDisplayFaults } from './input';

/** A write of an administrator, and the screen that its address names. */
export type DisplayCommandOf = Command & { id: string };
export type DisplayId = { id: string };

type StoredRow = NonNullable<Awaited<ReturnType<Tx['display']['findUnique']>>>;

type DisplayVerb<Input> = {
  name: string;
  schema: z.ZodType<Input>;
  decide(display: StoredRow, input: Input, context: WriteContext): Promise<VerbDecision<DisplayId>>;
};

/** An act on a screen that is paired. */
export function manageDisplay<Input>(
  parts: AuthParts,
  { name, schema, decide }: DisplayVerb<Input>,
  { id, ...command }: DisplayCommandOf,
): Promise<Outcome<DisplayId>> {
  return perform(
    parts,
    {
      ...{ action: 'displays.manage', streams: ['ops'], schema, toFaults: toDisplayFaults },
      about: `display/${id}/${name}`,
      async decide(input: Input, context: WriteContext) {
        const display = await context.tx.display.findUnique({ where: { id } });
        if (!display) return refuse(404, 'display.unknown');
        return display.revokedAt ? refuse(409, 'display.revoked') : decide(display, input, context);
      },
    },
    command,
  );
}

/** Another role reads other streams, so the screen is cut and comes back; any other change only loads its page again. */
export function changeDisplay(parts: AuthParts, command: DisplayCommandOf): Promise<Outcome<DisplayId>> {
  return manageDisplay(parts, { name: 'change', schema: ChangeDisplay, decide: decideChange }, command);
}

async function decideChange(
  display: StoredRow,
  { version, name, role, settings }: ChangeDisplay,
  { tx }: WriteContext,
): Promise<VerbDecision<DisplayId>> {
  const { id } = display;
  if (version !== display.version) {
    return { ...refuse(409, 'display.stale'), details: { current: toDisplay(display) } };
  }
  const was = { name: display.name, role: display.role, settings: toDisplay(display).settings };
  const next = { name, role, settings: JSON.stringify(settings), version: version + 1 };
  const isOtherRole = role !== display.role;
  return {
    ok: true,
    status: 200,
    audit: { kind: 'display.changed', subject: aboutDisplay(id), detail: { was, now: { name, role, settings } } },
    ...(isOtherRole ? { cuts: { person: id } } : { writes: [await toCommandWrite(tx, id, 'reload')] }),
    rows: (inTx) => inTx.display.update({ where: { id }, data: next }),
    answer: () => ({ id }),
  };
}

/** The screen goes blank at once and shows a new code. */
export function revokeDisplay(parts: AuthParts, command: DisplayCommandOf): Promise<Outcome<DisplayId>> {
  return manageDisplay(parts, { name: 'revoke', schema: Nothing, decide: decideRevoke }, command);
}

async function decideRevoke(
  { id, name }: StoredRow,
  _: object,
  { at }: WriteContext,
): Promise<VerbDecision<DisplayId>> {
  return {
    ok: true,
    status: 200,
    audit: { kind: 'display.revoked', subject: aboutDisplay(id), detail: { name } },
    cuts: { person: id },
    async rows(tx) {
      await tx.display.update({ where: { id }, data: { revokedAt: at } });
      await tx.displayToken.deleteMany({ where: { displayId: id } });
      await tx.displayState.deleteMany({ where: { displayId: id } });
      await tx.displayPicture.deleteMany({ where: { displayId: id } });
    },
    answer: () => ({ id }),
  };
}

/** The fact that tells the screen, on whichever node it is. */
export async function toCommandWrite(tx: Tx, id: string, command: DisplayCommand): Promise<Write> {
  const version = 1 + (await tx.auditEvent.count({ where: { subject: aboutDisplay(id) } }));
  return { stream: 'ops', fact: { type: 'display.commanded', display: id, command }, version };
}

export function aboutDisplay(id: string): string {
  return `display/${id}`;
}
