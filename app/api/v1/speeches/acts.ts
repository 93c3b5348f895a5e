import type { Action } from '@/domain/policy';

/** What can be done with a speech, and who may try: the verb decides. */
export const ACTS = {
  /** Which right a save needs depends on what it changes. */
  save: 'briefing.read',
  ready: 'speech.ready',
  unready: 'speech.ready',
  discard: 'briefing.write',
  restore: 'briefing.write',
} as const satisfies Record<string, Action>;

export function isSpeechAct(act: string): act is keyof typeof ACTS {
  return Object.hasOwn(ACTS, act);
}
