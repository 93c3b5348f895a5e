/** Colour, dash and mark of the first, second, third… line: told apart without colour, too. */
const LINE_LOOKS = [
  { colour: 'var(--d1)', dash: '0', width: 3, mark: 'circle' },
  { colour: 'var(--d4)', dash: '7 4', width: 2, mark: 'square' },
  { colour: 'var(--d3)', dash: '2 3', width: 2, mark: 'diamond' },
  { colour: 'var(--d2)', dash: '10 3 2 3', width: 2, mark: 'circle' },
] as const;

export type LineLook = (typeof LINE_LOOKS)[number];

export function lookOf(line: number): LineLook {
  return LINE_LOOKS[line % LINE_LOOKS.length] ?? LINE_LOOKS[0];
}
