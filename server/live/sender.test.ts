import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlices } from './broadcast';
import type { RingEntry } from './ring';
import { createSender } from './sender';

const entry = (seq: number, text = `text-${seq}`): RingEntry => ({ seq, text, hash: `hash-${seq}` });
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => entry(from + index));

function setUp(rooms = ['wall:0']) {
  const sent: string[] = [];
  const sender = createSender({
    rooms: () => rooms,
    send: (room, { p, n, h, d }) => {
      expect(h).toBe(`hash-${n}`);
      expect(d).toHaveLength(n - p);
      sent.push(`${room} ${p}-${n}`);
    },
    beacon: () => void sent.push('beacon'),
    monotonic: () => Date.now(),
  });
  return { sender, sent };
}

describe('sending a stream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[F1] sends the first frame at once and joins what comes within 25 ms', async () => {
    const { sender, sent } = setUp();
    sender.push([entry(1)]);
    expect(sent).toEqual(['wall:0 0-1']);
    await vi.advanceTimersByTimeAsync(5);
    sender.push([entry(2)]);
    await vi.advanceTimersByTimeAsync(10);
    sender.push(range(3, 4));
    await vi.advanceTimersByTimeAsync(9);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['wall:0 0-1', 'wall:0 1-4']);
    await vi.advanceTimersByTimeAsync(25);
    sender.push([entry(5)]);
    expect(sent.at(-1)).toBe('wall:0 4-5');
  });

  it('[F1] sends one frame to all slices before the next to any', async () => {
    const { sender, sent } = setUp(['wall:0', 'wall:1']);
    sender.push([entry(1)]);
    sender.push([entry(2)]);
    await vi.advanceTimersByTimeAsync(30);
    expect(sent).toEqual(['wall:0 0-1', 'wall:1 0-1', 'wall:0 1-2', 'wall:1 1-2']);
  });

  it('[F2] names a head only after all that leads to it', async () => {
    const { sender, sent } = setUp(['wall:0', 'wall:1']);
    sender.push([entry(1)]);
    sender.push([entry(2)]);
    sender.beacon();
    await vi.advanceTimersByTimeAsync(30);
    expect(sent).toEqual(['wall:0 0-1', 'wall:1 0-1', 'wall:0 1-2', 'wall:1 1-2', 'beacon']);
  });

  it('cuts a long backlog into several frames, each with one entry at least', async () => {
    const { sender, sent } = setUp();
    const long = 'x'.repeat(200 * 1024);
    sender.push([entry(1, long), entry(2, long), entry(3, long.repeat(2)), entry(4), entry(5)]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual(['wall:0 0-1', 'wall:0 1-2', 'wall:0 2-3', 'wall:0 3-5']);
  });

  it('is silent once it was stopped', async () => {
    const { sender, sent } = setUp();
    sender.push([entry(1)]);
    sender.push([entry(2)]);
    sender.stop();
    sender.beacon();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(['wall:0 0-1']);
  });
});

describe('slices', () => {
  it('[F1] has at most 500 sockets in a room, and fills what became free', () => {
    const slices = createSlices('wall');
    const rooms = Array.from({ length: 1_001 }, slices.join);
    expect(slices.rooms()).toEqual(['wall:0', 'wall:1', 'wall:2']);
    expect(rooms.filter((room) => room === 'wall:0')).toHaveLength(500);
    slices.leave('wall:2');
    expect(slices.rooms()).toEqual(['wall:0', 'wall:1']);
    slices.leave('wall:0');
    expect(slices.join()).toBe('wall:0');
  });
});
