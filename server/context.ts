import type { PlaceCode } from '@/domain/places';
import type { Action, Actor, Permission } from '@/domain/policy';
import type { PrivateSettings } from '@/domain/settings';
import type { Auth } from './create-auth';
import type { ApiLimits } from './limits/api-limits';
import type { OpenBriefings } from './live/open-briefings';
import type { OpenDrafts } from './live/open-drafts';
import type { Papers } from './papers/papers';
import type { Verbs } from './verbs/create-verbs';
import type { Views } from './views/create-views';

export { troubleOf } from './db/trouble';
export { toFault, toJson, toResponse, toTooMany } from './http/answers';
export { readBytes, readForm, readJson } from './http/body';
export { FOREIGN } from './http/same-origin';
export { readActionOf } from './live/audience';
export type { Command } from './verbs/verb';
export type { Audience } from './views/updates';

/** Everything of the server that `app/` may use. The composition root makes it and keeps it on globalThis. */
export type Server = {
  now(): number;
  release: string;
  /** The one public address; it has no slash at the end. */
  publicUrl: string;
  /** The database is for practice: every page says so. */
  exercise: boolean;
  actorOf(headers: Headers): Promise<Actor>;
  /** `places`: the places that the act is about, for roles that are limited to provinces. */
  permission(actor: Actor, action: Action, places?: readonly PlaceCode[]): Permission;
  /** Who may see `/wall`. */
  walls(): PrivateSettings['walls'];
  /** False when the request comes from another site. For writes with a cookie. */
  sameOrigin(headers: Headers): boolean;
  auth: Pick<Auth, 'handler' | 'enterWithLink' | 'people' | 'account' | 'strangers' | 'displays'>;
  /** How often one caller may ask. */
  limits: Pick<ApiLimits, 'take'>;
  /** Who has which draft open. */
  openDrafts: Pick<OpenDrafts, 'note'>;
  /** Who has which briefing open, and where in it. */
  openBriefings: Pick<OpenBriefings, 'note'>;
  /** What leaves the house on paper. */
  papers: Papers;
  views: Views;
  verbs: Verbs;
  /** Logs a fault once and returns the reference to show to the person. */
  reportFault(error: unknown, where: string): string;
};

// Next bundles its own copy of every module. Only globalThis is the same for both copies.
const KEY = Symbol.for('border-briefing.server');
type Holder = { [KEY]?: Server };

export function registerServer(server: Server): void {
  (globalThis as Holder)[KEY] = server;
}

/** @throws when a page is rendered outside the running server, `next build` included. */
export function server(): Server {
  const registered = (globalThis as Holder)[KEY];
  if (!registered) throw new Error('The server is not running: start it with npm start, npm run dev or npm run demo.');
  return registered;
}
