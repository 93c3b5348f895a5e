import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceOpen, EVERY_MS, type Opener } from './presence';

const DARA: Opener = { id: 'dara', name: 'Sok Dara', since: '2026-01-13T23:41:00.000Z' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(answers: (readonly Opener[] | null)[]) {
  const sent: boolean[] = [];
  const heard: (readonly Opener[])[] = [];
  const send = async (isOpen: boolean) => {
    sent.push(isOpen);
    return answers[sent.length - 1] ?? null;
  };
  return { sent, heard, hold: announceOpen({ send, onOthers: (others) => void heard.push(others) }) };
}

it('says at once that a draft is open, and again while it is', async () => {
  const { sent, heard } = open([[], [DARA], null, []]);
  await vi.advanceTimersByTimeAsync(0);
  expect([sent, heard]).toEqual([[true], [[]]]);
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(sent).toEqual([true, true, true, true]);
  // When no answer comes, the last known answer stays.
  expect(heard).toEqual([[], [DARA], []]);
});

it('says when it is closed, and nothing any more', async () => {
  const { sent, hold } = open([]);
  hold.stop();
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(sent).toEqual([true, false]);
});

it('closes behind what is still under way', async () => {
  const sent: boolean[] = [];
  let answer: (others: Opener[]) => void = () => undefined;
  const slow = new Promise<Opener[]>((resolve) => (answer = resolve));
  const heard: unknown[] = [];
  const hold = announceOpen({
    send(isOpen) {
      sent.push(isOpen);
      return slow;
    },
    onOthers: (others) => void heard.push(others),
  });
  hold.stop();
  expect(sent).toEqual([true]);
  answer([DARA]);
  await vi.advanceTimersByTimeAsync(0);
  expect([sent, heard]).toEqual([[true, false], []]);
});

it('comes back with its page', async () => {
  const { sent, heard, hold } = open([[], null, [DARA]]);
  await vi.advanceTimersByTimeAsync(0);
  hold.pause();
  await hold.renew();
  expect([sent, heard]).toEqual([
    [true, false, true],
    [[], [DARA]],
  ]);
});
