import { randomUUID } from 'node:crypto';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import type { DeskItem } from '@/domain/item';
import type { Outcome } from '@/domain/outcome';
import { type Actor, type Limits, ROLES, type Role } from '@/domain/policy';
import type { Writer } from './log';
import { EDITOR, reportOf, VIEWER } from './reports';

export function personOf(id: string, roles: Role[], limits: Limits = {}): Actor {
  return { kind: 'person', id, name: `Name of ${id}`, roles, limits };
}

export const WRITER = personOf('writer', ['editor']);
export const APPROVER = personOf('approver', ['approver']);
export const BOTH = personOf('both', ['editor', 'approver']);
export const ADMIN = personOf('admin', ['admin']);

const PEOPLE = Object.fromEntries(ROLES.map((role) => [role, personOf(role, [role])])) as Record<Role, Actor>;

/** One person for each role; each has only that role. */
export const BY_ROLE: Record<Role, Actor> = { ...PEOPLE, viewer: VIEWER, editor: EDITOR };

/** The value of a success. @throws with the code of a refusal. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields ?? outcome.details ?? '')}`);
  return outcome.value;
}

export const freshKey = () => randomUUID();

/** The content of a form with this update. */
export function typed(content: PublishUpdateJson): { kind: DeskItem['kind']; content: Record<string, never> } {
  return { kind: content.kind, content: content as unknown as Record<string, never> };
}

/** The verbs of the desk, called by these people. Each call is a new write request. */
export function deskOf({ verbs }: Pick<Writer, 'verbs'>) {
  const as = (actor: Actor, input: unknown) => ({ actor, key: freshKey(), input });
  const on = (actor: Actor, { id, version }: DeskItem, more: object = {}) => ({
    ...as(actor, { version, ...more }),
    id,
  });
  return {
    start: async (content: PublishUpdateJson = reportOf(1), actor = WRITER) =>
      done(await verbs.startDraft(as(actor, { ...typed(content), corrects: null }))).item,
    save: (item: DeskItem, content: object, actor = WRITER) => verbs.saveDraft(on(actor, item, { content })),
    submit: (item: DeskItem, actor = WRITER) => verbs.submitDraft(on(actor, item)),
    refuse: (item: DeskItem, actor = APPROVER) =>
      verbs.refuseDraft(on(actor, item, { revision: item.revision, words: 'The sum is wrong.' })),
    approve: (item: DeskItem, actor = APPROVER, releaseAt: string | null = null) =>
      verbs.approveDraft(on(actor, item, { revision: item.revision, releaseAt })),
    schedule: (item: DeskItem, releaseAt: string, actor = APPROVER) =>
      verbs.scheduleDraft(on(actor, item, { revision: item.revision, releaseAt })),
    unschedule: (item: DeskItem, actor = APPROVER) => verbs.unscheduleDraft(on(actor, item)),
    release: (item: DeskItem, actor = APPROVER, more: object = {}) =>
      verbs.releaseDraft(on(actor, item, { revision: item.revision, ...more })),
    discard: (item: DeskItem, actor = WRITER) => verbs.discardDraft(on(actor, item)),
    restore: (item: DeskItem, actor = WRITER) => verbs.restoreDraft(on(actor, item)),
  };
}

export type TestDesk = ReturnType<typeof deskOf>;

/** A submitted item, and an approved item. */
export async function submitted(desk: TestDesk, content?: PublishUpdateJson): Promise<DeskItem> {
  return done(await desk.submit(await desk.start(content))).item;
}

export async function approved(desk: TestDesk, content?: PublishUpdateJson, releaseAt?: string): Promise<DeskItem> {
  return done(await desk.approve(await submitted(desk, content), APPROVER, releaseAt)).item;
}
