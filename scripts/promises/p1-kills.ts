import { setTimeout as wait } from 'node:timers/promises';
import type { Receipt } from '@/domain/outcome';
import type { Engine } from '@/server/db/database';
import { freePort } from '@/tests/support/free-port';
import { startProcess } from '@/tests/support/process';
import type { Finding, Promised, Size, Surroundings } from './result';
import { faultsOf, judge, readRecord, wordsOf } from './rig/judge';
import { askAgain, nothingPosted, type Post, posterTo, postInLanes } from './rig/posting';
import { openSite, type Site } from './rig/site';

const KILLS: Record<Size, number> = { glance: 2, short: 50, full: 1_000 };
const LANES = 4;
/** The most acknowledged posts between two kills; a kill falls at a random moment after a random number of them. */
const BETWEEN = 40;
const WITHIN_MS = 20;

/** P1: nothing that was acknowledged is lost, doubled or half-applied when the server is killed while it writes. */
export const keepUnderKills: Promised = async (surroundings) => {
  // Both at once: most of the time is waiting for servers to start.
  const findings = await Promise.all(surroundings.engines.map((engine) => killOften(engine, surroundings)));
  return [...findings, await acknowledgeTooEarly(surroundings)];
};

async function killOften(engine: Engine, { size, postgresUrl, say }: Surroundings): Promise<Finding> {
  const site = await openSite(engine, postgresUrl);
  const posted = nothingPosted();
  const port = await freePort();
  let server = await startProcess(port, site.env);
  const post = posterTo(server.url, site.token);
  for (let kill = 1; kill <= KILLS[size]; kill += 1) {
    const enough = posted.acknowledged.size + 1 + Math.random() * BETWEEN;
    const posting = postInLanes(post, posted, { name: `kill${kill}`, lanes: LANES });
    while (posted.acknowledged.size < enough) await wait(2);
    await wait(Math.random() * WITHIN_MS);
    await server.kill();
    await posting.stop();
    server = await startProcess(port, site.env);
    if (kill % 50 === 0) say(`P1 ${engine}: ${kill} kills, ${posted.acknowledged.size} acknowledged`);
  }
  const answered = posted.acknowledged.size;
  const differing = await askAgain(post, posted);
  await server.kill();
  const verdict = judge(posted.acknowledged, await readRecord(site.databaseUrl));
  await site.remove();
  return {
    promise: 'P1',
    what: `SIGKILL while it writes, on ${engine}; ${answered} acknowledged`,
    runs: KILLS[size],
    worst: `${wordsOf(verdict)}, ${differing} answers changed`,
    held: faultsOf(verdict) + differing === 0,
  };
}

/** The control: before the same server stands one that acknowledges at once and writes a moment later. */
async function acknowledgeTooEarly({ postgresUrl }: Surroundings): Promise<Finding> {
  const site = await openSite('sqlite', postgresUrl);
  const server = await startProcess(await freePort(), site.env);
  const early = createEarly(posterTo(server.url, site.token));
  const posted = nothingPosted();
  const posting = postInLanes(early.post, posted, { name: 'early', lanes: LANES });
  while (posted.acknowledged.size < 40) await wait(2);
  early.kill();
  await server.kill();
  await posting.stop();
  return judgeEarly(site, posted.acknowledged);
}

async function judgeEarly(site: Site, acknowledged: Map<string, Receipt>): Promise<Finding> {
  const verdict = judge(acknowledged, await readRecord(site.databaseUrl));
  await site.remove();
  return {
    promise: 'P1',
    what: 'control: acknowledged before it is written',
    runs: 1,
    worst: wordsOf(verdict),
    held: verdict.lost > 0,
  };
}

const BEHIND_MS = 100;

function createEarly(post: Post) {
  const timers = new Set<NodeJS.Timeout>();
  let isKilled = false;
  let last = 0;
  const early: Post = async (key) => {
    await wait(5);
    if (isKilled) throw new Error('killed');
    last += 1;
    timers.add(setTimeout(() => void post(key).catch(() => undefined), BEHIND_MS));
    return { update: last } as Receipt;
  };
  return {
    post: early,
    kill() {
      isKilled = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
