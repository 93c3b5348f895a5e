import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiAnswer } from '@/client/api';
import type { DeskItem } from '@/domain/item';
import { createAutosave, type Save } from './autosave';
import type { DraftContent } from './form/update-form';
import { refusalOf, type SaveState } from './state';

type SaveAnswer = ApiAnswer<{ item: DeskItem }>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (version: number): DeskItem =>
  ({ id: 'a', version, changedAt: `2026-01-14T00:00:0${version}.000Z` }) as DeskItem;

const saved = (version: number): SaveAnswer => ({
  ok: true,
  status: 200,
  value: { item: at(version) },
});
const UNKNOWN = { ok: false, status: 'unknown' } as const;

/** An autosave whose server gives these answers in turn. */
function rig(answers: (SaveAnswer | Promise<SaveAnswer>)[], first: DeskItem | null = at(1)) {
  const sent: Save<DeskItem, DraftContent>[] = [];
  const states: SaveState['status'][] = [];
  let keys = 0;
  const autosave = createAutosave<DeskItem, DraftContent>({
    ...{ first, refusalOf },
    send: async (save) => {
      sent.push(save);
      return (await answers.shift()) ?? UNKNOWN;
    },
    newKey: () => `k${++keys}`,
    random: () => 0.5,
    onState: ({ status }) => void states.push(status),
    onItem: () => undefined,
  });
  return { autosave, sent, states };
}

describe('createAutosave', () => {
  it('gives up what the server may not have, the one under way first and as it was sent', async () => {
    let answer: (saved: SaveAnswer) => void = () => undefined;
    const slow = new Promise<SaveAnswer>((resolve) => (answer = resolve));
    const { autosave, sent } = rig([slow]);
    autosave.touch(() => ({ n: 1 }));
    await vi.advanceTimersByTimeAsync(1_500);
    autosave.touch(() => ({ n: 2 }));
    expect(autosave.takeUnsent()).toEqual([
      { key: 'k1', content: { n: 1 } },
      { key: 'k2', content: { n: 2 } },
    ]);
    answer(saved(2));
    await vi.advanceTimersByTimeAsync(60_000);
    // The lost save is the caller's now: the autosave does not send it again, and its version is not the newest.
    expect([sent.length, autosave.item()]).toEqual([1, at(1)]);
  });

  it('gives up nothing when all of it is saved', async () => {
    const { autosave } = rig([saved(2)]);
    autosave.touch(() => ({ n: 1 }));
    await autosave.flush();
    expect([autosave.takeUnsent(), autosave.item()]).toEqual([[], at(2)]);
  });

  it('waits until nothing is typed for a while, and saves on the version that it has', async () => {
    const { autosave, sent, states } = rig([saved(2)]);
    autosave.touch(() => ({ n: 1 }));
    await vi.advanceTimersByTimeAsync(1_000);
    autosave.touch(() => ({ n: 2 }));
    await vi.advanceTimersByTimeAsync(1_400);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual([{ base: at(1), content: { n: 2 }, key: 'k1' }]);
    expect(states.at(-1)).toBe('saved');
    expect(autosave.item()).toEqual(at(2));
  });

  it('[W1] sends a save without an answer again as it was, and only then what was typed since', async () => {
    const { autosave, sent } = rig([UNKNOWN, saved(2), saved(3)]);
    autosave.touch(() => ({ n: 1 }));
    await vi.advanceTimersByTimeAsync(1_600);
    autosave.touch(() => ({ n: 2 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent.map(({ key, content, base }) => [key, content.n, base?.version])).toEqual([
      ['k1', 1, 1],
      ['k1', 1, 1],
      ['k2', 2, 2],
    ]);
  });

  it('never sends over a version that it has not seen', async () => {
    const conflict = { current: at(5), content: { n: 'theirs' } };
    const { autosave, sent, states } = rig([
      { ok: false, status: 409, code: 'item.stale', details: conflict },
      saved(6),
    ]);
    autosave.touch(() => ({ n: 'mine' }));
    await vi.advanceTimersByTimeAsync(1_600);
    autosave.touch(() => ({ n: 'mine still' }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toBe('conflict');
    autosave.rebase(at(5));
    autosave.touch(() => ({ n: 'chosen' }));
    await vi.advanceTimersByTimeAsync(1_600);
    expect(sent.at(-1)).toEqual({ base: at(5), content: { n: 'chosen' }, key: 'k2' });
  });

  it('keeps what a signed-out person typed, and sends it once somebody is signed in', async () => {
    const { autosave, sent } = rig([{ ok: false, status: 401, code: 'session.missing' }, saved(2)]);
    autosave.touch(() => ({ n: 1 }));
    expect(await autosave.flush()).toEqual({ status: 'refused', code: 'session.missing' });
    expect(await autosave.flush()).toEqual({ status: 'saved', at: at(2).changedAt });
    expect(sent.map(({ content }) => content)).toEqual([{ n: 1 }, { n: 1 }]);
  });

  it('makes one draft of a form that goes on being written while the first save is under way', async () => {
    let answer: (value: SaveAnswer) => void = () => undefined;
    const slow = new Promise<SaveAnswer>((resolve) => {
      answer = resolve;
    });
    const { autosave, sent } = rig([slow, saved(2)], null);
    autosave.touch(() => ({ n: 1 }));
    const flushed = autosave.flush();
    autosave.touch(() => ({ n: 2 }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    answer(saved(1));
    expect(await flushed).toEqual({ status: 'saved', at: at(2).changedAt });
    expect(sent.map(({ base, content }) => [base?.version ?? null, content.n])).toEqual([
      [null, 1],
      [1, 2],
    ]);
  });
});
