/** What a copy needs to look as its original does, where no style sheet reaches it. */
const KEPT = [
  ...['display', 'position', 'box-sizing', 'float', 'inset', 'z-index', 'visibility', 'opacity', 'overflow'],
  ...['width', 'height', 'min-width', 'min-height', 'max-width', 'margin', 'padding', 'gap', 'vertical-align'],
  ...['flex', 'flex-direction', 'flex-wrap', 'align-items', 'align-self', 'justify-content', 'order'],
  ...['grid-template-columns', 'grid-template-rows', 'grid-column', 'grid-row'],
  ...['border-top', 'border-right', 'border-bottom', 'border-left', 'border-radius', 'background', 'box-shadow'],
  ...['color', 'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric', 'line-height'],
  ...['text-align', 'text-decoration', 'text-indent', 'white-space', 'word-break', 'overflow-wrap', 'list-style'],
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'text-anchor'],
  ...['dominant-baseline', 'paint-order', 'transform', 'transform-origin'],
];

/** Writes on each part what it looks like. The host must be in the page. */
export function inlineStyles(host: HTMLElement): void {
  const all = [host, ...host.querySelectorAll<HTMLElement | SVGElement>('*')];
  // Read first: a style that is written changes what is computed for the parts within.
  const styles = all.map((part) => {
    const computed = getComputedStyle(part);
    return KEPT.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';');
  });
  all.forEach((part, at) => {
    part.removeAttribute('class');
    part.setAttribute('style', styles[at] ?? '');
  });
}
