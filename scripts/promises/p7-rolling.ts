import { setTimeout as wait } from 'node:timers/promises';
import type { EntriesFrame, Snapshot } from '@/domain/protocol/frames';
import { openScreen, type TestScreen } from '@/tests/support/live/live-screen';
import { FIRST_VISIT, openRaw, type RawClient } from '@/tests/support/live/raw-client';
import type { Finding, Promised, Size } from './result';
import { openBalancer } from './rig/balancer';
import { faultsOf, judge, readRecord, wordsOf } from './rig/judge';
import { type ServerNode, startNodes } from './rig/nodes';
import { askAgain, note, nothingPosted, type Posted, posterTo } from './rig/posting';
import { openSite } from './rig/site';

type Run = { screens: number; everyMs: number; betweenMs: number; rounds: number };
const SIZES: Record<Size, Run> = {
  glance: { screens: 6, everyMs: 150, betweenMs: 500, rounds: 1 },
  short: { screens: 60, everyMs: 100, betweenMs: 6_000, rounds: 1 },
  full: { screens: 300, everyMs: 100, betweenMs: 6_000, rounds: 5 },
};
const CATCH_UP_MS = 60_000;
/** Whoever runs services kills after ten seconds. */
const STOP_WITHIN_MS = 10_000;
/** A screen is lost after a minute. */
const OVER_A_MINUTE_MS = 66_000;

type Rolled = { posted: Posted; stops: Stop[]; screens: TestScreen[]; plain: RawClient; head: Snapshot };
type Stop = { ms: number; code: number | null };

/** P7: three nodes are ended and started again, one after the other, while reports are posted: nothing is lost, and no screen. */
export const keepRolling: Promised = async ({ size, postgresUrl, say }) => {
  const run = SIZES[size];
  const site = await openSite('postgresql', postgresUrl);
  const nodes = await startNodes(site, 3);
  const balancer = await openBalancer(nodes.map(({ url }) => Number(new URL(url).port)));
  try {
    const rolled = await roll({ nodes, origin: balancer.origin, token: site.token, run, say });
    const { sent } = rolled.posted;
    const verdict = judge(rolled.posted.acknowledged, await readRecord(site.databaseUrl, (key) => sent.has(key)));
    const findings = [judgeScreens(rolled, { verdict: wordsOf(verdict), faults: faultsOf(verdict), run })];
    findings.push(judgeStops(rolled.stops), judgePlain(rolled));
    return size === 'glance' ? findings : [...findings, await stayAway(nodes, rolled.head)];
  } finally {
    balancer.close();
    await Promise.all(nodes.map((node) => node.kill()));
    await site.remove();
  }
};

type Parts = { nodes: ServerNode[]; origin: string; token: string; run: Run; say(words: string): void };

async function roll({ nodes, origin, token, run, say }: Parts): Promise<Rolled> {
  const initial = await snapshotOf(origin);
  const screens = Array.from({ length: run.screens }, () => openScreen({ origin, initial }));
  const plain = openRaw(nodes[1]?.url ?? origin, { auth: FIRST_VISIT });
  await until(() => plain.of('welcome').length > 0 && screens.every((screen) => statusOf(screen) === 'live'));
  const posted = nothingPosted();
  const traffic = postAll(origin, token, { posted, everyMs: run.everyMs });
  const stops: Stop[] = [];
  for (let round = 0; round < run.rounds; round += 1) {
    for (const node of nodes) {
      await wait(run.betweenMs);
      say(`P7: ${node.name}`);
      stops.push(await node.end());
      await node.start();
    }
  }
  await traffic.stop();
  await askAgain(posterTo(origin, token), posted);
  const head = await snapshotOf(origin);
  await until(() => screens.every((screen) => screen.view().position.hash === head.hash));
  for (const screen of screens) screen.stop();
  plain.close();
  return { posted, stops, screens, plain, head };
}

/** Posts at a fixed pace, and waits for no answer. */
function postAll(origin: string, token: string, { posted, everyMs }: { posted: Posted; everyMs: number }) {
  const post = posterTo(origin, token);
  const sent: Promise<unknown>[] = [];
  const timer = setInterval(() => {
    sent.push(note(post, posted, `rolling-${String(sent.length).padStart(5, '0')}`));
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(sent);
    },
  };
}

type Judged = { verdict: string; faults: number; run: Run };

function judgeScreens({ screens, posted, head }: Rolled, { verdict, faults, run }: Judged): Finding {
  const behind = screens.filter((screen) => screen.view().position.hash !== head.hash).length;
  const lost = screens.filter(({ statuses }) => statuses.includes('lost')).length;
  const backwards = screens.filter(({ positions }) => positions.some((seq, at) => seq <= (positions[at - 1] ?? -1)));
  return {
    promise: 'P7',
    what: `3 nodes ended and started again in turn; ${posted.acknowledged.size} acknowledged, ${screens.length} screens`,
    runs: 3 * run.rounds,
    worst: `${verdict}; ${lost} screens lost, ${behind} behind, ${backwards.length} went back`,
    held: faults + lost + behind + backwards.length === 0,
  };
}

function judgeStops(stops: readonly Stop[]): Finding {
  const slowest = Math.max(...stops.map(({ ms }) => ms));
  const wrong = stops.filter(({ code }) => code !== 0).length;
  const worst = `${Math.round(slowest)} ms (${STOP_WITHIN_MS} at most), ${wrong} did not end with 0`;
  const held = wrong === 0 && slowest <= STOP_WITHIN_MS;
  return { promise: 'P7', what: 'a node that is told to end, under load', runs: stops.length, worst, held };
}

/** The control: a screen that takes what comes, and does not come back or ask for what it missed. */
function judgePlain({ plain, head }: Rolled): Finding {
  const seen = new Set(plain.of<EntriesFrame>('entries').flatMap(({ p, d }) => d.map((_, index) => p + 1 + index)));
  const worst = `${seen.size} of ${head.seq} entries`;
  return {
    promise: 'P7',
    what: 'control: a screen that does not come back',
    runs: 1,
    worst,
    held: seen.size < head.seq,
  };
}

/** The control of "no screen lost": one that has only this node does become lost, so the word is said. */
async function stayAway([node]: ServerNode[], initial: Snapshot): Promise<Finding> {
  const screen = openScreen({ origin: node?.url ?? '', initial });
  await until(() => statusOf(screen) === 'live');
  await node?.end();
  await wait(OVER_A_MINUTE_MS);
  const status = statusOf(screen);
  screen.stop();
  return {
    promise: 'P7',
    what: 'control: the only node of a screen stays away',
    runs: 1,
    worst: status,
    held: status === 'lost',
  };
}

function statusOf(screen: TestScreen): string {
  return screen.view().connection.status;
}

async function snapshotOf(url: string): Promise<Snapshot> {
  return (await (await fetch(`${url}/api/v1/board`)).json()) as Snapshot;
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + CATCH_UP_MS; !holds() && performance.now() < end; ) await wait(50);
}
