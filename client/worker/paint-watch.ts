import { buildOf, type KeptPages } from './kept-pages';

/** A page that comes from the server has this long until it is on the screen. */
const PAINTS_WITHIN_MS = 30_000;

const waiting = new Map<string, () => void>();

/** The page of this client is on the screen. */
export function notePainted(clientId: string): void {
  waiting.get(clientId)?.();
}

type Scope = {
  clients: { get(id: string): Promise<{ url: string; navigate?(url: string): Promise<unknown> } | undefined> };
};

/** Waits until the page is on the screen; where it never is, the last page that was takes its place. */
export async function watchPaint(
  scope: Scope,
  { hasPage, noteFailed }: KeptPages,
  { clientId, answer }: { clientId: string; answer: Response },
): Promise<void> {
  const isPainted = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PAINTS_WITHIN_MS);
    waiting.set(clientId, () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
  waiting.delete(clientId);
  if (isPainted) return;
  const client = await scope.clients.get(clientId);
  const build = buildOf(answer);
  if (!client || build === null || !(await hasPage(client.url))) return;
  await noteFailed(build);
  await client.navigate?.(client.url);
}
