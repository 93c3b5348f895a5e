import type { Action } from '@/domain/policy';

/** What can be done with a question of the bank. */
export const ACTS = {
  save: 'briefing.write',
  approve: 'question.approve',
  discard: 'briefing.write',
  restore: 'briefing.write',
} as const satisfies Record<string, Action>;

export function isQuestionAct(act: string): act is keyof typeof ACTS {
  return Object.hasOwn(ACTS, act);
}
