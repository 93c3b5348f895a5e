import { describe, expect, it } from 'vitest';
import { toContent } from '@/domain/entries/decide-publish';
import { PublishUpdate } from '@/domain/entries/publish-update';
import { readForm, toFormFault } from './read-form';
import { emptyStatement } from './statement-row';
import { toForm } from './to-form';
import { emptyForm } from './update-form';

const NOW = Date.parse('2026-01-20T06:40+07:00');
const VIA = { outlet: 'Invented Times', url: null, publishedOn: '2026-01-14' };
const FIGURE = {
  ...{ indicator: 'villages_clearing', breakdown: null, place: 'KH22', site: null, value: 11, qualifier: 'exact' },
  ...{ nil: false, provisional: false },
};
const REPORT = {
  kind: 'report',
  source: 'MOI',
  periodStart: null,
  periodEnd: '2026-01-14',
  text: { km: null, en: null },
  via: VIA,
  affected: ['KH22', 'KH01'],
  statements: [
    { topic: 'shelter', place: 'KH22', text: { km: 'ក', en: null }, asPrinted: 'shelters' },
    { topic: 'campaign', place: 'KH', text: { km: null, en: 'B' } },
  ],
  figures: [FIGURE, { ...FIGURE, value: 12, via: { ...VIA, outlet: 'Other Post' } }],
};

describe('what a report says beside its figures', () => {
  it('comes back from the form as it was released', () => {
    const released = toContent(PublishUpdate.parse(REPORT));
    const read = readForm(toForm(released), NOW);
    expect(read.faults).toEqual([]);
    const { figures, ...content } = read.content as { figures: { line: number }[] };
    const parsed = PublishUpdate.parse({ ...content, figures: figures.map(({ line: _, ...figure }) => figure) });
    expect(toContent(parsed)).toEqual(released);
  });

  it('takes its figures along to a corrected outlet, but not those of another one', () => {
    const form = { ...toForm(toContent(PublishUpdate.parse(REPORT))), outlet: 'Corrected Times' };
    const { figures, via } = readForm(form, NOW).content as { figures: { via?: unknown }[]; via: unknown };
    expect(via).toMatchObject({ outlet: 'Corrected Times' });
    expect(figures.map((figure) => figure.via)).toEqual([undefined, { ...VIA, outlet: 'Other Post' }]);
  });

  it('refuses a statement without words at its field, and keeps the rest', () => {
    const form = { ...emptyForm('report'), undated: true, source: 'MOI', figures: [] } as const;
    const statements = [{ ...emptyStatement(), printed: 'as printed' }];
    const read = readForm({ ...form, figures: [], statements }, NOW);
    expect(read.faults).toEqual([{ path: 'statements.0.textKm', code: 'text.missing' }]);
    expect(read.content).toMatchObject({ statements: [{ asPrinted: 'as printed' }] });
    expect(toFormFault({ path: 'update.statements.0.text', code: 'x' }).path).toBe('statements.0.textKm');
  });
});
