import type { Page } from '@playwright/test';

type Rect = { left: number; top: number; right: number; bottom: number };
/**
 * A line of words as the browser has set it; `tile` and `page`: what it may not leave. `size`: of its letters, in units of the
 * wall. `colours`: of the letters and of what they stand on; null: in a drawing.
 */
type Line = {
  text: string;
  rect: Rect;
  tile: Rect | null;
  page: Rect | null;
  size: number;
  colours: [string, string] | null;
};
type Look = { lines: Line[]; boxes: { name: string; rect: Rect }[]; screen: Rect };

/** Fonts and rounding. */
const SLACK = 2;
/** The middle of a line: fonts reserve room above and below that letters seldom use. */
const INK = { from: 0.25, to: 0.75 };

/**
 * What is wrong with the look of a wall: words over the edge of the screen or of their tile, words that a page cuts, words on
 * other words, words that are too small for the room, or too pale on what they stand on (docs/design.md).
 */
export async function faultsOfLook(page: Page): Promise<string[]> {
  // Scripts run through a compiler that names functions by a helper, which a page does not have.
  await page.evaluate('globalThis.__name ??= (named) => named');
  const { lines, boxes, screen } = await page.evaluate(measureWall);
  const seen = lines.map(toInk).filter(isOnThisPage);
  return [
    ...seen.filter(({ rect }) => !isInside(rect, screen)).map((line) => `over the edge of the screen: ${say(line)}`),
    ...seen
      .filter(({ rect, tile }) => tile && !isInside(rect, tile))
      .map((line) => `over the edge of its tile: ${say(line)}`),
    ...seen.flatMap((a, at) =>
      seen.slice(at + 1).flatMap((b) => (isOn(a.rect, b.rect) ? [`${say(a)} is on ${say(b)}`] : [])),
    ),
    ...seen
      .filter(({ size }) => size < LEAST_SIZE)
      .map((line) => `only ${line.size.toFixed(1)} units high: ${say(line)}`),
    ...seen
      .filter(({ colours }) => colours !== null && contrastOf(colours) < LEAST_CONTRAST)
      .map((line) => `too pale, ${line.colours?.join(' on ')}: ${say(line)}`),
    ...boxes.filter(({ rect }) => !isInside(rect, screen)).map(({ name }) => `a box runs out of the screen: ${name}`),
  ];
}

/** A wall's least text is 24 units; names on tiles, which stand in full beside them, are 20. */
const LEAST_SIZE = 19.9;
const LEAST_CONTRAST = 4.5;

/** By WCAG 2. */
function contrastOf([a, b]: readonly [string, string]): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Runs in the page. */
function measureWall(): Look {
  // The lite wall has names of its own.
  const LITE_TILES = '.rows, .tile, .frame, .notice, #wall > header, #foot p';
  const rectOf = ({ left, top, right, bottom }: DOMRect): Rect => ({ left, top, right, bottom });
  const boxOf = (of: Element, which: string) => {
    const box = of.closest(which);
    return box === null ? null : rectOf(box.getBoundingClientRect());
  };
  const [across, down] = innerWidth > innerHeight ? [1920, 1080] : [1080, 1920];
  const unit = Math.min(innerWidth / across, innerHeight / down);
  const isSolid = ({ backgroundColor }: CSSStyleDeclaration) => !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor);
  const parentsOf = (of: Element): Element[] =>
    of.parentElement === null ? [of] : [of, ...parentsOf(of.parentElement)];
  const groundOf = (of: Element): string => {
    const ground = parentsOf(of)
      .map((each) => getComputedStyle(each))
      .find(isSolid);
    return ground?.backgroundColor ?? 'rgb(255, 255, 255)';
  };
  const sizeOf = (of: Element): number => {
    // A drawing has units of its own.
    const drawn = of instanceof SVGGraphicsElement ? (of.getScreenCTM()?.a ?? 1) : 1;
    return (Number.parseFloat(getComputedStyle(of).fontSize) * drawn) / unit;
  };
  const linesOf = (node: Node): Line[] => {
    const of = node.parentElement;
    if (of === null || of.closest('.sr-only, script, style') !== null) return [];
    if (!of.checkVisibility({ visibilityProperty: true })) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
    const tile = boxOf(
      of,
      `.wall-paged-box, .wall-plot, .wall-tile, .ticker, .wall-header, .wall-lost-banner, ${LITE_TILES}`,
    );
    const page = boxOf(of, '.wall-paged-box');
    const size = sizeOf(of);
    // Words of a drawing stand on what is drawn below them, which nobody can ask for; design.md has their contrast.
    const isDrawn = of.closest('svg') !== null;
    const colours = isDrawn ? null : ([getComputedStyle(of).color, groundOf(of)] as [string, string]);
    const text = (node.textContent ?? '').trim();
    return rects.map((rect) => ({ text, rect: rectOf(rect), tile, page, size, colours }));
  };
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.querySelector('.wall') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) lines.push(...linesOf(node));
  const boxes = [
    ...document.querySelectorAll(`.wall-tile, .ticker, .wall-header, .scene:not([hidden]) .tile, .scene:not([hidden])`),
  ].map((box) => ({
    name: box.className,
    rect: rectOf(box.getBoundingClientRect()),
  }));
  return {
    lines: lines.filter(({ text }) => text !== ''),
    boxes,
    screen: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
  };
}

function toInk(line: Line): Line {
  const { top, bottom } = line.rect;
  const height = bottom - top;
  return { ...line, rect: { ...line.rect, top: top + height * INK.from, bottom: top + height * INK.to } };
}

/** Of what needs several pages only one is in view. */
function isOnThisPage({ rect, page }: Line): boolean {
  return page === null || (rect.right > page.left + SLACK && rect.left < page.right - SLACK);
}

function isInside(a: Rect, b: Rect): boolean {
  const across = a.left >= b.left - SLACK && a.right <= b.right + SLACK;
  return across && a.top >= b.top - SLACK && a.bottom <= b.bottom + SLACK;
}

function isOn(a: Rect, b: Rect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > SLACK && down > SLACK;
}

function say({ text, rect }: Line): string {
  return `"${text.slice(0, 40)}" at ${[rect.left, rect.top, rect.right, rect.bottom].map(Math.round).join(' ')}`;
}
