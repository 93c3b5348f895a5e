import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { expect, vi } from 'vitest';
import type { Receipt } from '@/domain/outcome';
import { type Actor, ANYONE, DISPLAY_ROLES, decidePermission } from '@/domain/policy';
import { createDisplayStates } from '@/server/displays/display-states';
import { isSameOrigin } from '@/server/http/same-origin';
import { type Gateway, type GatewayDeps, openGateway } from '@/server/live/gateway';
import { createPresence, type Presence } from '@/server/live/presence';
import type { Relay, RelayOptions } from '@/server/live/relay';
import { createRelays, type RelaySet, type Relays } from '@/server/live/relays';
import { createRecoveryCheck } from '@/server/log/recovery-check';
import { createViews } from '@/server/views/create-views';
import type { TestDatabase } from '@/tests/support/databases';
import { BY_ROLE } from '@/tests/support/desk';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

export type RigOptions = Partial<Pick<RelayOptions, 'ring' | 'pollMs'>> &
  Partial<Pick<GatewayDeps, 'beaconMs' | 'release' | 'isWriting' | 'permission' | 'socketCounter'>> & {
    /** False: the writer never wakes the relay, as if it was another process. */
    wakes?: boolean;
    boardsOpen?: boolean;
    port?: number;
  };

export type Rig = Writer & {
  port: number;
  origin: string;
  /** The relay of the wall. */
  relay: Relay<'wall'>;
  relays: Relays;
  presence: Presence;
  /** The reported faults, and the reports of screens. */
  faults: unknown[];
  doubts: unknown[];
  /** Publishes this many small reports, one after the other, and waits until the relay has read them. */
  post(count: number): Promise<Receipt[]>;
  /** Holds each look-up of a person until the returned function is called. */
  holdActors(): () => void;
  /** How many look-ups wait. */
  waiting(): number;
  stop(): Promise<void>;
};

/** The actor of each cookie. Sign-in itself has its own tests. */
const ACTORS: Record<string, Actor> = Object.fromEntries([
  ...Object.entries(BY_ROLE).map(([role, person]) => [`session=${role}`, person]),
  ...DISPLAY_ROLES.map((display) => [
    `display=${display}`,
    { kind: 'display', id: display, name: display, roles: [], display },
  ]),
]);

/** The live path as in the server, without pages: log, relay, gateway, and the two reads of a screen. */
export async function openRig(database: TestDatabase, options: RigOptions = {}): Promise<Rig> {
  const { wakes = true, boardsOpen = true, port = 0, ...settings } = options;
  const faults: unknown[] = [];
  const doubts: unknown[] = [];
  const writer = await openWriter(database, { onAppend: (stream) => wakes && relays[stream].wake() });
  const onFault = (error: unknown) => void faults.push(error);
  const live = createRelays({ log: writer.log, onFault, onBroken: writer.log.halt, ...settings });
  const { relays } = live;
  const recovery = createRecoveryCheck(writer);
  relays.wall.listen({ entries: () => undefined, epoch: () => void recovery.look() });
  const relay = relays.wall;
  await live.open();
  const presence = createPresence();
  const displayStates = createDisplayStates({ ...database, now: Date.now, wall: relay, onFault });
  const http = createServer();
  const now = () => Date.now();
  const views = createViews({ ...database, ...writer, dataDir: '.', now, snapshot: live.snapshot });
  http.on('request', (request, response) => void answer(views, request, response));
  const gate = createGate();
  const gateway = openGateway({
    http,
    relays,
    log: writer.log,
    alarms: writer.alarms,
    presence,
    displayStates,
    logger: { warn: (facts: unknown) => void doubts.push(facts) },
    now,
    release: 'test',
    isWriting: () => writer.log.halted() === null,
    dev: false,
    async identityOf(headers) {
      const cookie = headers.get('cookie') ?? '';
      const actor = ACTORS[cookie.split(';')[0] ?? ''] ?? ANYONE;
      await gate.pass();
      return { actor, session: actor === ANYONE ? null : cookie, endsInMs: endOf(cookie) };
    },
    permission: (actor, action) => decidePermission(actor, action, { boardsOpen }),
    sameOrigin: (headers) => isSameOrigin(headers, 'https://briefing.example'),
    reportFault: (error) => String(faults.push(error)),
    ...settings,
  });
  const bound = await listen(http, port);
  return {
    ...writer,
    port: bound,
    origin: `http://127.0.0.1:${bound}`,
    relay,
    relays,
    presence,
    faults,
    doubts,
    holdActors: gate.hold,
    waiting: gate.waiting,
    post: (count) => post(writer, relay, count),
    async stop() {
      await stop(http, gateway, live);
      await displayStates.stop();
    },
  };
}

/** `session=editor; ends=300`: a session that ends after so many milliseconds. */
function endOf(cookie: string): number | null {
  const ends = /; ends=(\d+)$/.exec(cookie)?.[1];
  return ends === undefined ? null : Number(ends);
}

/** Callers wait while it is held. */
function createGate() {
  let held: Promise<void> | null = null;
  let waiting = 0;
  return {
    waiting: () => waiting,
    hold() {
      const opened: (() => void)[] = [];
      held = new Promise((resolve) => void opened.push(resolve));
      return () => {
        held = null;
        for (const open of opened) open();
      };
    },
    async pass() {
      waiting += 1;
      await held;
      waiting -= 1;
    },
  };
}

type Views = ReturnType<typeof createViews>;

/** The slice (S4) and the snapshot, as the routes answer. */
async function answer(views: Views, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://rig');
  const stream = pathname.split('/').at(-1) ?? '';
  const found = await views.stream(stream === 'board' ? 'wall' : stream, searchParams);
  const [status, body] = 'ok' in found ? [found.status, { error: found }] : [200, found];
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

let posted = 0;

async function post({ verbs }: Writer, relay: Relay, count: number): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (let index = 0; index < count; index += 1) {
    posted += 1;
    const outcome = await verbs.publishUpdate({ actor: EDITOR, key: `rig-post-${posted}`, input: reportOf(posted) });
    if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
    receipts.push(outcome.value);
  }
  await vi.waitFor(() => expect(relay.position().seq).toBeGreaterThanOrEqual(receipts.at(-1)?.seq ?? 0));
  return receipts;
}

function listen(http: HttpServer, port: number): Promise<number> {
  return new Promise((resolve) => {
    http.listen(port, '127.0.0.1', () => {
      const address = http.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

async function stop(http: HttpServer, gateway: Gateway, live: RelaySet): Promise<void> {
  gateway.stop(0);
  await live.stop();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
}
