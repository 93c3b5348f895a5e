import { server, troubleOf } from '@/server/context';

/**
 * Next calls this for a fault while it renders a page. The page shows the digest of the fault to the person, so the log
 * has the digest as the reference.
 */
export function onRequestError(error: unknown, request: { path: string; method: string }): void {
  // An alarm already reports a trouble of the database.
  if (troubleOf(error)) return;
  server().reportFault(error, `${request.method} ${request.path.split('?')[0] ?? ''}`);
}
