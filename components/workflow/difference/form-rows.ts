import type { ActorRow } from '@/client/draft/form/actor-row';
import type { StatementRow } from '@/client/draft/form/statement-row';
import type { FigureRow, UpdateForm } from '@/client/draft/form/update-form';
import { amountLabel } from '@/domain/wording/amounts';
import { breakdownLabel, indicatorLabel, placeWithKind, qualifierLabel, topicLabel } from '@/domain/wording/labels';
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
  const places = listOfPlaces(form.places.map(({ place }) => place).filter(Boolean), language);
  const figures =
    form.kind === 'report'
      ? form.figures.map((figure, index) => ({
          ...row('figure', figureText(figure, form.place, language)),
          n: index + 1,
        }))
      : [];
  const actors = form.actors.map((actor, index) => ({ ...row('actor', actorText(actor)), n: index + 1 }));
  const statements = form.statements.map((statement, index) => ({
    ...row('statement', statementText(statement, language)),
    n: index + 1,
  }));
  const affected = row('affected', listOfPlaces(form.affected, language));
  return [...moments, row('places', places), affected, ...statements, ...actors, ...figures, ...plain].filter(
    ({ text }) => text !== '',
  );
}

/** The fields of a notice have a default value, which means nothing in a report. */
function isUsed(field: string, { kind }: UpdateForm): boolean {
  return kind === 'notice' || (field !== 'priority' && field !== 'audience');
}

function row(field: string, held: unknown): FormRow {
  return { field, n: null, text: String(held ?? '') };
}

function listOfPlaces(places: readonly string[], language: Language): string {
  return formatList(
    places.map((place) => placeWithKind(place, language)),
    language,
  );
}

function statementText({ topic, place, textKm, textEn, printed }: StatementRow, language: Language): string {
  const said = [textKm, textEn, printed].filter(Boolean);
  return [topicLabel(topic, language), placeWithKind(place, language), ...said].join(' · ');
}

function actorText({ kind: _, ...typed }: ActorRow): string {
  return Object.values(typed).filter(Boolean).join(' · ');
}

function figureText(figure: FigureRow, place: string, language: Language): string {
  const { indicator, breakdown, site, note } = figure;
  const what = indicator === '' ? '–' : indicatorLabel(indicator, language);
  const part = breakdown === '' ? '' : breakdownLabel(breakdown, language);
  return [what, part, placeWithKind(figure.place || place, language), valueText(figure, language), site, note]
    .filter(Boolean)
    .join(' · ');
}

function valueText({ qualifier, valueKind, value, amount }: FigureRow, language: Language): string {
  if (valueKind === 'number') return `${qualifierLabel(qualifier, language)} ${value || '–'}`;
  if (valueKind === 'words') return amount === '' ? '–' : amountLabel(amount, language);
  return valueKind;
}
