import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The static files: a browser prints the variable ones as shapes, from which nobody can copy text (docs/design.md).
const FILES = [
  {
    family: 'Noto Sans',
    file: '@fontsource/noto-sans/files/noto-sans-latin',
    range: 'U+0000-02AF,U+2000-20CF,U+2100-2BFF',
  },
  {
    family: 'Noto Sans Khmer',
    file: '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer',
    range: 'U+1780-17FF,U+19E0-19FF,U+25CC',
  },
] as const;
const WEIGHTS = [400, 700] as const;

let made: string | null = null;

/** The fonts inside the style sheet, 100 kB, so that a paper is one file that looks the same wherever it is opened. */
export function fontFaces(): string {
  made ??= FILES.flatMap((font) => WEIGHTS.map((weight) => faceOf(font, weight))).join('\n');
  return made;
}

function faceOf({ family, file, range }: (typeof FILES)[number], weight: number): string {
  const path = createRequire(import.meta.url).resolve(`${file}-${weight}-normal.woff2`);
  const bytes = readFileSync(path).toString('base64');
  return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
}
