import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { Delta, Snapshot } from '@/domain/protocol/frames';
import { createLiveStream, type LiveStream } from './live-stream';

const SERVER = Date.parse('2026-01-14T12:00+07:00');
const SNAPSHOT: Snapshot = { kind: 'snapshot', s: 'wall', epoch: 'e', seq: 0, hash: GENESIS_HASH, board: EMPTY_BOARD };
const DELTA: Delta = { kind: 'delta', s: 'wall', epoch: 'e', p: 0, n: 0, h: GENESIS_HASH, d: [] };
const STEP_MS = 100;

/** Gives the real network one turn, while the clock is faked. */
const realTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a screen behind a proxy that lets no WebSocket through', () => {
  let server: Server;
  let held: Duplex[];
  let attempts: number;
  let live: LiveStream;
  let seen: string[];
  let isServing: boolean;
  let time: number;

  const open = (upgrade: (socket: Duplex) => void) => {
    server.on('upgrade', (_request, socket: Duplex) => {
      attempts += 1;
      held.push(socket.on('error', () => undefined));
      upgrade(socket);
    });
    live = createLiveStream(SNAPSHOT, SERVER, {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      monotonic: () => time,
      calendar: () => SERVER + time,
      random: () => 0.5,
      fetch: async () => {
        if (!isServing) throw new TypeError('no way');
        return Response.json({ ...DELTA, head: 0, t: SERVER + time }, { headers: { 'x-release': 'b2' } });
      },
      beforePaint: (work) => work(),
      onWake: () => () => undefined,
    });
    const note = () => {
      const { status } = live.view().connection;
      if (status !== seen.at(-1)) seen.push(status);
    };
    note();
    live.subscribe(note);
    live.start();
  };
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      time += STEP_MS;
      await vi.advanceTimersByTimeAsync(STEP_MS);
      for (let turn = 0; turn < 5; turn += 1) await realTurn();
    }
  };
  const refuse = (socket: Duplex) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');

  // The link loads this code itself, in real time; here the clock runs much faster.
  beforeAll(async () => void (await import('socket.io-client')));
  beforeEach(async () => {
    held = [];
    attempts = 0;
    seen = [];
    isServing = true;
    time = 0;
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });
  afterEach(async () => {
    live.stop();
    vi.useRealTimers();
    for (const socket of held) socket.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['refuses every upgrade', refuse, 10],
    ['never answers one', () => undefined, 5],
  ] as const)('[C3] [S4] stays live for 120 s and never doubts, where it %s', async (_, upgrade, least) => {
    open(upgrade);
    await pass(120_000);
    expect(seen).toEqual(['connecting', 'live']);
    expect(attempts).toBeGreaterThanOrEqual(least);
    // [F2] It learns of a new release, too.
    expect(live.view().release).toBe('b2');
  });

  it('[C3] doubts within 12 s of the last answer, and believes the next one', async () => {
    open(refuse);
    await pass(30_000);
    isServing = false;
    await pass(12_000);
    expect(seen).toEqual(['connecting', 'live', 'doubtful']);
    await pass(60_000);
    expect(seen.at(-1)).toBe('lost');
    isServing = true;
    await pass(10_000);
    expect(seen).toEqual(['connecting', 'live', 'doubtful', 'lost', 'live']);
  });
});
