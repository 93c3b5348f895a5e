/** What a wall can show, in the order of its rotation. `notice` has no turn: it comes when a notice is open. */
export const SCENES = [
  'overview',
  'displacement',
  'services',
  'changes',
  'provinces',
  'province',
  'ladder',
  'damage',
  'latest',
  'events',
  'notice',
] as const;

export type SceneName = (typeof SCENES)[number];

export function isScene(name: string): name is SceneName {
  return SCENES.some((scene) => scene === name);
}
