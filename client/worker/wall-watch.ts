// Runs beside the code of a wall's page, and without it: where that code does not draw, the page is loaded again until it does.
import { isPainted } from '@/client/kept/after-paint';
import { reloadWhenAnswered } from '@/client/reload-when-answered';

/** The service worker, where there is one, has the last page that was on the screen, and comes first. */
const PAINTS_WITHIN_MS = 40_000;

setTimeout(() => {
  if (!isPainted()) reloadWhenAnswered();
}, PAINTS_WITHIN_MS);
