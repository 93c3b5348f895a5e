import type { LiteEmptyReason, LiteWords } from '@/domain/displays/lite-page';
import { get } from './ask';

const ASK_EVERY_MS = 10_000;

/** The access of this screen has ended (C6): nothing of the board stays, in the page or its memory. */
export function wipe({ closedTitle, closedText }: LiteWords): void {
  document.body.textContent = '';
  const main = document.body.appendChild(document.createElement('main'));
  main.className = 'empty';
  main.appendChild(document.createElement('h1')).textContent = closedTitle;
  main.appendChild(document.createElement('p')).textContent = closedText;
  void leave();
  setInterval(() => void leave(), ASK_EVERY_MS);
}

/** The browser drops the page with its memory. Without a server it would end on a page of its own, so this waits for it. */
async function leave(): Promise<void> {
  const answer = await get('/livez');
  if (answer?.status === 200) location.reload();
}

/** A page without the board comes back by itself when it may, or when the record is whole again. */
export function waitForBoard(why: LiteEmptyReason): void {
  setInterval(async () => {
    const answer = await get('/api/v1/streams/wall?after=0');
    if (answer === null || (why !== 'closed' && answer.status === 503)) return;
    if (answer.status !== 401 && answer.status !== 403) location.reload();
  }, ASK_EVERY_MS);
}
