/** In units of the wall, the largest first: the words of a notice, and the rows of every other scene. */
const NOTICE_SIZES = [112, 96, 80, 64, 56, 48, 40, 36];
const ROW_SIZES = [48, 44, 40, 36, 32];

/** All is as large as the room allows: the number of a tile, the rows of a scene, the words of a notice. Bars get their length. */
export function fitScene(scene: HTMLElement): void {
  if (scene.classList.contains('overview')) fitTiles(scene);
  for (const bar of Array.from(scene.querySelectorAll<HTMLElement>('[data-share]'))) {
    const size = `${100 * Math.min(1, Number(bar.getAttribute('data-share')))}% 100%`;
    if (bar.style.backgroundSize !== size) bar.style.backgroundSize = size;
  }
  fitRows(scene.querySelector<HTMLElement>('.rows'), scene.classList.contains('notice') ? NOTICE_SIZES : ROW_SIZES);
}

/** The body's words have this size in units of the wall: it tells how large a unit is on this screen. */
const BODY = 28;
const SMALLER = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/** Tiles do not have pages: where they need more than the screen has, all of them become smaller. */
function fitTiles(scene: HTMLElement): void {
  const unit = Number.parseFloat(getComputedStyle(document.body).fontSize) / BODY;
  for (const part of SMALLER) {
    scene.style.setProperty('--u', `${unit * part}px`);
    scene.style.fontSize = `${unit * part * BODY}px`;
    for (const line of Array.from(scene.querySelectorAll<HTMLElement>('[data-fit]'))) fitLine(line);
    if (scene.scrollHeight <= scene.clientHeight) return;
  }
}

function fitLine(line: HTMLElement): void {
  line.style.fontSize = '';
  const { clientWidth, scrollWidth, clientHeight, scrollHeight } = line;
  const room = Math.min(clientWidth / Math.max(1, scrollWidth), clientHeight / Math.max(1, scrollHeight));
  if (room >= 1) return;
  line.style.fontSize = `${Math.floor(Number.parseFloat(getComputedStyle(line).fontSize) * room)}px`;
}

/** The largest size at which all rows are on one page. What is longer has pages, at the least size. */
function fitRows(rows: HTMLElement | null, sizes: readonly number[]): void {
  if (rows === null) return;
  showAll(rows);
  for (const size of sizes) {
    rows.style.fontSize = `calc(${size} * var(--u))`;
    if (rows.scrollHeight <= rows.clientHeight) return;
  }
}

function showAll(rows: HTMLElement): void {
  for (const row of Array.from(rows.children)) if (row instanceof HTMLElement && row.hidden) row.hidden = false;
}

/** The rows of each page: a page ends between two rows, so none is cut. */
export function pagesOf(rows: HTMLElement): HTMLElement[][] {
  showAll(rows);
  const pages: HTMLElement[][] = [];
  let top = 0;
  for (const row of Array.from(rows.children)) {
    if (!(row instanceof HTMLElement)) continue;
    const page = pages[pages.length - 1];
    const bottom = row.offsetTop + row.offsetHeight;
    if (page !== undefined && bottom - top <= rows.clientHeight) page.push(row);
    else {
      pages.push([row]);
      top = row.offsetTop;
    }
  }
  return pages;
}
