import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { keyFigures } from '@/domain/board/key-figures';
import { readEntryText } from '@/domain/entries/entry';
import { GENESIS_HASH, linkHash } from '@/domain/protocol/chain';

// entries.ndjson is a log of the release before reports could say amounts in words: the real reports and events, a correction, a
// withdrawal, a notice, a promise and the settings. board.ndjson is the hash of its end and the board that release made of it.

const lines = (name: string) =>
  readFileSync(new URL(`../../tests/log/${name}.ndjson`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
const texts = lines('entries');
const before = JSON.parse(lines('board')[0] ?? '') as { hash: string; board: Board };

/** Optional fields that came after that release. */
const NEW_FIELDS = /"(?:amount|affected|statements|actors|sites|whenEnd)":/;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('the log of an older release', () => {
  it('has none of the fields that came later', () => {
    expect(texts).toHaveLength(127);
    expect(texts.filter((text) => NEW_FIELDS.test(text))).toEqual([]);
  });

  it('[L3] keeps its hash', () => {
    const head = texts.reduce(
      (previous, text, at) => linkHash(sha256, { previous, stream: 'wall', epoch: 'old', seq: at + 1, text }),
      GENESIS_HASH,
    );
    expect(head).toBe(before.hash);
  });

  it('[C1] folds to the board of that release; new is only what was withdrawn', () => {
    const board = texts.reduce(
      (known, text, at) => fold(known, { seq: at + 1, body: readEntryText(text) }),
      EMPTY_BOARD,
    );
    const { withdrawals, ...known } = board;
    expect(JSON.parse(JSON.stringify(known))).toEqual(before.board);
    expect(withdrawals).toMatchObject([{ reason: { en: 'Alpha' } }]);
  });

  it('is continued from a board that was stored by that release', () => {
    const seq = before.board.seq + 1;
    const body = readEntryText(texts.at(-2) ?? '');
    const board = fold(before.board, { seq, body });
    expect(board).toEqual({ ...before.board, seq });
    expect(keyFigures(board).remaining).toMatchObject({ said: null });
  });
});
