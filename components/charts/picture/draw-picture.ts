import { drawnWithFonts, PROBE_PX, toProbes } from './font-probes';
import { inlineStyles } from './inline-styles';
import { type UsedFont, usedFonts } from './used-fonts';

/** Sharp on paper and on screens of two pixels to one. */
const SCALE = 2;
const EDGE_PX = 24;
/** What is of use on the page only. */
const LEFT_OUT = 'button, details, .copy, .screen-only, .sr-only, [data-momentary]';

/**
 * A panel as a PNG: title, chart, source and notes as they stand, on paper white in both themes, with `lines` below them. All of it
 * happens in this browser: the panel is copied, its looks and fonts are written into the copy, and a canvas draws it.
 */
export async function drawPicture(panel: HTMLElement, lines: readonly string[]): Promise<Blob> {
  const host = copyOf(panel, lines);
  document.body.append(host);
  try {
    await document.fonts.ready;
    const { width, height } = host.getBoundingClientRect();
    const fonts = await usedFonts(host.textContent);
    inlineStyles(host);
    // Off the screen it was out of sight only.
    host.style.inset = '0';
    host.append(...toProbes(fonts, height));
    return await toPng(toSvg(host, fonts, { width, height }), { width, height, fonts });
  } finally {
    host.remove();
  }
}

type Size = { width: number; height: number };

function copyOf(panel: HTMLElement, lines: readonly string[]): HTMLElement {
  const host = document.createElement('div');
  host.dataset.theme = 'light';
  host.lang = document.documentElement.lang;
  host.setAttribute('aria-hidden', 'true');
  const width = panel.getBoundingClientRect().width + 2 * EDGE_PX;
  host.style.cssText = `position:fixed;left:-20000px;top:0;width:${width}px;padding:${EDGE_PX}px;background:var(--surface);color:var(--text)`;
  const copy = document.createElement('div');
  copy.append(...[...panel.childNodes].map((part) => part.cloneNode(true)));
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  host.append(copy, ...lines.map(toLine));
  return host;
}

function toLine(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 't-meta';
  line.textContent = text;
  return line;
}

function toSvg(host: HTMLElement, fonts: readonly UsedFont[], { width, height }: Size): string {
  const style = document.createElement('style');
  style.textContent = fonts.map((font) => font.style).join('\n');
  host.prepend(style);
  const inside = new XMLSerializer().serializeToString(host);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + PROBE_PX}"><foreignObject x="0" y="0" width="100%" height="100%">${inside}</foreignObject></svg>`;
}

async function toPng(svg: string, { width, height, fonts }: Size & { fonts: readonly UsedFont[] }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  await drawnWithFonts(image, fonts, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('This browser gives no canvas to draw on.');
  drawing.scale(SCALE, SCALE);
  drawing.drawImage(image, 0, 0, width, height + PROBE_PX);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/png'),
  );
}
