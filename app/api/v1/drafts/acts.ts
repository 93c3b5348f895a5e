import type { Action } from '@/domain/policy';
import type { Server } from '@/server/context';

type ActOf<Verb> = Verb extends `${infer Act}Draft` ? Act : never;

/** What one may do with a draft; starting and saving one have addresses of their own. */
type DraftAct = Exclude<ActOf<keyof Server['verbs']>, 'start' | 'save'>;

/** Each act by its address, with who may do it. The compiler wants a row for every verb of drafts. */
export const ACTS: Record<DraftAct, Action> = {
  submit: 'draft.submit',
  approve: 'draft.approve',
  refuse: 'draft.refuse',
  schedule: 'draft.schedule',
  unschedule: 'draft.schedule',
  // What is only submitted goes out first, and its review is owed: the verb asks who may.
  release: 'update.publish',
  discard: 'draft.write',
  restore: 'draft.write',
};

export function isDraftAct(act: string): act is DraftAct {
  return Object.hasOwn(ACTS, act);
}
