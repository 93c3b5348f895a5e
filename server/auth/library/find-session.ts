import type { BetterAuth } from '@/server/auth/better-auth';
import { hearFault } from './library-fault';

/** Finds the session by its cookie. Reading never extends it, because pages and sockets cannot send the renewed cookie. */
export function findSession(library: BetterAuth, cookie: string) {
  return hearFault(() => library.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } }));
}
