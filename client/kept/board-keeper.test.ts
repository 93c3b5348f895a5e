import { describe, expect, it, vi } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import { createBoardKeeper } from './board-keeper';
import { ageOf, type KeptBoard } from './kept-board';

const SERVER = Date.parse('2026-01-14T12:00+07:00');
const MINUTE = 60_000;

const viewAt = (seq: number, status: 'live' | 'doubtful' = 'live') => ({
  board: { ...EMPTY_BOARD, seq },
  position: { epoch: 'e', seq, hash: GENESIS_HASH },
  connection: { status, since: SERVER },
});

function setUp(write?: (kept: KeptBoard) => Promise<void>) {
  const written: KeptBoard[] = [];
  const put = async (kept: KeptBoard) => void written.push(kept);
  return { written, keeper: createBoardKeeper(write ?? put, () => 5) };
}

describe('what a wall keeps of its board', () => {
  it('[C10] is each confirmed board, with the time of its confirmation by both clocks', async () => {
    const { written, keeper } = setUp();
    keeper.look(viewAt(1), SERVER);
    await vi.waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).toMatchObject({
      snapshot: { s: 'wall', seq: 1, board: { seq: 1 } },
      confirmedAt: SERVER,
      calendar: 5,
    });
    await Promise.resolve();
    keeper.look(viewAt(2), SERVER + 1_000);
    expect(written.map(({ snapshot }) => snapshot.seq)).toEqual([1, 2]);
  });

  it('[C10] is never a board in doubt', () => {
    const { written, keeper } = setUp();
    keeper.look(viewAt(1, 'doubtful'), SERVER);
    expect(written).toEqual([]);
  });

  it('says once a minute that the same board was confirmed again', async () => {
    const { written, keeper } = setUp();
    for (let second = 0; second < 180; second += 1) {
      keeper.look(viewAt(1), SERVER + second * 1_000);
      await Promise.resolve();
    }
    expect(written.map(({ confirmedAt }) => (confirmedAt - SERVER) / MINUTE)).toEqual([0, 1, 2]);
  });

  it('goes on where the browser has no room', async () => {
    let tries = 0;
    const { keeper } = setUp(async () => {
      tries += 1;
      throw new DOMException('full', 'QuotaExceededError');
    });
    keeper.look(viewAt(1), SERVER);
    await Promise.resolve();
    await Promise.resolve();
    keeper.look(viewAt(2), SERVER + 1_000);
    expect(tries).toBe(2);
  });
});

describe('the age of what was kept', () => {
  it.each([
    ['by this machine’s clock', 3 * 60 * MINUTE, 3 * 60 * MINUTE],
    ['at least what counts as lost', 2_000, MINUTE],
    ['no less where its clock was set back', -24 * 60 * MINUTE, MINUTE],
  ])('[C10] is told %s', (_, passed, age) => expect(ageOf({ calendar: SERVER }, SERVER + passed)).toBe(age));
});
