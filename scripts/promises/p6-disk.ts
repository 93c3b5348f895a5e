import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@/tests/support/free-port';
import { type ServerProcess, startProcess } from '@/tests/support/process';
import type { Finding, Promised, Size } from './result';
import { faultsOf, judge, readRecord, wordsOf } from './rig/judge';
import { askAgain, note, nothingPosted, type Post, type Posted, posterTo } from './rig/posting';
import { openSite, type Site } from './rig/site';
import { injectInto, whyNoStrace } from './rig/strace';

type Trouble = { name: string; inject: string; isRefused: boolean };
const SLOW_MS = 1_500;
const WRITES = 'pwrite64,ftruncate';
const TROUBLES: Trouble[] = [
  { name: 'full (ENOSPC)', inject: `${WRITES}:error=ENOSPC`, isRefused: true },
  { name: 'read-only (EROFS)', inject: `${WRITES}:error=EROFS`, isRefused: true },
  { name: 'broken (EIO)', inject: `${WRITES}:error=EIO`, isRefused: true },
  {
    name: `slow (fsync ${SLOW_MS / 1000} s)`,
    inject: `fsync,fdatasync:delay_enter=${SLOW_MS * 1000}`,
    isRefused: false,
  },
];
const LASTS_MS: Record<Size, number> = { glance: 1_000, short: 10_000, full: 60_000 };
/** A commit waits for one or two slow syncs inside the one thread; a merge of the write-ahead log adds two. */
const LIVE_WITHIN_MS = 4 * SLOW_MS + 500;
const RESUMES_WITHIN_MS = 15_000;

/** P6: a disk that is full, read-only, broken or slow: nothing acknowledged is missing, `/livez` answers, all ends unaided. */
export const keepOnBadDisk: Promised = async ({ size, postgresUrl, say }) => {
  const reason = whyNoStrace();
  if (reason) return [{ promise: 'P6', what: `SKIPPED: ${reason}`, runs: 0, worst: 'not tried', held: true }];
  const site = await openSite('sqlite', postgresUrl);
  const server = await startProcess(await freePort(), site.env);
  const posted = nothingPosted();
  const post = posterTo(server.url, site.token);
  const tried: Tried[] = [];
  for (const trouble of TROUBLES) {
    say(`P6: ${trouble.name}`);
    tried.push(await tryTrouble({ server, site, post, posted }, trouble, LASTS_MS[size]));
  }
  const early = await acknowledgeWhileFull({ server, site, post, posted: nothingPosted() });
  const differing = await askAgain(post, posted);
  await server.kill();
  const verdict = judge(posted.acknowledged, await readRecord(site.databaseUrl, (key) => posted.sent.has(key)));
  await site.remove();
  const record: Finding = {
    promise: 'P6',
    what: `the record after all of them; ${posted.sent.size} posts`,
    runs: TROUBLES.length,
    worst: `${wordsOf(verdict)}, ${differing} answers changed`,
    held: faultsOf(verdict) + differing === 0,
  };
  return [...tried.map(toFinding), record, early];
};

type Parts = { server: ServerProcess; site: Site; post: Post; posted: Posted };
type Tried = { trouble: Trouble; answers: number[]; liveMs: number; resumedMs: number };

/** Posts and asks `/livez` all the time, before, while and after the disk is bad. */
async function tryTrouble({ server, site, post, posted }: Parts, trouble: Trouble, lastsMs: number): Promise<Tried> {
  let count = 0;
  const next = async () => {
    count += 1;
    return note(post, posted, `${trouble.name.split(' ')[0]}-${String(count).padStart(5, '0')}`);
  };
  await next();
  const disk = await spoil(server, site, trouble.inject);
  const live = watchLive(server.url);
  const answers: number[] = [];
  for (const end = performance.now() + lastsMs; performance.now() < end || answers.length < 3; ) {
    answers.push((await next()) ? 1 : 0);
    await wait(50);
  }
  await disk.end();
  const resumedMs = await untilGood(next);
  return { trouble, answers, liveMs: await live.stop(), resumedMs };
}

function spoil(server: ServerProcess, { dataDir }: Site, inject: string) {
  const files = ['board.db', 'board.db-wal'].map((file) => join(dataDir, file));
  return injectInto(server.pid, inject, files);
}

async function untilGood(next: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await next()) && performance.now() - begun < RESUMES_WITHIN_MS) await wait(50);
  return Math.round(performance.now() - begun);
}

/** `stop` gives the longest wait for an answer. */
function watchLive(url: string) {
  let longest = 0;
  let isStopped = false;
  const watch = async () => {
    while (!isStopped) {
      const begun = performance.now();
      const answer = await fetch(`${url}/livez`).catch(() => null);
      longest = Math.max(longest, answer?.ok ? performance.now() - begun : Number.POSITIVE_INFINITY);
      await wait(20);
    }
  };
  const watching = watch();
  return {
    async stop() {
      isStopped = true;
      await watching;
      return Math.round(longest);
    },
  };
}

function toFinding({ trouble: { name, isRefused }, answers, liveMs, resumedMs }: Tried): Finding {
  const accepted = answers.filter(Boolean).length;
  const isAsExpected = isRefused ? accepted === 0 : accepted === answers.length;
  return {
    promise: 'P6',
    what: `the disk is ${name}`,
    runs: answers.length,
    worst: `${accepted} of ${answers.length} accepted, /livez after ${liveMs} ms at most, goes on after ${resumedMs} ms`,
    held: isAsExpected && liveMs <= LIVE_WITHIN_MS && resumedMs < RESUMES_WITHIN_MS,
  };
}

/** The control: who takes a sent post for a written one has lost it on a full disk. */
async function acknowledgeWhileFull({ server, site, post, posted }: Parts): Promise<Finding> {
  const disk = await spoil(server, site, `${WRITES}:error=ENOSPC`);
  for (let count = 0; count < 3; count += 1) {
    const key = `believed-${count}`;
    await note(post, posted, key);
    posted.acknowledged.set(key, { update: count + 1 } as never);
  }
  await disk.end();
  const verdict = judge(posted.acknowledged, await readRecord(site.databaseUrl, (key) => posted.sent.has(key)));
  const what = 'control: every post taken for written';
  return { promise: 'P6', what, runs: 3, worst: wordsOf(verdict), held: verdict.lost === 3 };
}
