'use client';

/** What still waits for a person, in the order of the page, and where the figures begin. */
const NEXT = ['[data-open-frame]', '[data-accept-sure]', '.composer-row-open [data-value]', '[data-figures]'];

/** A button that is pressed and goes away takes the cursor with it: this brings it to what is next. */
export function focusNextOpen(): void {
  focusFirst(...NEXT);
}

/** Of several the first that is there. */
function focusFirst(...selectors: string[]): void {
  afterPainting(() => {
    const [next] = selectors.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
    next?.focus();
  });
}

/** What can be taken next of what the text says besides its figures, else their heading. */
export function focusNextFact(): void {
  focusFirst('[data-take]', '#facts');
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
