import type { Illustration } from '@/domain/briefing/papers/drawing/drawing';
import type { Paper } from '@/domain/briefing/papers/paper';
import { html } from '@/server/lite/html';
import { drawingSvg } from './drawing-svg';
import { fontFaces } from './fonts';
import type { Printer } from './print';

/** The charts of a paper as pictures, for files that cannot hold a drawing. None where no browser draws: then their tables stand there. */
export async function chartPictures(
  { blocks, language }: Paper,
  print: Printer | null,
): Promise<ReadonlyMap<Illustration, Uint8Array>> {
  const drawings = blocks.flatMap((block) => (block.kind === 'chart' ? [block.drawing] : []));
  if (print === null) return new Map();
  const pictures = await Promise.all(
    drawings.map(async (drawing) => [drawing, await print.png(pageOf(drawing, language), drawing)] as const),
  );
  return new Map(pictures);
}

function pageOf(drawing: Illustration, language: Paper['language']): string {
  const style = {
    html: `<style>${fontFaces()}body{margin:0;font-family:"Noto Sans","Noto Sans Khmer",sans-serif}svg{display:block;width:${drawing.width}px;height:${drawing.height}px}</style>`,
  };
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8">${style}</head><body>${drawingSvg(drawing)}</body></html>`
    .html;
}
