import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { newsBetween } from '@/domain/board/latest';
import { wholeBrief } from '@/domain/brief/whole-brief';
import { figureOf, reportOf } from '@/tests/support/reports';
import { entryOf, foldAll, seedBoard, seedEntries } from '@/tests/support/seed-board';
import { CONTENTS, hasContent } from './contents';
import { dwellMs, playlistOf, sceneAfter, sceneOfNews } from './playlist';
import { SCENES, type SceneName } from './scenes';

const NOW = Date.parse('2026-01-15T08:00+07:00');
const asked = { now: NOW, turn: 0 };
const board = seedBoard('MOI-20260114');
const newest = board.updates[0]?.number ?? 0;

/** Every figure that a scene shows, as update.line. */
function figuresOf(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [];
  const own = 'update' in content && 'line' in content ? [`${content.update}.${content.line}`] : [];
  return [...own, ...Object.values(content).flatMap(figuresOf)];
}

const shownOn = (scene: SceneName, turn = 0) => new Set(figuresOf(CONTENTS[scene](board, { now: NOW, turn })));

describe('what the scenes show', () => {
  it('has every figure of the report of 14 January on its latest update', () => {
    const update = seedEntries().find(({ body }) => body.update.reference === 'MOI-20260114')?.body.update;
    const figures = update?.kind === 'report' ? update.figures : [];
    const shown = shownOn('latest');
    expect(figures.length).toBe(19);
    for (const { line } of figures) expect(shown, String(line)).toContain(`${newest}.${line}`);
  });

  it('has all that it says in words on its latest update: its text, its note to readers, what it says of places', () => {
    const entry = seedEntries().find(({ body }) => body.update.reference === 'MOI-20260114');
    if (entry?.body.update.kind !== 'report') throw new Error('The report of 14 January is not in the tables.');
    const words = {
      text: { km: 'អត្ថបទបង្កើត', en: 'An invented text' },
      checkNote: { km: null, en: 'An invented note' },
      statements: ['KH22', 'KH01'].map((place) => ({
        ...{
          topic: 'shelter' as const,
          place,
          text: { km: null, en: `Invented of ${place}` },
          asPrinted: 'as printed',
        },
      })),
    };
    const update = { ...entry.body.update, ...words };
    const told = foldAll([{ ...entry, body: { ...entry.body, update } }]);
    const { report } = CONTENTS.latest(told, asked);
    expect(report).toMatchObject({ text: words.text, checkNote: words.checkNote });
    expect(report?.statements?.map(({ text }) => text.en)).toEqual(['Invented of KH22', 'Invented of KH01']);
  });

  it('has them also where they belong: people, services, villages, damage, provinces', () => {
    const shown = new Set([
      ...(['overview', 'services', 'ladder', 'damage'] as const).flatMap((scene) => [...shownOn(scene)]),
      ...[0, 1, 2, 3, 4, 5, 6].flatMap((turn) => [...shownOn('province', turn)]),
    ]);
    const missing = CONTENTS.latest(board, asked).changes.filter(({ line }) => !shown.has(`${newest}.${line}`));
    // The number of affected provinces is said by the coverage of the services.
    expect(missing.map(({ indicator }) => indicator)).toEqual(['affected_provinces']);
  });

  it('puts what differs before what does not', () => {
    const kinds = CONTENTS.changes(board, asked).changes.map(({ change }) =>
      'difference' in change && change.difference !== 0 ? 'differs' : 'same',
    );
    expect(kinds).toEqual([...kinds].sort());
    expect(kinds[0]).toBe('differs');
  });

  it('tells on the scene of changes which provinces fell silent, as the brief of changes does', () => {
    const schools = (place: string) => ({
      ...figureOf(4),
      ...{ indicator: 'service_closed' as const, breakdown: 'school' as const, place },
    });
    const report = (seq: number, periodEnd: string, places: string[]) =>
      entryOf(reportOf(1, { periodEnd, figures: places.map(schools) }), seq, NOW + seq);
    const [both, one] = [report(1, '2026-01-12', ['KH22', 'KH13']), report(2, '2026-01-13', ['KH22'])];
    const [before, after] = [foldAll([both]), foldAll([both, one])];
    const { silent } = CONTENTS.changes(after, asked);
    expect(silent).toMatchObject([{ place: 'KH13', before: { number: 1 }, newest: { number: 2 } }]);
    expect(silent).toEqual(wholeBrief(before, after).silent);
    expect(CONTENTS.changes(before, asked).silent).toEqual([]);
  });

  it('gives each affected province a turn, and the one that was asked for at once', () => {
    const places = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => CONTENTS.province(board, { now: NOW, turn }).place);
    expect(new Set(places).size).toBe(7);
    expect(places[7]).toBe(places[0]);
    expect(CONTENTS.province(board, { ...asked, place: 'KH12' }).place).toBe('KH12');
  });
});

describe('the rotation', () => {
  it('goes through all scenes of a full board, and of an empty one shows the overview', () => {
    expect(playlistOf(board, asked)).toEqual(SCENES.filter((scene) => scene !== 'notice'));
    expect(playlistOf(EMPTY_BOARD, asked)).toEqual(['overview']);
    expect(hasContent(EMPTY_BOARD, 'notice', asked)).toBe(false);
  });

  it('stays 12 to 45 s on a scene, 20 s by default, and comes round within five minutes', () => {
    const dwells = playlistOf(board, asked).map((scene) => dwellMs(board, scene, asked) / 1_000);
    expect(dwells[0]).toBe(20);
    for (const seconds of dwells) {
      expect(seconds).toBeGreaterThanOrEqual(12);
      expect(seconds).toBeLessThanOrEqual(45);
    }
    expect(dwells.reduce((sum, seconds) => sum + seconds, 0)).toBeLessThan(300);
  });

  it('steps forward and back past the ends', () => {
    const list: SceneName[] = ['overview', 'services', 'events'];
    expect(sceneAfter(list, 'events', 1)).toBe('overview');
    expect(sceneAfter(list, 'overview', -1)).toBe('events');
    expect(sceneAfter(list, 'damage', 1)).toBe('overview');
  });

  it('holds the scene of a new report, and none for what was withdrawn or told late', () => {
    const entries = seedEntries();
    const at = entries.findIndex(({ body }) => body.update.reference === 'MOI-20260114');
    const before = foldAll(entries.slice(0, at));
    expect(newsBetween(before, board).published.length).toBeGreaterThan(0);
    expect(sceneOfNews(before, board)).toBe('overview');
    expect(sceneOfNews(board, board)).toBeNull();
    expect(sceneOfNews(board, before)).toBeNull();
  });
});
