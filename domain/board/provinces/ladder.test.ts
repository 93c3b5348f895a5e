import { describe, expect, it } from 'vitest';
import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { decidePublish } from '@/domain/entries/decide-publish';
import { toEntryBody } from '@/domain/entries/entry';
import { PublishUpdate } from '@/domain/entries/publish-update';
import { affectedProvinces } from './affected';
import { villageLadder } from './ladder';
import { provinceRows } from './rows';

const at = new Date('2026-02-01T00:00:00Z');

/** A board of these reports, each on its own day. */
function boardOf(...reports: { day: string; affected?: string[]; figures?: object[] }[]): Board {
  return reports.reduce((board, { day, affected, figures = [] }, index) => {
    const input = PublishUpdate.parse({
      ...{ kind: 'report', source: 'MOI', periodStart: null, periodEnd: day, text: { km: 'ក', en: null } },
      ...(affected && { affected }),
      figures: figures.map((figure) => ({
        ...{ breakdown: null, place: 'KH22', site: null, qualifier: 'exact', nil: false, provisional: false },
        ...figure,
      })),
    });
    const decision = decidePublish(input, { number: index + 1, recordedAt: at });
    if (!decision.ok) throw new Error(decision.code);
    return fold(board, { seq: index + 1, body: toEntryBody(decision.fact, { actor: 'x', at: at.toISOString() }) });
  }, EMPTY_BOARD);
}

describe('the ladder of the villages', () => {
  const board = boardOf(
    { day: '2026-01-13', figures: [{ indicator: 'villages_inaccessible', value: 84 }] },
    {
      day: '2026-01-14',
      figures: [
        { indicator: 'villages_preparing_return', value: 72 },
        { indicator: 'displaced_again', breakdown: 'families', value: 12 },
        { indicator: 'villages_returned', place: 'KH01', value: 0 },
      ],
    },
  );

  it('has each step of each province by its own report; what was not reported is no zero', () => {
    const rows = villageLadder(board);
    const told = rows.map(({ place, steps }) => [place, steps.map((step) => step?.value ?? null)]);
    expect(told).toEqual([
      ['KH01', [null, null, null, null, 0]],
      ['KH22', [84, null, 72, null, null]],
    ]);
    expect(rows[1]?.again).toMatchObject({ people: null, families: { value: 12 } });
    expect(rows[1]?.steps.map((step) => step?.asOf ?? null)).toEqual(['2026-01-13', null, '2026-01-14', null, null]);
  });

  it('is empty where no step was reported', () => expect(villageLadder(EMPTY_BOARD)).toEqual([]));
});

describe('the affected provinces', () => {
  it('are those that the newest report names, by its own day', () => {
    const board = boardOf(
      { day: '2026-01-14', affected: ['KH22', 'KH03'] },
      { day: '2026-01-10', affected: ['KH01'] },
      { day: '2026-01-20' },
    );
    expect(affectedProvinces(board)).toEqual(['KH22', 'KH03']);
    expect(provinceRows(board).map(({ place }) => place)).toEqual(['KH03', 'KH22']);
  });

  it('are the usual ones while no report names any', () => {
    expect(affectedProvinces(EMPTY_BOARD)).toHaveLength(7);
  });
});
