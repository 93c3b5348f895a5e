import type { StreamName } from '@/domain/entries/entry';
import type { ReleasedFigure } from '@/domain/figures';
import type { PlaceCode } from '@/domain/places';
import type { Snapshot, StreamAnswer } from '@/domain/protocol/frames';
import type { Outcome, Receipt, Refusal } from '@/domain/protocol/outcome';
import type { SituationUpdate } from '@/domain/updates';
import type { Action, Actor, Permission } from './policy';

export { readActionOf } from './live/audience';
export type { Action, Actor, Permission, Role } from './policy';
export { refusePermission } from './policy';

/** A write as it arrives at the edge. `key` is the Idempotency-Key; null is refused with 400. */
export type Command = { actor: Actor; key: string | null; input: unknown };

export type Page<Name extends string, T> = Record<Name, T[]> & { nextCursor: string | null };

export type UpdateQuery = { kind?: 'report' | 'event'; source?: string; limit?: number; cursor?: string };

/** One part of `/readyz`; `detail` is a code, never the database's words. */
export type Check = { name: 'database' | 'schema' | 'clock' | 'disk' | 'log'; ok: boolean; detail?: string };

/** The position in the wall's stream, as bytes ready to send: made once per seq (S3). */
export type SnapshotBytes = { etag: string; json: string };

/** All that `app/` may reach of the server. Made by the composition root, kept on globalThis. */
export type Server = {
  now(): number;
  release: string;
  /** The one public address, without a slash at the end. */
  publicUrl: string;
  /** A practice database: every page says so. */
  exercise: boolean;
  actorOf(headers: Headers): Promise<Actor>;
  /** `places`: what the act is about, for roles that are limited to provinces. */
  permission(actor: Actor, action: Action, places?: readonly PlaceCode[]): Permission;
  /** For writes with a cookie: false when the request comes from another site. */
  sameOrigin(headers: Headers): boolean;
  auth: {
    handler(request: Request): Promise<Response>;
    enterWithLink(token: string, headers: Headers): Promise<Response>;
  };
  views: {
    snapshot(): Promise<Snapshot>;
    snapshotBytes(): Promise<SnapshotBytes>;
    figures(query: URLSearchParams): Promise<Page<'figures', ReleasedFigure> | Refusal>;
    updates(query: URLSearchParams): Promise<Page<'updates', SituationUpdate> | Refusal>;
    update(number: number): Promise<SituationUpdate | null>;
    stream(stream: string, query: URLSearchParams): Promise<StreamAnswer | Snapshot<StreamName> | Refusal>;
    health(): Promise<Check[]>;
  };
  verbs: { publishUpdate(command: Command): Promise<Outcome<Receipt>> };
  /** Logs a fault once and gives back the reference that the person is shown. */
  reportFault(error: unknown, where: string): string;
};

// Next bundles its own copy of every module: only globalThis is one and the same for both.
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
