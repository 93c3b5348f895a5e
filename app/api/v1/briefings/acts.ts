import type { Action } from '@/domain/policy';

/** What can be done with a briefing. */
export const ACTS = {
  save: 'briefing.write',
  discard: 'briefing.write',
  restore: 'briefing.write',
} as const satisfies Record<string, Action>;

export function isBriefingAct(act: string): act is keyof typeof ACTS {
  return Object.hasOwn(ACTS, act);
}
