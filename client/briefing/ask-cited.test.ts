import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askCited } from './ask-cited';

const citation = (line: number) => ({ update: 1, revision: 1, line });
let asked: { update: number; line: number }[][] = [];
/** Where each answer stands; null: the server does not answer. */
let answers: (number | null)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { citations } = JSON.parse(body);
    asked.push(citations);
    const seq = answers.shift();
    if (seq === null) throw new TypeError('no network');
    const cited = citations.map((each: object) => ({ citation: each }));
    return new Response(JSON.stringify({ cited, position: { epoch: 'e', seq } }));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks until the server has reached the entry, and tells it once', async () => {
  answers = [null, 6, 7];
  const onRead = vi.fn();
  askCited([citation(1), citation(1)], 7, onRead);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toEqual([[citation(1)], [citation(1)], [citation(1)]]);
  expect(onRead.mock.calls.map(([{ position }]) => position.seq)).toEqual([7]);
});

it('asks for very many figures in parts, and is as old as the oldest of them', async () => {
  answers = [9, 8];
  const onRead = vi.fn();
  askCited(
    Array.from({ length: 2_001 }, (_, line) => citation(line)),
    8,
    onRead,
  );
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.map(({ length }) => length)).toEqual([2_000, 1]);
  expect(onRead.mock.calls[0]?.[0]).toMatchObject({ cited: { length: 2_001 }, position: { seq: 8 } });
});

it('says nothing after it was stopped', async () => {
  answers = [6];
  const onRead = vi.fn();
  askCited([citation(1)], 7, onRead).stop();
  await vi.advanceTimersByTimeAsync(2_000);
  expect([onRead.mock.calls, asked.length]).toEqual([[], 1]);
});
