import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { Delta, Snapshot } from '@/domain/protocol/frames';
import { createCatchUp } from './catch-up';
import type { PullResult } from './pull-stream';
import { type StreamState, stateOf } from './stream-state';

const SNAPSHOT: Snapshot = { kind: 'snapshot', s: 'wall', epoch: 'e', seq: 0, hash: GENESIS_HASH, board: EMPTY_BOARD };
const DELTA: Delta = { kind: 'delta', s: 'wall', epoch: 'e', p: 0, n: 0, h: GENESIS_HASH, d: [] };
const NOTHING_NEW: PullResult = { kind: 'delta', delta: DELTA, head: 0, t: 1, newest: true, alarms: [], release: 'b1' };
const WHOLE: PullResult = { kind: 'snapshot', snapshot: SNAPSHOT, mayTurnBack: false };
const FAILED: PullResult = { kind: 'failed' };

function setUp(state: Partial<StreamState>, answers: PullResult[] = []) {
  const page = { state: { ...stateOf(SNAPSHOT), ...state } };
  const asked: string[] = [];
  const taken: PullResult[] = [];
  const next = async (what: string) => {
    asked.push(what);
    return answers.shift() ?? NOTHING_NEW;
  };
  const catchUp = createCatchUp({
    pull: { after: (seq) => next(`after ${seq}`), snapshot: () => next('snapshot') },
    random: () => 0.5,
    state: () => page.state,
    take(pulled) {
      taken.push(pulled);
      if (pulled.kind !== 'failed') page.state = stateOf(SNAPSHOT);
    },
  });
  return { catchUp, page, asked, taken };
}

describe('fetching what the socket did not bring', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[C1] pulls a gap after 100–400 ms', async () => {
    const { catchUp, asked } = setUp({ knownSeq: 5, seq: 3 });
    catchUp.fetchNeeded();
    await vi.advanceTimersByTimeAsync(249);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(['after 3']);
  });

  it('[C1] asks for nothing when the gap closed by itself meanwhile', async () => {
    const { catchUp, page, asked } = setUp({ knownSeq: 5, seq: 3 });
    catchUp.fetchNeeded();
    page.state = { ...page.state, seq: 5 };
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
  });

  it('[C2] fetches the snapshot for a state that went wrong, and instead of too long a gap [S4]', async () => {
    const broken = setUp({ needsSnapshot: true });
    broken.catchUp.fetchNeeded();
    await vi.advanceTimersByTimeAsync(400);
    expect(broken.asked).toEqual(['snapshot']);

    const behind = setUp({ seq: 3, knownSeq: 2_000 }, [{ kind: 'snapshot_needed', head: 2_000 }, WHOLE]);
    behind.catchUp.fetchNeeded();
    await vi.advanceTimersByTimeAsync(400);
    expect(behind.asked).toEqual(['after 3', 'snapshot']);
    expect(behind.taken).toEqual([WHOLE]);
  });

  it('[S1] lets the snapshot turn back a screen that is beyond the server’s head', async () => {
    const { catchUp, taken } = setUp({ seq: 9, knownSeq: 9 }, [{ kind: 'snapshot_needed', head: 4 }, WHOLE]);
    catchUp.checkHead();
    await vi.advanceTimersByTimeAsync(400);
    expect(taken).toEqual([{ ...WHOLE, mayTurnBack: true }]);
  });

  it('tries again later and later, one request at a time, until it has an answer', async () => {
    const { catchUp, asked } = setUp({ seq: 3, knownSeq: 5 }, [FAILED, FAILED, FAILED]);
    catchUp.fetchNeeded();
    catchUp.fetchNeeded();
    await vi.advanceTimersByTimeAsync(250 + 500 + 1_000 + 2_000);
    expect(asked).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(4);
  });

  it('[S4] [C3] polls within a beacon’s life while there is no socket, and stops when there is', async () => {
    const { catchUp, asked } = setUp({});
    catchUp.setPolling(true);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(20_001);
    expect(asked).toHaveLength(5);
    catchUp.setPolling(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(5);
  });

  it('[C6] asks for nothing once it was stopped', async () => {
    const { catchUp, asked } = setUp({ needsSnapshot: true });
    catchUp.fetchNeeded();
    catchUp.setPolling(true);
    catchUp.stop();
    catchUp.checkHead();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
  });
});
