'use client';

/** What still waits for a person, in the order of the page, and where the figures begin. */
const NEXT = ['[data-open-frame]', '[data-accept-sure]', '.composer-row-open [data-value]', '[data-figures]'];

/** A button that is pressed and goes away takes the cursor with it: this brings it to what is next. */
export function focusNextOpen(): void {
  afterPainting(() => {
    const [next] = NEXT.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
    next?.focus();
  });
}

/** The field is drawn with the next painting; of several the first that is there. */
export function focusLater(...ids: string[]): void {
  afterPainting(() => {
    const [field] = ids.flatMap((id) => document.getElementById(id) ?? []);
    field?.focus();
  });
}

function afterPainting(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
