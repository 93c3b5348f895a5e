import { setTimeout as wait } from 'node:timers/promises';
import type { Snapshot } from '@/domain/protocol/frames';
import { LISTENER } from '@/server/live/hints';
import { asAdmin } from '@/tests/support/engines/admin';
import { type Postgres, startPostgres } from '@/tests/support/engines/postgres';
import { openScreen, type TestScreen } from '@/tests/support/live/live-screen';
import type { Finding, Promised, Size } from './result';
import { faultsOf, judge, readRecord, wordsOf } from './rig/judge';
import { measureLatency, percentile } from './rig/latency';
import { type ServerNode, startNodes } from './rig/nodes';
import { listenOnly, ONLY_LISTENS } from './rig/only-hints';
import { askAgain, note, nothingPosted, type Posted, posterTo } from './rig/posting';
import { openSite, type Site } from './rig/site';
import { countTimed, promiseReport, scheduleReleases } from './rig/timed-things';

type Run = { screens: number; freezeMs: number; everyMs: number; timed: number; measured: number; rounds: number };
const SIZES: Record<Size, Run> = {
  glance: { screens: 2, freezeMs: 1_000, everyMs: 150, timed: 2, measured: 8, rounds: 1 },
  short: { screens: 20, freezeMs: 10_000, everyMs: 150, timed: 10, measured: 200, rounds: 1 },
  full: { screens: 50, freezeMs: 10_000, everyMs: 100, timed: 50, measured: 1_000, rounds: 5 },
};
const HINTED_MS = 50;
const POLLED_MS = 1_200;
const CATCH_UP_MS = 60_000;

/** P5: three nodes on one PostgreSQL lose and reorder nothing, whatever becomes of one of them, of the database and of its hints. */
export const keepOverNodes: Promised = async ({ size, say }) => {
  const run = SIZES[size];
  const postgres = await startPostgres({ durable: true });
  const site = await openSite('postgresql', postgres.url);
  const nodes = await startNodes(site, 3);
  try {
    await promiseReport(site.databaseUrl, 1_500);
    await wait(3_000);
    const hinted = await measureLatency(nodes, site.token, { name: 'hinted', count: run.measured });
    const listener = await listenOnly(site.databaseUrl, await headOf(nodes));
    const findings = await trouble({ postgres, site, nodes, run, say });
    say('P5: measuring by polling');
    const polled = await measureLatency(nodes, site.token, { name: 'polled', count: run.measured });
    return [...findings, ...judgeLatency(size, hinted, polled), await listener.judge(await headOf(nodes))];
  } finally {
    await Promise.all(nodes.map((node) => node.kill()));
    await postgres.stop();
  }
};

type Trouble = { postgres: Postgres; site: Site; nodes: ServerNode[]; run: Run; say(words: string): void };

async function trouble(parts: Trouble): Promise<Finding[]> {
  const { site, nodes, run } = parts;
  const [first] = nodes;
  if (!first) return [];
  const initial = await snapshotOf(first.url);
  const screens = nodes.flatMap(({ url }) =>
    Array.from({ length: run.screens }, () => openScreen({ origin: url, initial })),
  );
  const timed = await scheduleReleases(site.databaseUrl, { each: run.timed, inMs: 3_000 });
  const posted = nothingPosted();
  const traffic = postToAll(nodes, site.token, { posted, run });
  for (let round = 0; round < run.rounds; round += 1) await breakEach(parts);
  parts.say('P5: waiting for answers');
  await traffic.stop();
  parts.say(`P5: ${posted.acknowledged.size} of ${posted.sent.size} acknowledged, asking again`);
  await askAgain(posterTo(first.url, site.token), posted);
  parts.say('P5: waiting for screens');
  const head = await snapshotOf(first.url);
  const isAt = ({ view }: TestScreen) => view().position.hash === head.hash;
  await until(() => screens.every(isAt), CATCH_UP_MS);
  const behind = screens.filter((screen) => !isAt(screen)).length;
  const backwards = screens.filter(({ positions }) =>
    positions.some((seq, at) => seq <= (positions[at - 1] ?? -1)),
  ).length;
  for (const screen of screens) screen.stop();
  const verdict = judge(posted.acknowledged, await readRecord(site.databaseUrl, (key) => posted.sent.has(key)));
  const { wrong, missed } = await countTimed(site.databaseUrl, timed);
  return [
    {
      promise: 'P5',
      what: `3 nodes: one killed, one frozen ${run.freezeMs / 1000} s, LISTEN cut, database killed, NOTIFY off; ${posted.acknowledged.size} acknowledged, ${screens.length} screens`,
      runs: run.rounds,
      worst: `${wordsOf(verdict)}; ${behind} screens behind, ${backwards} went back`,
      held: faultsOf(verdict) + behind + backwards === 0,
    },
    {
      promise: 'P5',
      what: `${run.timed} releases, ${run.timed} notices, 1 report that did not come, by three clocks`,
      runs: 2 * run.timed + 1,
      worst: `${wrong} not exactly once, told missing ${missed} times`,
      held: wrong === 0 && missed === 1,
    },
  ];
}

