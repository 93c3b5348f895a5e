/** The root of the page has it once its own code has drawn. */
const PAINTED_MARK = 'painted';

/** Runs once the page has been drawn by its own code, and marks it. Returns what stops that. */
export function afterPaint(work: () => void): () => void {
  // The second frame begins when the first is on the screen.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      document.documentElement.dataset[PAINTED_MARK] = '';
      work();
    });
  });
  return () => cancelAnimationFrame(frame);
}

export function isPainted(): boolean {
  return PAINTED_MARK in document.documentElement.dataset;
}
