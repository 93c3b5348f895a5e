import { setTimeout as wait } from 'node:timers/promises';
import { type EntriesFrame, PROTOCOL, type Snapshot, type Start, type Welcome } from '@/domain/protocol/frames';
import { openDatabase } from '@/server/db/database';
import { createLog } from '@/server/log/create-log';
import { freePort } from '@/tests/support/free-port';
import { openScreen } from '@/tests/support/live/live-screen';
import { openRaw, type RawClient } from '@/tests/support/live/raw-client';
import { type ServerProcess, startProcess } from '@/tests/support/process';
import type { Finding, Promised, Size } from './result';
import { fillWall } from './rig/fill';
import { note, nothingPosted, type Post, posterTo } from './rig/posting';
import { openSite, type Site } from './rig/site';

type Run = { missed: number[]; screens: number };
const SIZES: Record<Size, Run> = {
  glance: { missed: [1, 100, 1_000, 1_100], screens: 50 },
  short: { missed: [1, 10, 100, 1_000, 10_000], screens: 1_000 },
  full: { missed: [1, 10, 100, 1_000, 10_000], screens: 1_000 },
};
const MISSED_AT_ONCE = 100;
const WITHIN_MS = 3_000;
/** What is posted while all come back. */
const MEANWHILE = 5;
const PATIENCE_MS = 60_000;

/** P4: who missed entries gets all of them, or a snapshot; never a part. */
export const keepCatchUp: Promised = async ({ size, postgresUrl }) => {
  const { missed, screens } = SIZES[size];
  const head = Math.max(...missed) + 10;
  let known: Snapshot[] = [];
  const at = [...missed, MISSED_AT_ONCE].map((count) => head - count);
  const site = await openSite('sqlite', postgresUrl, async (database) => {
    known = await fillWall(database, { count: head, at });
  });
  const limits = { SOCKETS_AT_THE_DOOR: '2000' };
  const server = await startProcess(await freePort(), { ...site.env, ...limits });
  const findings: Finding[] = [];
  for (const count of missed) findings.push(await missAlone(server.url, count, snapshotAt(known, head - count)));
  findings.push(await missTogether(server, site, { size, screens, known: snapshotAt(known, head - MISSED_AT_ONCE) }));
  findings.push(await takeOnePage(site, head));
  await server.kill();
  await site.remove();
  return findings;
};

function snapshotAt(known: Snapshot[], seq: number): Snapshot {
  const found = known.find((snapshot) => snapshot.seq === seq);
  if (!found) throw new Error(`The fill gave no snapshot at ${seq}`);
  return found;
}

/** A screen as in a browser, with the hash that it computes itself. */
async function missAlone(url: string, missed: number, initial: Snapshot): Promise<Finding> {
  const head = (await (await fetch(`${url}/api/v1/board`)).json()) as Snapshot;
  const begun = performance.now();
  const screen = openScreen({ origin: url, initial });
  const isThere = () => screen.view().position.hash === head.hash;
  await until(isThere, PATIENCE_MS);
  const ms = Math.round(performance.now() - begun);
  const { positions } = screen;
  screen.stop();
  // From where it stood to the head, and nowhere between.
  const isWhole = isThere() && positions.length === 2;
  const words = isThere()
    ? `${ms} ms, by way of ${positions.slice(1, -1).join(', ') || 'nothing else'}`
    : 'did not arrive';
  return { promise: 'P4', what: `${missed} missed by one screen`, runs: 1, worst: words, held: isWhole };
}

type Together = { screens: number; known: Snapshot; size: Size };

async function missTogether(server: ServerProcess, site: Site, { screens, known, size }: Together): Promise<Finding> {
  const auth = { protocol: PROTOCOL, streams: { wall: { epoch: known.epoch, seq: known.seq } } };
  const begun = performance.now();
  const clients = Array.from({ length: screens }, () => openRaw(server.url, { auth }));
  let [welcome, lastAt] = [0, begun];
  for (const { socket } of clients) {
    socket.on('welcome', () => {
      welcome += 1;
      lastAt = performance.now();
    });
  }
  const posted = await postMeanwhile(posterTo(server.url, site.token));
  await until(() => welcome === screens, PATIENCE_MS);
  const head = known.seq + MISSED_AT_ONCE + posted;
  await until(() => clients.every((client) => reachOf(client, known.seq) === head), PATIENCE_MS);
  const partial = clients.filter((client) => reachOf(client, known.seq) !== head).length;
  for (const client of clients) client.close();
  const ms = Math.round(lastAt - begun);
  return {
    promise: 'P4',
    what: `${MISSED_AT_ONCE} missed by ${screens} screens at once, ${MEANWHILE} posts meanwhile`,
    runs: screens,
    worst: `all welcome after ${ms} ms (${WITHIN_MS} at most), ${partial} got a part`,
    // How long it takes says nothing on a machine that others use.
    held: partial === 0 && welcome === screens && (size === 'glance' || ms <= WITHIN_MS),
  };
}

async function postMeanwhile(post: Post): Promise<number> {
  const posted = nothingPosted();
  for (let count = 0; count < MEANWHILE; count += 1) {
    await note(post, posted, `meanwhile-${String(count).padStart(4, '0')}`);
  }
  return posted.acknowledged.size;
}

/**
 * Up to where a client has everything; null when something between is missing. What was still on its way to the rooms when the
 * client came is in its welcome and comes again: it is dropped there (C1).
 */
function reachOf(client: RawClient, from: number): number | null {
  const start = client.of<Welcome>('welcome')[0]?.streams.wall;
  if (!start) return null;
  const frames = client.of<EntriesFrame>('entries');
  return frames.reduce<number | null>(
    (reach, { p, n, d }) => (reach !== null && p <= reach && d.length === n - p ? Math.max(reach, n) : null),
    reachOfStart(start, from),
  );
}

/** A start is the whole gap or a snapshot (S1). */
function reachOfStart(start: Start, from: number): number | null {
  if (start.kind === 'snapshot') return start.seq;
  return start.p === from && start.d.length === start.n - start.p ? start.n : null;
}

/** The control: who takes one page of the log for the whole gap has a part of it. */
async function takeOnePage({ databaseUrl }: Site, head: number): Promise<Finding> {
  const { db, engine, close } = await openDatabase(databaseUrl);
  const log = createLog({ db, engine, now: Date.now, permission: () => 'forbidden' });
  const from = head - 1_000;
  const page = await log.readAfter('wall', from);
  await close();
  const [d, h] = [page.map(({ text }) => text), page.at(-1)?.hash ?? ''];
  const reach = reachOfStart({ kind: 'delta', s: 'wall', epoch: '', p: from, n: head, h, d }, from);
  const worst = `${page.length} of 1000 entries`;
  return { promise: 'P4', what: 'control: one page taken for the gap', runs: 1, worst, held: reach === null };
}

async function until(holds: () => boolean, ms: number): Promise<void> {
  for (const end = performance.now() + ms; !holds() && performance.now() < end; ) await wait(5);
}
