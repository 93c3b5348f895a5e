/** The colours of paper (docs/design.md, light), by what they mean. */
export const INK = {
  ...{ text: '#0e1b24', quiet: '#3b4e5a', line: '#6b7f8c', grid: '#cbd5db', paper: '#ffffff', ground: '#e9eef1' },
  ...{ d1: '#0b5fa5', d2: '#00a07a', d3: '#c85a00', d4: '#333b41', water: '#dce6ec' },
} as const;

/** The five steps of a map, from low to high, each with the colour of words on it. */
export const RAMP = [
  ...[
    { fill: '#dcebf5', words: INK.text },
    { fill: '#a9cfe8', words: INK.text },
    { fill: '#6ba8d0', words: INK.text },
  ],
  ...[
    { fill: '#2c79ae', words: INK.paper },
    { fill: '#0a4f80', words: INK.paper },
  ],
] as const;

/** Lines at a slant, so that a field is told from others without colour. `of`: the colour of the lines. */
export type Hatch = { hatch: string };

export type Shape =
  | { kind: 'path'; d: string; fill?: string | Hatch; stroke?: string; width?: number; dash?: string }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: string | Hatch; stroke?: string }
  | { kind: 'circle'; x: number; y: number; r: number; fill: string; stroke: string }
  | {
      kind: 'words';
      x: number;
      y: number;
      text: string;
      size: number;
      fill: string;
      anchor?: Anchor;
      bold?: true;
      halo?: true;
    };
/** Where the words stand from their point. `halo`: a rim of paper, on lines. */
type Anchor = 'start' | 'middle' | 'end';

/** A picture in shapes and words, whatever draws it: a page for a printer, a slide. `says`: for people who cannot see it. */
export type Illustration = { width: number; height: number; says: string; shapes: Shape[] };

/** The size of words in drawings that are as wide as an A4 page. */
export const TEXT = 11;
export const PAGE_WIDTH = 680;

/** Words at a point; without more, of the usual size and colour. */
export function words(
  text: string,
  at: { x: number; y: number },
  more: Partial<Extract<Shape, { kind: 'words' }>> = {},
): Shape {
  return { kind: 'words', text, size: TEXT, fill: INK.text, ...at, ...more };
}
