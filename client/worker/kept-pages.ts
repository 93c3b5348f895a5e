import { markKept } from '@/client/kept/worker-message';
import { KEEPING_HEADER, RELEASE_HEADER } from '@/domain/protocol/frames';

const FAILED = '/wall-failed';
/** Shorter than the page waits until it tries that build again (upkeep). */
const FAILED_HOLDS_MS = 9 * 60_000;

type KeepRequest = { build: string; page: string; files: readonly string[] };

export type KeptPages = {
  /** The cache where the pages are; the files of a build have a cache of their own. */
  name: string;
  /** Keeps a page that was on the screen with its files, and only then forgets those of other builds. */
  keep(request: KeepRequest): Promise<void>;
  wipe(): Promise<void>;
  hasPage(page: string): Promise<boolean>;
  noteFailed(build: string): Promise<void>;
  /** Whether this build came a short time ago and did not paint. */
  hasFailed(build: string | null): Promise<boolean>;
};

/** `prefix`: how the names of its caches begin. */
export function createKeptPages(prefix: string): KeptPages {
  const [name, files, state] = [`${prefix}pages`, `${prefix}files-`, `${prefix}state`];
  /** Counts the wipes: what was begun before one must not be put in after it. */
  let wipes = 0;
  const wipe = async () => {
    wipes += 1;
    const names = (await caches.keys()).filter((each) => each.startsWith(prefix));
    await Promise.all(names.map((each) => caches.delete(each)));
  };
  return {
    name,
    wipe,
    async keep({ build, page, files: asked }) {
      const begun = wipes;
      await keepFiles(await caches.open(files + build), asked);
      const answer = await fetch(page, { headers: { accept: 'text/html', [KEEPING_HEADER]: '1' }, cache: 'no-store' });
      const html = await answer.clone().text();
      if (begun !== wipes) return wipe();
      // A page without its content, or of another build: nobody saw it.
      if (!answer.ok || buildOf(answer) !== build || !html.includes(`data-release="${build}"`)) return;
      const pages = await caches.open(name);
      await pages.put(page, answer);
      await forgetOthers(pages, build);
      const others = (await caches.keys()).filter((each) => each.startsWith(files) && each !== files + build);
      await Promise.all([...others.map((each) => caches.delete(each)), caches.delete(state)]);
    },
    hasPage: async (page) => (await caches.match(page, { cacheName: name })) !== undefined,
    noteFailed: async (build) => (await caches.open(state)).put(FAILED, Response.json({ build, at: Date.now() })),
    async hasFailed(build) {
      const note = await caches.match(FAILED, { cacheName: state });
      const { build: failed, at } = Object(await note?.json());
      return build !== null && failed === build && Math.abs(Date.now() - at) < FAILED_HOLDS_MS;
    },
  };
}

async function keepFiles(cache: Cache, files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (!(await cache.match(file))) await cache.add(file);
  }
}

async function forgetOthers(pages: Cache, build: string): Promise<void> {
  for (const request of await pages.keys()) {
    const kept = await pages.match(request);
    if (kept && buildOf(kept) !== build) await pages.delete(request);
  }
}

export function buildOf(answer: Response): string | null {
  return answer.headers.get(RELEASE_HEADER);
}

/** The page with a mark by which it knows that no server drew it now. Its policy and nonce are kept with it. */
export async function toMarked(kept: Response): Promise<Response> {
  return new Response(markKept(await kept.text()), { status: kept.status, headers: kept.headers });
}
