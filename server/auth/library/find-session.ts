import type { BetterAuth } from '@/server/auth/better-auth';
import { hearFault } from './library-fault';

/** By its cookie. Never prolonged by reading: pages and sockets cannot send the cookie that would go with it. */
export function findSession(library: BetterAuth, cookie: string) {
  return hearFault(() => library.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } }));
}
