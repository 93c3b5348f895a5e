import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openDatabase } from '@/server/db/database';
import { freePort } from '@/tests/support/free-port';
import { startProcess } from '@/tests/support/process';
import type { Finding, Promised, Size } from './result';
import { type CrashState, crashStates } from './rig/crash-states';
import { judge, readRecord } from './rig/judge';
import { note, nothingPosted, type Posted, posterTo } from './rig/posting';
import { type Act, readRecording, recorderArgs, untilRecorded } from './rig/recording';
import { openSite } from './rig/site';
import { whyNoStrace } from './rig/strace';

const SIZES: Record<Size, { posts: number; states: number }> = {
  glance: { posts: 15, states: 25 },
  short: { posts: 200, states: 400 },
  full: { posts: 1_000, states: 4_000 },
};
const WRITER = 'scripts/promises/rig/unsynced-writer.mjs';
const SEED = 20_260_113;

/** P2: nothing that was acknowledged is lost when the power goes, on SQLite. */
export const keepThroughPowerLoss: Promised = async ({ size, postgresUrl }) => {
  const reason = whyNoStrace();
  if (reason) return [{ promise: 'P2', what: `SKIPPED: ${reason}`, runs: 0, worst: 'not tried', held: true }];
  const { posts, states } = SIZES[size];
  const product = await losePower(postgresUrl, posts, states);
  return [product, await controlOf('NORMAL', states), await controlOf('FULL', states)];
};

async function losePower(postgresUrl: string, posts: number, states: number): Promise<Finding> {
  const site = await openSite('sqlite', postgresUrl);
  const database = join(site.dataDir, 'board.db');
  const first = [{ file: database, bytes: readFileSync(database) }];
  const recording = join(site.dataDir, 'recording.txt');
  const server = await startProcess(await freePort(), site.env, { under: recorderArgs(recording) });
  const posted = nothingPosted();
  const post = posterTo(server.url, site.token);
  for (let count = 0; count < posts; count += 1) await note(post, posted, `power-${String(count).padStart(4, '0')}`);
  await server.kill();
  await untilRecorded(recording);
  const acts = readRecording(recording, database).filter(isOfData);
  const faults: string[] = [];
  for (const state of crashStates(acts, first, { count: states, seed: SEED })) {
    const fault = await faultOf(state, posted);
    if (fault) faults.push(fault);
  }
  await site.remove();
  const syncs = acts.filter(({ act }) => act === 'sync').length;
  return {
    promise: 'P2',
    what: `power loss on SQLite: ${posted.acknowledged.size} acknowledged, ${acts.length} writes and syncs (${syncs})`,
    runs: states,
    worst: faults[0] ?? 'all open, verify and have each acknowledged post',
    held: faults.length === 0 && posted.acknowledged.size === posts && syncs >= posts,
  };
}

/** The memory that connections share beside the file is made anew from the files. */
function isOfData(act: Act): boolean {
  return act.act === 'acknowledged' || !act.file.endsWith('-shm');
}

async function faultOf(state: CrashState, { acknowledged }: Posted): Promise<string | null> {
  const folder = putDown(state);
  try {
    const url = `file:${join(folder, 'board.db')}`;
    const intact = await integrityOf(url);
    if (intact !== 'ok') return intact;
    const before = [...acknowledged].filter(([, { seq }]) => seq <= state.acknowledged);
    const verdict = judge(new Map(before), await readRecord(url));
    return Object.values(verdict).some((count) => count > 0) ? JSON.stringify(verdict) : null;
  } catch (error) {
    return `does not open: ${error}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function putDown({ files }: CrashState): string {
  const folder = mkdtempSync(join(tmpdir(), 'crashed-'));
  for (const { file, bytes } of files) writeFileSync(join(folder, basename(file)), bytes);
  return folder;
}

async function integrityOf(url: string): Promise<string> {
  return String(await ask(url, 'PRAGMA integrity_check'));
}

/** The first value of the first row. */
async function ask(url: string, sql: string): Promise<unknown> {
  const { db, close } = await openDatabase(url);
  try {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await close();
  }
}

/** A program that writes rows with this mode of SQLite: NORMAL has to lose some, FULL none. */
async function controlOf(mode: 'NORMAL' | 'FULL', states: number): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'unsynced-'));
  const [database, recording] = [join(folder, 'board.db'), join(folder, 'recording.txt')];
  const write = (rows: string, under: string[] = []) => {
    const [command = '', ...args] = [...under, process.execPath, WRITER, mode, database, rows];
    spawnSync(command, args);
  };
  write('0');
  const first = [{ file: database, bytes: readFileSync(database) }];
  write('60', recorderArgs(recording));
  await untilRecorded(recording);
  const acts = readRecording(recording, folder).filter(isOfData);
  let losing = 0;
  for (const state of crashStates(acts, first, { count: states, seed: SEED })) {
    if ((await lastSaid(state)) < state.acknowledged) losing += 1;
  }
  rmSync(folder, { recursive: true });
  return {
    promise: 'P2',
    what: `control: the same with synchronous=${mode}`,
    runs: states,
    worst: `${losing} states have lost what was acknowledged`,
    held: mode === 'NORMAL' ? losing > 0 : losing === 0,
  };
}

async function lastSaid(state: CrashState): Promise<number> {
  const folder = putDown(state);
  try {
    return Number((await ask(`file:${join(folder, 'board.db')}`, 'SELECT MAX(seq) FROM Said')) ?? 0);
  } catch {
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
