import { randomUUID } from 'node:crypto';
import { readEntryText, type StreamName } from '@/domain/entries/entry';
import { type Actor, ANYONE } from '@/domain/policy';
import type { Snapshot } from '@/domain/protocol/frames';
import { foldingOf } from '@/domain/protocol/streams';
import { registerServer } from '@/server/context';
import { isSameOrigin } from '@/server/http/same-origin';
import { createApiLimits } from '@/server/limits/api-limits';
import { createOpenBriefings } from '@/server/live/open-briefings';
import { createOpenDrafts } from '@/server/live/open-drafts';
import { createPapers } from '@/server/papers/papers';
import { createViews } from '@/server/views/create-views';
import { testAuth } from './auth';
import type { TestDatabase } from './databases';
import { BY_ROLE } from './desk';
import { NOW, openWriter, permission, type TestRule, type Writer } from './log';

export const ORIGIN = 'http://localhost:3000';

/** The actor of each token and cookie. Sign-in itself has its own tests. */
const ACTORS: Record<string, Actor> = BY_ROLE;

export type Api = Writer & { faults: unknown[]; refresh(): Promise<void> };

/** Registers a server for the route handlers, with real log, verbs and views on the database. */
export async function serveApi(database: TestDatabase, rule?: TestRule): Promise<Api> {
  const writer = await openWriter(database, rule && { rule });
  const faults: unknown[] = [];
  const snapshots = await snapshotsOf(writer);
  const now = () => NOW;
  registerServer({
    now,
    release: 'test',
    publicUrl: ORIGIN,
    exercise: false,
    actorOf: async (headers) => ACTORS[tokenOf(headers)] ?? ANYONE,
    permission,
    walls: () => 'readers',
    sameOrigin: (headers) => isSameOrigin(headers, ORIGIN),
    auth: testAuth(database, ORIGIN),
    limits: createApiLimits({ db: database.db, now }),
    openDrafts: createOpenDrafts({ db: database.db, now }),
    papers: createPapers({
      ...{ now, publicUrl: ORIGIN, exercise: false, print: null, khmerFont: 'Khmer OS Battambang' },
      view: async () => 'tiles',
    }),
    openBriefings: createOpenBriefings({ db: database.db, realNow: now }),
    views: createViews({ ...database, ...writer, dataDir: '.', now, snapshot: (stream) => snapshots[stream] }),
    verbs: writer.verbs,
    reportFault: (error) => {
      faults.push(error);
      return 'ref-1';
    },
  });
  const refresh = async () => {
    Object.assign(snapshots, await snapshotsOf(writer));
  };
  return { ...writer, faults, refresh };
}

async function snapshotsOf(writer: Writer): Promise<{ [S in StreamName]: Snapshot<S> }> {
  return {
    wall: await snapshotOf(writer, 'wall'),
    staff: await snapshotOf(writer, 'staff'),
    ops: await snapshotOf(writer, 'ops'),
  };
}

async function snapshotOf<S extends StreamName>({ log }: Writer, stream: S): Promise<Snapshot<S>> {
  const { epoch, seq, hash } = await log.head(stream);
  const entries = await log.readAfter(stream, 0, { entries: seq, bytes: Number.POSITIVE_INFINITY });
  const { empty, fold } = foldingOf(stream);
  const board = entries.reduce((past, entry) => fold(past, { seq: entry.seq, body: readEntryText(entry.text) }), empty);
  return { kind: 'snapshot', s: stream, epoch, seq, hash, board };
}

function tokenOf(headers: Headers): string {
  return (headers.get('authorization') ?? headers.get('cookie') ?? '').replace(/^Bearer |^session=/, '');
}

export function get(path: string, headers: Record<string, string> = { authorization: 'Bearer viewer' }): Request {
  return new Request(`${ORIGIN}${path}`, { headers });
}

/** A correct post with an editor's token. `headers` replace headers; an empty value removes one. */
export function post(body: unknown, headers: Record<string, string> = {}): Request {
  const usual = { authorization: 'Bearer editor', 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const all = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(`${ORIGIN}/api/v1/updates`, { method: 'POST', headers: Object.fromEntries(all), body: text });
}
