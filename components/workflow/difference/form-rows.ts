import type { ActorRow } from '@/client/draft/form/actor-row';
import type { FigureRow, UpdateForm } from '@/client/draft/form/update-form';
import { breakdownLabel, indicatorLabel, placeWithKind, qualifierLabel } from '@/domain/wording/labels';
import { formatList, type Language } from '@/domain/wording/language';

/** One line of a form as text. `field`: its name in the form, followed by the number of a figure. */
export type FormRow = { field: string; n: number | null; text: string };

/** Plain text and codes. Empty fields are left out. */
const PLAIN = [
  ...[
    'source',
    'reference',
    'late',
    'eventKind',
    'priority',
    'audience',
    'placeText',
    'sites',
    'outlet',
    'url',
    'publishedDay',
  ],
  ...['reasonClass', 'reasonKm', 'reasonEn', 'textKm', 'textEn'],
] as const;

const MOMENTS = ['start', 'end', 'when', 'whenEnd', 'until'] as const;

/** Everything that was typed, line by line, so that two people who wrote at the same time can compare. */
export function toFormRows(form: UpdateForm, language: Language): FormRow[] {
  const plain = PLAIN.filter((field) => isUsed(field, form)).map((field) =>
    row(field, form[field as keyof UpdateForm]),
  );
  const moments = MOMENTS.map((name) => row(name, [form[`${name}Day`], form[`${name}Hour`]].filter(Boolean).join(' ')));
  const places = formatList(
    form.places.flatMap(({ place }) => (place === '' ? [] : [placeWithKind(place, language)])),
    language,
  );
  const figures =
    form.kind === 'report'
      ? form.figures.map((figure, index) => ({
          ...row('figure', figureText(figure, form.place, language)),
          n: index + 1,
        }))
      : [];
  const actors = form.actors.map((actor, index) => ({ ...row('actor', actorText(actor)), n: index + 1 }));
  return [...moments, row('places', places), ...actors, ...figures, ...plain].filter(({ text }) => text !== '');
}

/** The fields of a notice have a default value, which means nothing in a report. */
function isUsed(field: string, { kind }: UpdateForm): boolean {
  return kind === 'notice' || (field !== 'priority' && field !== 'audience');
}

function row(field: string, held: unknown): FormRow {
  return { field, n: null, text: String(held ?? '') };
}

function actorText({ kind: _, ...typed }: ActorRow): string {
  return Object.values(typed).filter(Boolean).join(' · ');
}

function figureText(figure: FigureRow, place: string, language: Language): string {
  const { indicator, breakdown, qualifier, valueKind, value, site, note } = figure;
  const what = indicator === '' ? '–' : indicatorLabel(indicator, language);
  const part = breakdown === '' ? '' : breakdownLabel(breakdown, language);
  const number = valueKind === 'number' ? `${qualifierLabel(qualifier, language)} ${value || '–'}` : valueKind;
  return [what, part, placeWithKind(figure.place || place, language), number, site, note].filter(Boolean).join(' · ');
}
