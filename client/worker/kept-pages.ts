import { CACHES, markKept } from '@/client/kept/worker-message';
import { KEEPING_HEADER, RELEASE_HEADER } from '@/domain/protocol/frames';

/** Where the pages are; the files of a build have a cache of their own. */
export const PAGES = `${CACHES}pages`;
const FILES = `${CACHES}files-`;
const STATE = `${CACHES}state`;
const FAILED = '/wall-failed';
/** Shorter than the page waits until it tries that build again (upkeep). */
const FAILED_HOLDS_MS = 9 * 60_000;

/** Counts the wipes: what was begun before one must not be put in after it. */
let wipes = 0;

export type KeepRequest = { build: string; page: string; files: readonly string[] };

/** Keeps a page that was on the screen with its files, and only then forgets those of other builds. */
export async function keep({ build, page, files }: KeepRequest): Promise<void> {
  const begun = wipes;
  await keepFiles(await caches.open(FILES + build), files);
  const answer = await fetch(page, { headers: { accept: 'text/html', [KEEPING_HEADER]: '1' }, cache: 'no-store' });
  const html = await answer.clone().text();
  if (begun !== wipes) return wipe();
  // A page without the board, or of another build: nobody saw it.
  if (!answer.ok || buildOf(answer) !== build || !html.includes(`data-release="${build}"`)) return;
  await (await caches.open(PAGES)).put(page, answer);
  await forgetOthers(build);
}

async function keepFiles(cache: Cache, files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (!(await cache.match(file))) await cache.add(file);
  }
}

async function forgetOthers(build: string): Promise<void> {
  const pages = await caches.open(PAGES);
  for (const request of await pages.keys()) {
    const kept = await pages.match(request);
    if (kept && buildOf(kept) !== build) await pages.delete(request);
  }
  const others = (await caches.keys()).filter((name) => name.startsWith(FILES) && name !== FILES + build);
  await Promise.all([...others.map((name) => caches.delete(name)), caches.delete(STATE)]);
}

export async function wipe(): Promise<void> {
  wipes += 1;
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES));
  await Promise.all(names.map((name) => caches.delete(name)));
}

export function buildOf(answer: Response): string | null {
  return answer.headers.get(RELEASE_HEADER);
}

export async function hasPage(page: string): Promise<boolean> {
  return (await caches.match(page, { cacheName: PAGES })) !== undefined;
}

/** The page with a mark by which it knows that no server drew it now. Its policy and nonce are kept with it. */
export async function toMarked(kept: Response): Promise<Response> {
  return new Response(markKept(await kept.text()), { status: kept.status, headers: kept.headers });
}

export async function noteFailed(build: string): Promise<void> {
  await (await caches.open(STATE)).put(FAILED, Response.json({ build, at: Date.now() }));
}

/** Whether this build came a short time ago and did not paint. */
export async function hasFailed(build: string | null): Promise<boolean> {
  const note = await caches.match(FAILED, { cacheName: STATE });
  const { build: failed, at } = Object(await note?.json());
  return build !== null && failed === build && Math.abs(Date.now() - at) < FAILED_HOLDS_MS;
}
