import type { BriefingContent } from '@/domain/briefing/briefing';
import type { Edition, FrozenTexts } from '@/domain/briefing/edition/edition';
import { editionFacts } from '@/domain/briefing/edition/facts';
import type { Citation, InlineNode, SpokenText } from '@/domain/briefing/spoken-text';
import { type Entry, type Fact, toEntryBody } from '@/domain/entries/entry';
import type { Figure } from '@/domain/figures';
import { PROVINCES } from '@/domain/places';
import type { ReportContent, SituationUpdate } from '@/domain/updates';

const BY = { id: 'spokesperson', name: 'Chea' };
export const FROZEN_AT = Date.parse('2026-01-13T14:00+07:00');

export function figureAt(line: number, value: number, more: Partial<Figure> = {}): Figure {
  return {
    ...{ line, indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null, value, qualifier: 'exact' },
    ...{ nil: false, provisional: false, periodStart: null, periodEnd: '2026-01-13', source: 'MOI', note: null },
    ...{ via: { outlet: null, url: null, publishedOn: null }, ...more },
  };
}

export function updateOf(number: number, figures: Figure[], more: Partial<ReportContent> = {}): SituationUpdate {
  return {
    ...{ kind: 'report', reference: null, source: 'MOI', text: { km: null, en: null } },
    ...{
      periodStart: null,
      periodEnd: '2026-01-13',
      figures,
      number,
      revision: 1,
      recordedAt: '2026-01-13T03:00:00.000Z',
    },
    ...more,
  } as SituationUpdate;
}

/** The log of these facts, an hour between each and the next one. */
export function logOf(...facts: Fact[]): Entry[] {
  return facts.map((fact, index) => {
    const at = new Date(Date.parse('2026-01-12T10:00+07:00') + index * 3_600_000).toISOString();
    return { seq: index + 1, body: toEntryBody(fact, { actor: 'editor', at }) };
  });
}

export const TEN = PROVINCES.slice(0, 10);

/** One report with the nation's figure and one of each of ten provinces. */
export const LOG = logOf(
  { type: 'update.published', update: updateOf(1, [figureAt(1, 165_000, { periodEnd: '2026-01-12' })]) },
  {
    type: 'update.published',
    update: updateOf(2, [
      figureAt(1, 159_592),
      ...TEN.map(({ code }, at) => figureAt(at + 2, 1_000 + at, { indicator: 'displaced_total', place: code })),
    ]),
  },
);

export const quote = (citation: Citation, dated = false): InlineNode => ({
  type: 'citation',
  attrs: { ...citation, dated },
});
export const say = (text: string): InlineNode => ({ type: 'text', text });
export const spoken = (...paragraphs: InlineNode[][]): SpokenText => ({
  type: 'doc',
  content: paragraphs.map((content) => ({ type: 'paragraph', content })),
});

export const CAMPS: Citation = { update: 2, revision: 1, line: 1 };

const CONTENT: BriefingContent = {
  ...{ occasion: { km: 'សន្និសីទសារព័ត៌មាន', en: 'Daily briefing' }, at: null, venue: null, spokesperson: null },
  ...{ since: '2026-01-12T03:30:00.000Z', speeches: ['s'], figures: ['remaining_in_camps||KH|MOI'] },
  ...{ annexes: ['provinces'], questions: ['q'] },
};

export const TEXTS: FrozenTexts = {
  content: CONTENT,
  speeches: [
    {
      ...{ id: 's', version: 3, state: 'ready', author: BY },
      ready: { by: BY, at: '2026-01-13T06:00:00.000Z', override: null },
      content: {
        title: { km: 'ស្ថានភាពជនភៀសសឹក', en: 'The situation of displaced people' },
        texts: {
          km: spoken([quote(CAMPS, true), say(' នៅសល់ក្នុងជំរំ។')], [say('អរគុណ។')]),
          en: spoken([quote(CAMPS, true), say(' remain in camps.')], [say('Thank you.')]),
        },
        explained: [],
      },
    },
  ],
  questions: [
    {
      ...{ id: 'q', version: 1, approval: null },
      content: {
        question: { km: 'មានមនុស្សប៉ុន្មាននៅក្នុងជំរំ?', en: 'How many people are in camps?' },
        answer: { km: spoken([quote(CAMPS)]), en: spoken([quote(CAMPS)]) },
        unknown: { km: null, en: 'How many will return this week.' },
        ...{ followUp: null, owner: null, reviewBy: null, tags: ['camps'], explained: [] },
      },
    },
  ],
};

export function exampleEdition(texts: FrozenTexts = TEXTS, entries: readonly Entry[] = LOG): Edition {
  return {
    ...{ schema: 1, number: 1, briefing: { id: 'b', version: 4 }, texts, frozenBy: BY },
    frozenAt: new Date(FROZEN_AT).toISOString(),
    wall: { epoch: 'e', seq: entries.length },
    facts: editionFacts({ entries, texts, frozenAt: FROZEN_AT }),
  };
}
