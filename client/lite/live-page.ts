import { createServerClock, type ServerClock } from '@/client/clock';
import { type ConnectionHealth, createConnectionHealth } from '@/client/connection-health';
import type { LiteEmptyPage, LitePage } from '@/domain/displays/lite-page';
import { BEACON_MS } from '@/domain/protocol/frames';
import { type Answer, askStream, get } from './ask';
import { wipe } from './leave';
import { morph } from './morph';
import { all } from './say';

/** Words of a moment name its day once that is not today's, and marks end: the page is made anew from time to time. */
const ANEW_EVERY_MS = 10 * 60_000;

/** The page as it is now. It asks the server all the time, until the access ends. */
export type LivePage = { page(): LitePage; health: ConnectionHealth; clock: ServerClock; isWiped(): boolean };

/** `onRenewed`: the server's newest page is on the screen; `isNews`: the figures of the overview are others than before. */
export function followServer(first: LitePage, onRenewed: (isNews: boolean) => void): LivePage {
  const monotonic = () => performance.now();
  const clock = createServerClock(first.now, monotonic);
  const health = createConnectionHealth(clock, monotonic);
  let page = first;
  let madeAt = monotonic();
  let isWiped = false;

  const renew = async () => {
    const told = await putIn(page);
    if (told === null) return;
    madeAt = monotonic();
    page = told.page;
    onRenewed(told.isNews);
  };
  const end = () => {
    isWiped = true;
    wipe(page.words);
  };
  const take = async (answer: Answer): Promise<void> => {
    if (answer.kind === 'refused') return end();
    noteAnswer(health, answer);
    if (answer.kind === 'failed' || (answer.isSame && monotonic() - madeAt < ANEW_EVERY_MS)) return;
    const before = page;
    await renew();
    // What is on the screen now has to be confirmed, too.
    if (!isSamePlace(before, page)) await take(await askStream(page));
  };
  const ask = async () => {
    await take(await askStream(page));
    if (!isWiped) setTimeout(() => void ask(), BEACON_MS);
  };
  void ask();
  return { page: () => page, health, clock, isWiped: () => isWiped };
}

function isSamePlace(a: LitePage, b: LitePage): boolean {
  return a.epoch === b.epoch && a.seq === b.seq;
}

function noteAnswer(health: ConnectionHealth, answer: Exclude<Answer, { kind: 'refused' }>): void {
  if (answer.kind === 'failed') {
    health.channelClosed('http');
    return;
  }
  health.channelOpened('http');
  if (answer.t !== null) health.markContact(answer.t);
  health.setAlarms(answer.alarms);
  if (answer.isNewest) health.markConfirmed();
}

/** Puts in the server's newest page; only what differs is touched. null: there is none to put in. */
async function putIn(page: LitePage): Promise<{ page: LitePage; isNews: boolean } | null> {
  const answer = await get(location.href);
  if (answer?.status !== 200) return null;
  const made = new DOMParser().parseFromString(answer.text, 'text/html');
  const told = toldIn(made);
  const wall = made.getElementById('wall');
  if ('why' in told || wall === null) return null;
  if (told.release !== page.release) location.reload();
  // Another node may be behind: the page never goes back.
  if (told.epoch === page.epoch && told.seq < page.seq) return null;
  const before = overviewText();
  for (const element of all('#wall')) morph(element, wall);
  return { page: told, isNews: overviewText() !== before };
}

function overviewText(): string {
  return all('.overview .count')
    .map(({ textContent }) => textContent)
    .join();
}

/** The page is our own server's, so its shape is known. */
export function toldIn(source: Document): LitePage | LiteEmptyPage {
  return JSON.parse(source.getElementById('told')?.textContent ?? '{"why":"away"}') as LitePage | LiteEmptyPage;
}
