import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROLES } from '@/domain/policy';
import { oddFile } from '@/tests/fuzz/files';
import { createDice } from '@/tests/fuzz/random';
import { type Known, type OddRequest, oddRequest } from '@/tests/fuzz/requests';
import { send } from '@/tests/fuzz/send';
import { oddSocket } from '@/tests/fuzz/sockets';
import { DRAFT_STATES, UPDATE_STATES } from '@/tests/integration/security/items';
import { testAuth } from '@/tests/support/auth';
import { testDatabase } from '@/tests/support/databases';
import { deskOf, done } from '@/tests/support/desk';
import { freePort } from '@/tests/support/free-port';
import { openWriter } from '@/tests/support/log';
import { type ServerProcess, startProcess } from '@/tests/support/process';

/** `npm run fuzz` sends 20,000, and then the loop and the memory are judged, too. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_113);
const IS_WHOLE = INPUTS >= 10_000;
const AT_ONCE = 8;
const MB = 1024 * 1024;

type Delays = { p50: number; p99: number; max: number };
type Report = { loop: { late: Delays; held: Delays }; rss: number; heapUsed: number };

/** What strangers can make the server print: no fault, and nothing that is not our own line. */
function unexplained(printed: string): string[] {
  const lines = printed.split('\n').filter((line) => line !== '');
  return lines.filter((line) => !line.startsWith('{') || line.includes('"level":50'));
}

describe(`${INPUTS} odd inputs`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const reportFile = join(folder, 'report.json');
  let server: ServerProcess;
  let known: Known;
  let port = 0;
  const tally: Record<string, number> = {};

  beforeAll(async () => {
    const database = await testDatabase('sqlite');
    const writer = await openWriter(database);
    const ids: string[] = [];
    for (const make of Object.values(DRAFT_STATES)) ids.push((await make(deskOf(writer))).id);
    const numbers: string[] = [];
    for (const make of Object.values(UPDATE_STATES)) numbers.push(String(await make(writer)));
    const { tokens } = testAuth(database);
    const keys: string[] = [];
    for (const role of ROLES) keys.push(done(await tokens.create({ name: role, role, expiresAt: null })).secret);
    port = await freePort();
    server = await startProcess(port, {
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      BOARDS: 'open',
      // What is refused for coming too often reaches nothing.
      ...{ PAGES_PER_ADDRESS: '1000000', PAGES_PER_PERSON: '1000000' },
      ...{ NODE_OPTIONS: `--import ${resolve('tests/fuzz/watch.mjs')}`, FUZZ_REPORT: reportFile },
    });
    known = { keys, ids, numbers, origin: server.url };
  });
  afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How the server has fared since it was asked last. */
  async function report(): Promise<Report> {
    rmSync(reportFile, { force: true });
    server.signal('SIGUSR2');
    return vi.waitFor(() => JSON.parse(readFileSync(reportFile, 'utf8')) as Report, { timeout: 60_000, interval: 50 });
  }

  async function one(index: number, faults: string[]): Promise<void> {
    // Each input has dice of its own: it can be thrown again alone.
    const dice = createDice(SEED + index);
    const kind = dice.below(100);
    if (kind < 10) return oddSocket(server.url, dice, known.keys);
    if (kind < 20) return oddFile(dice).catch((error) => void faults.push(`${index} file ${error}`));
    return ask(index, oddRequest(dice, known), faults);
  }

  async function ask(index: number, odd: OddRequest, faults: string[]): Promise<void> {
    const heard = await send(port, odd);
    tally[heard] = (tally[heard] ?? 0) + 1;
    const isFault = heard === 'silent' || (typeof heard === 'number' && heard >= 500 && heard !== 503);
    if (isFault)
      faults.push(`${index} ${heard} ${odd.method} ${odd.path.slice(0, 200)} ${JSON.stringify(odd.headers)}`);
  }

  async function all(from: number, to: number): Promise<string[]> {
    const faults: string[] = [];
    let next = from;
    const lane = async () => {
      while (next < to) await one(next++, faults);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return faults;
  }

  it('bring no death and no fault, hold no loop and keep no memory', async () => {
    const warm = Math.floor(INPUTS / 10);
    const faults = await all(0, warm);
    const base = await report();
    faults.push(...(await all(warm, INPUTS)));
    const end = await report();
    if (IS_WHOLE) process.stdout.write(`${JSON.stringify({ seed: SEED, heard: tally, base, end })}\n`);
    expect(faults).toEqual([]);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(unexplained(server.printed())).toEqual([]);
    if (!IS_WHOLE) return;
    expect(end.loop.held.p99).toBeLessThan(200);
    expect(end.heapUsed - base.heapUsed).toBeLessThan(64 * MB);
  }, 3_600_000);
});