async function breakEach({ postgres, nodes, run, say }: Trouble): Promise<void> {
  const [, second, third] = nodes;
  say('P5: one node killed, another frozen');
  await second?.kill();
  await wait(run.everyMs * 5);
  await second?.start();
  third?.signal('SIGSTOP');
  await wait(run.freezeMs);
  third?.signal('SIGCONT');
  say('P5: LISTEN cut, then the database');
  await cutListeners(postgres.url);
  await wait(run.everyMs * 10);
  await postgres.kill();
  await postgres.startAgain();
  await wait(run.everyMs * 10);
  say('P5: NOTIFY off, node by node');
  // The writer of what is measured afterwards hears nothing either way.
  for (const node of nodes.slice(1)) {
    await node.kill();
    await node.start({ DATABASE_LISTEN: 'off' });
  }
  await wait(run.everyMs * 10);
}

function cutListeners(url: string): Promise<void> {
  const who = `application_name IN ('${LISTENER}', '${ONLY_LISTENS}')`;
  return asAdmin(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${who}`);
}

type Traffic = { posted: Posted; run: Run };

/** Posts to each node in turn, and waits for no answer. */
function postToAll(nodes: ServerNode[], token: string, { posted, run }: Traffic) {
  const posts = nodes.map(({ url }) => posterTo(url, token));
  const underWay = new Set<Promise<unknown>>();
  let count = 0;
  const timer = setInterval(() => {
    const next = posts[count % posts.length];
    if (!next || underWay.size >= MOST_UNDER_WAY) return;
    count += 1;
    const posting = note(next, posted, `nodes-${String(count).padStart(5, '0')}`);
    underWay.add(posting);
    void posting.then(() => underWay.delete(posting));
  }, run.everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(underWay);
    },
  };
}

const MOST_UNDER_WAY = 20;

/** On a machine that others use, only the comparison of both says something. */
function judgeLatency(size: Size, hinted: number[], polled: number[]): Finding[] {
  const row = (what: string, ms: number[], most: number) => ({
    promise: 'P5',
    what: `across nodes, ${what}`,
    runs: ms.length,
    worst: `p50 ${percentile(ms, 0.5)} ms, p99 ${percentile(ms, 0.99)} ms (${most} at most)`,
    held: size === 'glance' ? percentile(hinted, 0.5) < percentile(polled, 0.5) : percentile(ms, 0.99) <= most,
  });
  return [row('with NOTIFY', hinted, HINTED_MS), row('by polling alone', polled, POLLED_MS)];
}

async function headOf([node]: ServerNode[]): Promise<number> {
  return (await snapshotOf(node?.url ?? '')).seq;
}

async function snapshotOf(url: string): Promise<Snapshot> {
  return (await (await fetch(`${url}/api/v1/board`)).json()) as Snapshot;
}

async function until(holds: () => boolean, ms: number): Promise<void> {
  for (const end = performance.now() + ms; !holds() && performance.now() < end; ) await wait(50);
}
