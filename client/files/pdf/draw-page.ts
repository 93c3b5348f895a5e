import { getDocumentProxy } from 'unpdf';
import { ensurePromiseTry } from './promise-try';

/** A page of a file as a picture. `pages`: how many the file has. */
export type DrawnPage = { picture: ImageBitmap; pages: number };

const WIDTH = 1_200;
const MOST_SIDE = 2_400;

/** Draws one page, counted from 1, in the worker: a hostile file can stop the worker and not the page. */
export async function drawPage(bytes: Uint8Array, number: number): Promise<DrawnPage> {
  ensurePromiseTry();
  // Draws the letters from the file's own fonts as lines, so the browser never loads a font of the file.
  const looks = {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: true,
    verbosity: 0,
  };
  const document = await getDocumentProxy(bytes, looks);
  const page = await document.getPage(Math.min(number, document.numPages));
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(WIDTH / width, MOST_SIDE / height) });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: asElement(canvas), viewport }).promise;
  return { picture: canvas.transferToImageBitmap(), pages: document.numPages };
}

/** A worker has no elements. The cast is safe because the library only asks the canvas for its context and its size. */
function asElement(canvas: OffscreenCanvas): HTMLCanvasElement {
  return canvas as unknown as HTMLCanvasElement;
}
