import { NextIntlClientProvider } from 'next-intl';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type ShellInfo, ShellProvider } from '@/components/ui/shell';
import { ContentView } from '@/components/workflow/item/content-view';
import type { Figure } from '@/domain/figures';
import type { UpdateContent, UpdateKind } from '@/domain/updates';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import en from '@/messages/en.json';
import km from '@/messages/km.json';
import { DifferenceView } from './difference-view';
import { FIELD_NAMES, fieldValue } from './field-values';

/** Every field at once; a posted figure has a number or words. */
const FIGURE: Required<Figure> = {
  amount: 'several',
  ...{ line: 1, indicator: 'service_closed', breakdown: 'school', place: 'KH22', site: 'Wat Po' },
  ...{ value: 21, qualifier: 'about', nil: false, provisional: true, periodStart: '2026-01-13' },
  ...{ periodEnd: '2026-01-14T06:00+07:00', source: 'MOI', note: 'Counted at noon', asPrinted: '21 schools' },
  via: { outlet: 'Gazette', url: 'https://example.org/a', publishedOn: '2026-01-14' },
};
const SAID = { km: null, en: 'Invented' };
const NO_VIA = { outlet: null, url: null, publishedOn: null };
const COMMON = { reference: 'R-1', source: 'MOI', text: { km: 'អត្ថបទ', en: 'Words' } } as const;
const FULL: { [Kind in UpdateKind]: Required<Extract<UpdateContent, { kind: Kind }>> } = {
  report: {
    ...{ ...COMMON, kind: 'report', periodStart: '2026-01-13', periodEnd: '2026-01-14', figures: [FIGURE] },
    ...{ checkNote: { km: null, en: 'As the ministry gave it' }, late: 'backlog' },
    ...{ via: FIGURE.via, affected: ['KH22'], statements: [{ topic: 'shelter', place: 'KH22', text: SAID }] },
  },
  event: {
    ...{ ...COMMON, kind: 'event', eventKind: 'incident', when: '2026-01-14', places: ['KH', 'KH2203'] },
    ...{ placeText: 'near the market', via: FIGURE.via, whenEnd: '2026-01-15', sites: ['Wat Po'] },
    actors: [{ kind: 'person', name: SAID, office: SAID, quote: { words: SAID, source: 'MOI', via: FIGURE.via } }],
  },
  notice: {
    ...{ ...COMMON, kind: 'notice', priority: 'high', until: '2026-01-15T02:00:00.000Z', audience: 'staff' },
  },
};
/** Every field as empty as it may be. */
const BARE: typeof FULL = {
  report: { ...FULL.report, reference: null, periodStart: null, periodEnd: null, checkNote: { km: null, en: null } },
  event: { ...FULL.event, reference: null, places: [], placeText: null, via: NO_VIA },
  notice: { ...FULL.notice, reference: null, priority: 'normal', until: '2026-01-16T02:00:00.000Z', audience: 'all' },
};
const KINDS = Object.keys(FULL) as UpdateKind[];
const EACH = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

const shellOf = (language: Language): ShellInfo => ({
  ...{ language, theme: 'light', exercise: false, ministry: { name: null, emblem: null, contact: null }, servedAt: 0 },
  ...{ may: { desk: true, brief: false, manage: false, say: false }, owedCorrections: 0 },
  ...{ pendingReviews: 0, person: null },
});

function drawn(language: Language, part: React.ReactNode): string {
  const provided = { locale: language, messages: { km, en }[language], timeZone: 'Asia/Phnom_Penh' };
  return renderToString(
    <NextIntlClientProvider {...provided}>
      <ShellProvider value={shellOf(language)}>{part}</ShellProvider>
    </NextIntlClientProvider>,
  );
}

/** The names and values of a list of fields. */
const cellsOf = (page: string) =>
  [...page.matchAll(/<dd[^>]*>(.*?)<\/dd>/g)].map(([, held = '']) => held.replace(/<[^>]*>/g, ''));

describe.each(EACH)('every field of a $kind in $language', ({ kind, language }) => {
  it('is told in words', () => {
    for (const content of [FULL[kind], BARE[kind]]) {
      const page = drawn(language, <ContentView content={content} />);
      expect(page).not.toContain('[object');
      expect(cellsOf(page).every((held) => held.trim() !== '')).toBe(true);
    }
  });

  it('is told in words where it differs, also from what it does not know', () => {
    const figures = [
      { ...FIGURE, value: 2, via: NO_VIA, source: 'NCDM', place: 'KH', site: null, asPrinted: '2' },
    ] as const;
    const after = kind === 'report' ? { ...BARE.report, figures: [...figures] } : BARE[kind];
    const unknown = { standing: { status: 'published' }, newer: { a: ['b', { c: 5 }] } };
    const stored: UpdateContent = { ...FULL[kind], ...unknown };
    const page = drawn(language, <DifferenceView before={stored} after={after} />);
    expect(page).not.toContain('[object');
    expect(page).toContain('b · 5');
  });
});

it('has words for every field that the full updates have, and no other', () => {
  const held = [...KINDS.flatMap((kind) => Object.keys(FULL[kind])), ...Object.keys(FIGURE)];
  const apart = ['kind', 'text', 'figures'];
  expect(new Set(held.filter((field) => !apart.includes(field)))).toEqual(new Set(FIELD_NAMES));
  for (const field of FIELD_NAMES)
    expect([en, km].map((words) => words.Workflow.difference.field)).toEqual([
      expect.objectContaining({ [field]: expect.any(String) }),
      expect.objectContaining({ [field]: expect.any(String) }),
    ]);
});

it('names the whole country', () => {
  expect(fieldValue('places', ['KH'], { wording: 'en', code: (code) => code })).toBe('National');
});
