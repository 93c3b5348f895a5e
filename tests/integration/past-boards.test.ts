import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyFigures } from '@/domain/board/key-figures';
import { createPastBoards } from '@/server/views/past-boards';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { NOW, openWriter } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

const HOUR_MS = 3_600_000;

describe.each(ENGINES)('the board as it was known, on %s', (engine) => {
  let at = NOW;
  const writer = onDatabase(engine, (database) => openWriter(database, { now: () => at }));
  const remaining = (board: Parameters<typeof keyFigures>[0]) => keyFigures(board).remaining.current?.value ?? null;

  it('is the log folded to that instant, whichever moment is asked first, and never what came after', async () => {
    const { verbs, log } = writer;
    for (const [hour, value] of [1_000, 900, 800].entries()) {
      at = NOW + hour * HOUR_MS;
      const input = reportOf(value, { periodEnd: `2026-01-1${hour + 1}` });
      expect(await verbs.publishUpdate({ actor: EDITOR, key: randomUUID(), input })).toMatchObject({ ok: true });
    }
    const boardAt = createPastBoards({ log });
    expect(remaining(await boardAt(NOW + 2 * HOUR_MS))).toBe(800);
    expect(remaining(await boardAt(NOW))).toBe(1_000);
    expect(remaining(await boardAt(NOW + HOUR_MS + 1))).toBe(900);
    expect(remaining(await boardAt(NOW - 1))).toBeNull();
    const [seen, again] = [await boardAt(NOW + HOUR_MS), await createPastBoards({ log })(NOW + HOUR_MS)];
    expect(seen).toEqual(again);
  });
});
