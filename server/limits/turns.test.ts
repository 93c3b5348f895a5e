import { describe, expect, it, vi } from 'vitest';
import { createTurns } from './turns';

describe('turns', () => {
  it('let so many of one caller begin, the rest in their order, and nobody wait for another caller', async () => {
    const turns = createTurns({ most: 2, holdMs: 60_000 });
    const begun: string[] = [];
    const ask = async (caller: string, name: string) => {
      const end = await turns.wait(caller);
      begun.push(name);
      return end;
    };
    const first = ask('a', 'a1');
    for (const name of ['a2', 'a3', 'a4']) void ask('a', name);
    await ask('b', 'b1');
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    const end = await first;
    end();
    end();
    await vi.waitFor(() => expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']));
  });

  it('end by themselves, so that who reads slowly holds up nobody', async () => {
    vi.useFakeTimers();
    try {
      const turns = createTurns({ most: 1, holdMs: 2_000 });
      await turns.wait('a');
      const second = turns.wait('a');
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await second).toBeTypeOf('function');
    } finally {
      vi.useRealTimers();
    }
  });
});
