import type { Hatch, Illustration, Shape } from '@/domain/briefing/papers/drawing/drawing';
import { type Html, html } from '@/server/lite/html';

/** A drawing as SVG inside a page. Words stay words, so they can be found and copied, also in a PDF. */
export function drawingSvg({ width, height, says, shapes }: Illustration): Html {
  const hatches = [
    ...new Set(shapes.flatMap((shape) => ('fill' in shape && isHatch(shape.fill) ? [shape.fill.hatch] : []))),
  ];
  return html`<svg role="img" aria-label="${says}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${hatches.map(patternOf)}${shapes.map(shapeOf)}</svg>`;
}

function isHatch(fill: string | Hatch | undefined): fill is Hatch {
  return typeof fill === 'object';
}

/** Every drawing of a page has its own, of the same name and look. */
function patternOf(colour: string): Html {
  return html`<pattern id="${idOf(colour)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2" height="6" fill="${colour}"/></pattern>`;
}

function idOf(colour: string): string {
  return `hatch-${colour.replace('#', '')}`;
}

function paint(fill: string | Hatch | undefined): string {
  if (fill === undefined) return 'none';
  return isHatch(fill) ? `url(#${idOf(fill.hatch)})` : fill;
}

const RIM: Html = { html: ' paint-order="stroke" stroke="#fff" stroke-width="4" stroke-linejoin="round"' };

/** No printer shows more than a tenth of a dot. */
function dot(value: number): number {
  return Math.round(value * 10) / 10;
}

function shapeOf(shape: Shape): Html {
  switch (shape.kind) {
    case 'path':
      return html`<path d="${shape.d}" fill="${paint(shape.fill)}" stroke="${shape.stroke ?? 'none'}" stroke-width="${shape.width ?? 1}" stroke-dasharray="${shape.dash ?? 'none'}"/>`;
    case 'rect':
      return html`<rect x="${dot(shape.x)}" y="${dot(shape.y)}" width="${dot(shape.width)}" height="${dot(shape.height)}" fill="${paint(shape.fill)}" stroke="${shape.stroke ?? 'none'}"/>`;
    case 'circle':
      return html`<circle cx="${dot(shape.x)}" cy="${dot(shape.y)}" r="${shape.r}" fill="${shape.fill}" stroke="${shape.stroke}"/>`;
    case 'words':
      return wordsOf(shape);
  }
}

function wordsOf({ x, y, text, size, fill, anchor, bold, halo }: Extract<Shape, { kind: 'words' }>): Html {
  return html`<text x="${dot(x)}" y="${dot(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor ?? 'start'}" font-weight="${bold ? 700 : 400}"${halo ? RIM : null}>${text}</text>`;
}
