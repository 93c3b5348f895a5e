import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/policy';
import { type AuthParts, openBetterAuth } from './auth/better-auth';
import { openPasswords } from './auth/passwords';
import { type Identity, identityOfPerson } from './auth/sessions/identity';
import { bearerOf, createTokenReader } from './auth/tokens';
import type { DisplayStates } from './displays/display-states';
import { type Displays, openDisplays } from './displays/displays';
import { sweepPairings } from './displays/pairing';
import type { ToldCommands } from './displays/told-commands';
import { enterWithLink } from './http/auth/enter';
import { handle } from './http/auth/routes';
import { isSameOrigin } from './http/same-origin';
import { createLimiter } from './limits/limiter';
import { type Account, openAccount } from './verbs/account/account';
import { createEnding } from './verbs/people/ending';
import { openPeople, type People } from './verbs/people/people';
import { createStrangerVerbs, type StrangerVerbs } from './verbs/people/stranger-verbs';
import { openTokens, type Tokens } from './verbs/people/tokens';
import { openUsers, type Users } from './verbs/people/users';

export type Auth = {
  /** Answers the routes below `/api/auth`; never throws. */
  handler(request: Request): Promise<Response>;
  /** Who asks: a token decides first, then a session, then a paired screen, else it is anyone. For HTTP and for the handshake of sockets. */
  actorOf(headers: Headers): Promise<Actor>;
  /** The same, with its session or token and its end, because a socket lives longer than the look-up. */
  identityOf(headers: Headers): Promise<Identity>;
  /** For writes with a cookie: whether the request comes from our own pages. */
  sameOrigin(headers: Headers): boolean;
  /** Signs in with the token of a link and answers with a redirect. */
  enterWithLink(token: string, headers: Headers): Promise<Response>;
  /** Makes an address that signs this person in once, within 12 hours. For the demo. */
  makeEntryLink(idOrEmail: string): Promise<string>;
  /** For administrators, with their session. */
  people: People;
  /** For everybody, about the own account. */
  account: Account;
  /** For strangers who have a set-up token or a link. */
  strangers: StrangerVerbs;
  /** Paired screens. */
  displays: Displays;
  /** For people with access to the server's command line. */
  users: Users;
  tokens: Tokens;
  /** Records which sessions and tokens have ended, and deletes the sessions. It runs often. */
  endWhatIsOver(): Promise<void>;
  /** Deletes links and counters that have ended. It runs once a day. */
  sweep(): Promise<void>;
};

/** @param given `now` is real time (the default), also when the demo's clock differs. */
export function createAuth(
  given: Omit<AuthParts, 'now'> & { now?: () => number; displayStates?: DisplayStates; ops?: ToldCommands },
): Auth {
  const parts: AuthParts = { ...given, now: given.now ?? Date.now };
  const { config } = parts;
  const delivered = new Map<string, string>();
  const library = openBetterAuth(parts, (request, token) => delivered.set(request, token));
  const limiter = createLimiter(parts);
  const passwords = openPasswords(parts.db, library);
  const identityOfToken = createTokenReader(parts);
  const people = openPeople(parts);
  const strangers = createStrangerVerbs(parts, passwords);
  const endWhatIsOver = createEnding(parts);
  const displays = openDisplays(parts, { limiter, states: given.displayStates, commands: given.ops });
  const identityOfCookies = async (headers: Headers) => {
    const person = await identityOfPerson(parts, library, headers);
    return person.actor.kind === 'anyone' ? ((await displays.identityOf(headers)) ?? person) : person;
  };
  // A request with a token uses only the token: a bad token never falls back to a cookie.
  const identityOf = (headers: Headers) => {
    const secret = bearerOf(headers);
    return secret === null ? identityOfCookies(headers) : identityOfToken(secret);
  };

  return {
    handler: (request) => handle({ parts, library, strangers, displays }, request),
    sameOrigin: (headers) => isSameOrigin(headers, config.publicUrl),
    enterWithLink: (token, headers) => enterWithLink(parts, library, { token, headers }),
    people,
    account: openAccount({ parts, library, passwords, limiter }),
    strangers,
    displays,
    users: openUsers(parts, passwords, people),
    tokens: openTokens(parts),

    identityOf,
    actorOf: async (headers) => (await identityOf(headers)).actor,
    endWhatIsOver,

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
      await endWhatIsOver();
      await sweep(parts);
      await sweepPairings(parts);
      await limiter.sweep();
    },
  };
}

const DAY_MS = 86_400_000;

async function sweep({ db, now }: AuthParts): Promise<void> {
  const over = { expiresAt: { lt: new Date(now()) } };
  await db.verification.deleteMany({ where: over });
  await db.rateLimit.deleteMany({ where: { lastRequest: { lt: now() - DAY_MS } } });
}
