import { server, troubleOf } from '@/server/context';

/**
 * Next calls this for a fault while a page is rendered. Its digest is what the page shows to the person, so the log
 * holds it as the reference.
 */
export function onRequestError(error: unknown, request: { path: string; method: string }): void {
  // Told once, by its alarm.
  if (troubleOf(error)) return;
  server().reportFault(error, `${request.method} ${request.path.split('?')[0] ?? ''}`);
}
