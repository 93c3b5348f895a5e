import { setTimeout as wait } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { EntriesFrame, Snapshot } from '@/domain/protocol/frames';
import { PROTOCOL } from '@/domain/protocol/frames';
import { freePort } from '@/tests/support/free-port';
import { openScreen, type TestScreen } from '@/tests/support/live/live-screen';
import { openProxy, type TcpProxy } from '@/tests/support/live/tcp-proxy';
import { type ServerProcess, startProcess } from '@/tests/support/process';
import type { Finding, Promised, Size } from './result';
import { askAgain, note, nothingPosted, type Posted, posterTo } from './rig/posting';
import { openSite, type Site } from './rig/site';

type Run = { screens: number; updates: number; cutEveryMs: number; downMs: number; everyMs: number; kills: number };
const SIZES: Record<Size, Run> = {
  glance: { screens: 24, updates: 40, cutEveryMs: 2_000, downMs: 300, everyMs: 100, kills: 1 },
  short: { screens: 200, updates: 300, cutEveryMs: 15_000, downMs: 1_000, everyMs: 200, kills: 2 },
  full: { screens: 1_000, updates: 600, cutEveryMs: 15_000, downMs: 1_000, everyMs: 250, kills: 4 },
};
/** Screens share lines, so that not all are cut at the same moment. */
const LINES = 8;
const PLAIN = 16;
const CATCH_UP_MS = 60_000;

/** P3: screens whose lines are cut all the time, on a server that is killed, miss and repeat nothing. */
export const keepOverCutLines: Promised = async ({ size, postgresUrl }) => {
  const run = SIZES[size];
  const site = await openSite('sqlite', postgresUrl);
  const port = await freePort();
  let server = await startProcess(port, site.env);
  const proxies = await Promise.all(Array.from({ length: LINES }, () => openProxy(port)));
  const initial = await snapshotOf(server.url);
  const screens = spread(run.screens, proxies).map((origin) => openScreen({ origin, initial }));
  const plain = spread(PLAIN, proxies).map(openPlain);
  await until(() => plain.every(({ isOpen }) => isOpen()), CATCH_UP_MS);
  const cutting = cutLines(proxies, run);
  const posted = nothingPosted();
  for (let kill = 0; kill <= run.kills; kill += 1) {
    await postSome(server, site, { posted, run, part: kill });
    if (kill === run.kills) break;
    await server.kill();
    server = await startProcess(port, site.env);
  }
  await cutting.stop();
  await askAgain(posterTo(server.url, site.token), posted);
  const head = await snapshotOf(server.url);
  await until(() => screens.every((screen) => isAt(screen, head)), CATCH_UP_MS);
  const findings = [judgeScreens(screens, head, { run, cuts: cutting.cuts() }), judgePlain(plain, head)];
  for (const screen of [...screens, ...plain]) screen.stop();
  await Promise.all(proxies.map((proxy) => proxy.close()));
  await server.kill();
  await site.remove();
  return findings;
};

type Part = { posted: Posted; run: Run; part: number };

async function postSome(server: ServerProcess, site: Site, { posted, run, part }: Part): Promise<void> {
  const post = posterTo(server.url, site.token);
  for (let count = 0; count < run.updates / (run.kills + 1); count += 1) {
    void note(post, posted, `cut-${part}-${String(count).padStart(5, '0')}`);
    await wait(run.everyMs);
  }
}

/** Each line is cut in its turn, so that each screen loses its line once in `cutEveryMs`. */
function cutLines(proxies: TcpProxy[], { cutEveryMs, downMs }: Run) {
  let cuts = 0;
  const cut = async (proxy: TcpProxy) => {
    cuts += 1;
    proxy.cut();
    await wait(downMs);
    proxy.mend();
  };
  const running: Promise<void>[] = [];
  const timer = setInterval(() => {
    const proxy = proxies[cuts % proxies.length];
    if (proxy) running.push(cut(proxy));
  }, cutEveryMs / proxies.length);
  return {
    cuts: () => cuts,
    async stop() {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}

function judgeScreens(screens: TestScreen[], head: Snapshot, { run, cuts }: { run: Run; cuts: number }): Finding {
  const behind = screens.filter((screen) => screen.view().position.seq !== head.seq).length;
  const otherHash = screens.filter((screen) => !isAt(screen, head)).length;
  const backwards = screens.filter(({ positions }) =>
    positions.some((seq, at) => at > 0 && seq <= (positions[at - 1] ?? 0)),
  );
  return {
    promise: 'P3',
    what: `${run.screens} screens, ${head.seq} updates, ${cuts} cuts of ${LINES} lines, ${run.kills} kills`,
    runs: run.screens,
    worst: `${behind} miss updates, ${backwards.length} went back or repeated, ${otherHash} have another hash`,
    held: behind + backwards.length + otherHash === 0 && head.seq >= run.updates,
  };
}

/** The control: Socket.IO alone, on the same lines, with its own reconnection. */
function judgePlain(plain: PlainClient[], head: Snapshot): Finding {
  const missing = plain.map(({ heard }) => head.seq - heard.size);
  return {
    promise: 'P3',
    what: 'control: plain Socket.IO on the same lines, which only listens',
    runs: plain.length,
    worst: `${missing.filter((count) => count > 0).length} of ${plain.length} miss updates, the worst ${Math.max(...missing)} of ${head.seq}`,
    held: missing.some((count) => count > 0),
  };
}

type PlainClient = { heard: Set<number>; isOpen(): boolean; stop(): void };

function openPlain(origin: string): PlainClient {
  const heard = new Set<number>();
  const auth = { protocol: PROTOCOL, streams: { wall: null } };
  const socket = io(origin, { transports: ['websocket'], auth, forceNew: true });
  socket.on('entries', ({ p, d }: EntriesFrame) => {
    for (const index of d.keys()) heard.add(p + 1 + index);
  });
  return { heard, isOpen: () => socket.connected, stop: () => void socket.disconnect() };
}

function spread(count: number, proxies: TcpProxy[]): string[] {
  return Array.from({ length: count }, (_, index) => proxies[index % proxies.length]?.origin ?? '');
}

function isAt(screen: Pick<TestScreen, 'view'>, { seq, hash }: Snapshot): boolean {
  const { position } = screen.view();
  return position.seq === seq && position.hash === hash;
}

async function snapshotOf(url: string): Promise<Snapshot> {
  return (await (await fetch(`${url}/api/v1/board`)).json()) as Snapshot;
}

async function until(holds: () => boolean, ms: number): Promise<void> {
  for (const end = performance.now() + ms; !holds() && performance.now() < end; ) await wait(50);
}
