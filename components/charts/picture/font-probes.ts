import type { UsedFont } from './used-fonts';

/** Below the picture, where it is cut off, stands one letter of each font, in a field of this size. */
export const PROBE_PX = 24;
const LOOK_EVERY_MS = 50;
/** A browser keeps letters unseen for three seconds while their font comes; after that it takes another font. */
const WAIT_MS = 2_500;

/** `top`: where the picture ends, in pixels. */
export function toProbes(fonts: readonly UsedFont[], top: number): HTMLElement[] {
  return fonts.map(({ family, letter }, at) => {
    const probe = document.createElement('span');
    probe.textContent = letter;
    probe.style.cssText = `position:absolute;left:${at * PROBE_PX}px;top:${top}px;width:${PROBE_PX}px;height:${PROBE_PX}px;color:#000;font-family:${family};font-size:16px;line-height:${PROBE_PX}px;text-align:center`;
    return probe;
  });
}

/**
 * Waits until a picture is drawn with its fonts: a browser says that it has loaded before the fonts inside it have, and draws
 * no letter until then. @throws when they do not come: a picture without words must not leave the page.
 */
export async function drawnWithFonts(image: HTMLImageElement, fonts: readonly UsedFont[], top: number): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
    if (isEachDrawn(image, fonts.length, top)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('The fonts of the picture did not come.');
}

function isEachDrawn(image: HTMLImageElement, count: number, top: number): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, count) * PROBE_PX;
  canvas.height = PROBE_PX;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing?.drawImage(image, 0, -top);
  return Array.from({ length: count }).every((_, at) =>
    drawing?.getImageData(at * PROBE_PX, 0, PROBE_PX, PROBE_PX).data.some((dot) => dot > 0),
  );
}
