import { randomUUID } from 'node:crypto';
import { readGrants } from '@/server/db/grants';
import { createLimiter } from '@/server/limits/limiter';
import { type Actor, ANYONE } from '@/server/policy';
import { type Account, openAccount } from './account/account';
import { type AuthParts, type BetterAuth, openBetterAuth } from './better-auth';
import { type Doors, openDoors } from './doors/doors';
import { enterWithLink } from './doors/enter';
import { hearFault } from './library/library-fault';
import { openPasswords } from './passwords';
import { openPeople, type People } from './people/people';
import { openUsers, type Users } from './people/users';
import { handle } from './routes';
import { isSameOrigin } from './same-origin';
import { openTokens, type Tokens } from './tokens';

export type Auth = {
  /** The routes below `/api/auth`; never throws. */
  handler(request: Request): Promise<Response>;
  /** Who asks: a token, else a session, else anyone. For HTTP and for the handshake of sockets. */
  actorOf(headers: Headers): Promise<Actor>;
  /** For writes with a cookie. */
  sameOrigin(headers: Headers): boolean;
  /** Signs in by a link's token and answers with a redirect. */
  enterWithLink(token: string, headers: Headers): Promise<Response>;
  /** The address that signs this person in, once, within 12 hours. For the demo. */
  makeEntryLink(idOrEmail: string): Promise<string>;
  /** For administrators, by their session. */
  people: People;
  /** For everybody, the own one. */
  account: Account;
  /** For whoever holds a token of set-up or a link. */
  doors: Doors;
  /** For whoever holds the server's command line. */
  users: Users;
  tokens: Tokens;
  /** Deletes sessions, links and counters that are over. Once a day. */
  sweep(): Promise<void>;
};

/** @param given `now` is real time (the default) also where the demo's clock differs. */
export function createAuth(given: Omit<AuthParts, 'now'> & { now?: () => number }): Auth {
  const parts: AuthParts = { ...given, now: given.now ?? Date.now };
  const { config } = parts;
  const delivered = new Map<string, string>();
  const library = openBetterAuth(parts, (request, token) => delivered.set(request, token));
  const limiter = createLimiter(parts);
  const passwords = openPasswords(parts.db, library);
  const tokens = openTokens(parts);
  const people = openPeople(parts);
  const doors = openDoors(parts, passwords, limiter);

  return {
    handler: (request) => handle({ parts, library, limiter, doors }, request),
    sameOrigin: (headers) => isSameOrigin(headers, config.publicUrl),
    enterWithLink: (token, headers) => enterWithLink(parts, library, { token, headers }),
    people,
    account: openAccount({ parts, library, passwords, limiter }),
    doors,
    users: openUsers(parts, passwords, people),
    tokens,

    async actorOf(headers) {
      const secret = /^Bearer (.*)$/i.exec(headers.get('authorization') ?? '')?.[1];
      // Whoever sends a token means the token: a bad one never falls back on a cookie.
      return secret === undefined ? personOf(parts, library, headers) : tokens.actorOf(secret);
    },

    async makeEntryLink(idOrEmail) {
      const user = await parts.db.user.findFirst({ where: { OR: [{ id: idOrEmail }, { email: idOrEmail }] } });
      if (!user) throw new Error('There is nobody to make a link for.');
      const request = randomUUID();
      await library.api.signInMagicLink({ body: { email: user.email, metadata: { request } }, headers: new Headers() });
      const token = delivered.get(request) ?? '';
      delivered.delete(request);
      return `${config.publicUrl}/enter?token=${token}`;
    },

    async sweep() {
      await sweep(parts);
      await limiter.sweep();
    },
  };
}

async function personOf({ db }: AuthParts, library: BetterAuth, headers: Headers): Promise<Actor> {
  const cookie = headers.get('cookie');
  if (cookie === null) return ANYONE;
  // Never prolonged by reading: pages and sockets cannot send the cookie that would go with it.
  const found = await hearFault(() =>
    library.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } }),
  );
  if (!found || found.user.disabledAt) return ANYONE;
  const { id, name } = found.user;
  return { kind: 'person', id, name, ...(await readGrants(db, id)) };
}

const DAY_MS = 86_400_000;

async function sweep({ db, now }: AuthParts): Promise<void> {
  const over = { expiresAt: { lt: new Date(now()) } };
  await db.session.deleteMany({ where: over });
  await db.verification.deleteMany({ where: over });
  await db.rateLimit.deleteMany({ where: { lastRequest: { lt: now() - DAY_MS } } });
}
