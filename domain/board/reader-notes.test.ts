import { expect, it } from 'vitest';
import { type BoardReport, EMPTY_BOARD } from './board';
import { notesOf } from './reader-notes';

const NOTE = { km: null, en: 'Invented' };

function report(number: number, checkNote?: typeof NOTE): BoardReport {
  const at = '2026-01-13T06:00:00.000Z';
  return {
    kind: 'report',
    number,
    revision: 1,
    recordedAt: at,
    source: 'MOI',
    figures: [],
    ...(checkNote && { checkNote }),
  };
}

it('gives the note of each report that a figure is from once, the newest first, and no other', () => {
  const board = { ...EMPTY_BOARD, updates: [report(3, NOTE), report(4), report(5, NOTE), report(6, NOTE)] };
  const figures = [{ update: 3 }, null, { update: 5 }, { update: 5 }, { update: 4 }];
  expect(notesOf(board, figures).map(({ update }) => update)).toEqual([5, 3]);
  expect(notesOf(board, [null])).toEqual([]);
});
