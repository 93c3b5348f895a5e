import type { Action } from '@/domain/policy';
import type { Server } from '@/server/context';

type ActOf<Verb> = Verb extends `${infer Act}Draft` ? Act : never;

/** What a person can do with a draft. Starting and saving a draft have their own addresses. */
type DraftAct = Exclude<ActOf<keyof Server['verbs']>, 'start' | 'save'>;

/** Each act by its address, with who may do it. The compiler demands a row for every verb of drafts. */
export const ACTS: Record<DraftAct, Action> = {
  submit: 'draft.submit',
  approve: 'draft.approve',
  refuse: 'draft.refuse',
  schedule: 'draft.schedule',
  unschedule: 'draft.schedule',
  // A draft that is only submitted is published first and reviewed later. The verb checks who may do that.
  release: 'update.publish',
  discard: 'draft.write',
  restore: 'draft.write',
};

export function isDraftAct(act: string): act is DraftAct {
  return Object.hasOwn(ACTS, act);
}
