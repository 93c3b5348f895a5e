import { z } from 'zod';
import { MAX_PRINTED } from '@/domain/figures';
import { cleanLine } from '@/domain/text/clean-text';
import {
  ActorKindField,
  AmountField,
  AudienceField,
  BilingualField,
  Breakdown,
  bilingual,
  EventKindField,
  Flag,
  fault,
  Indicator,
  instant,
  LateField,
  PlaceField,
  PriorityField,
  ProvinceField,
  QualifierField,
  Source,
  TopicField,
  Value,
  ViaField,
  WhenField,
  words,
} from './fields';
import type { JointFault } from './joint-faults';

// What an update is made of, shared by publishing and correcting.

export const MAX_FIGURES = 300;
/** The most that one event or report may name. The form has the same bounds (client/draft/stored/bounds.ts). */
const MAX_PLACES = 25;
const MAX_ACTORS = 40;
const MAX_STATEMENTS = 60;

function list<Item extends z.ZodType>(item: Item, most: number) {
  return z.array(item, fault('field.invalid')).max(most, { error: 'list.too_long' });
}

export const figureFields = {
  indicator: Indicator,
  breakdown: Breakdown.nullable(),
  place: PlaceField,
  site: words(200),
  value: Value,
  qualifier: QualifierField,
  /** The source gives words; then `value` is null. */
  amount: AmountField.exactOptional(),
  nil: Flag,
  provisional: Flag,
  /** Left out: the source of the report. */
  periodStart: WhenField.nullable().optional(),
  periodEnd: WhenField.nullable().optional(),
  via: ViaField.optional(),
  /** Left out: the period of the report. */
  source: Source.optional(),
  asPrinted: words(MAX_PRINTED).optional(),
  note: words(2000).optional(),
};

/** The reason why figures that do not add up were published. */
const CheckNote = bilingual(2000);

const StatementField = z.strictObject(
  { topic: TopicField, place: PlaceField, text: bilingual(4000), asPrinted: words(4000).optional() },
  fault('field.invalid'),
);

const ActorField = z.strictObject(
  {
    kind: ActorKindField,
    name: bilingual(200),
    office: bilingual(300),
    /** Without its own source and outlet it has those of the event. */
    quote: z
      .strictObject(
        { words: bilingual(4000), source: Source.optional(), via: ViaField.optional() },
        fault('field.invalid'),
      )
      .optional(),
  },
  fault('field.invalid'),
);

const Site = z
  .string(fault('field.invalid'))
  .transform(cleanLine)
  .pipe(z.string().min(1, 'text.missing').max(200, 'text.too_long'));

const common = { reference: words(100).optional(), source: Source, text: BilingualField };

export function reportFields<Figure extends z.ZodType>(figure: Figure) {
  return {
    kind: z.literal('report'),
    ...common,
    periodStart: WhenField.nullable(),
    periodEnd: WhenField.nullable(),
    late: LateField.optional(),
    checkNote: CheckNote.optional(),
    via: ViaField.optional(),
    affected: list(ProvinceField, MAX_PLACES).optional(),
    statements: list(StatementField, MAX_STATEMENTS).optional(),
    figures: z.array(figure, fault('field.invalid')).max(MAX_FIGURES, { error: 'figures.too_many' }),
  };
}

export const eventFields = {
  kind: z.literal('event'),
  ...common,
  eventKind: EventKindField,
  when: WhenField,
  places: z.array(PlaceField, fault('field.invalid')).max(MAX_PLACES, { error: 'field.invalid' }),
  placeText: words(300),
  via: ViaField,
  whenEnd: WhenField.nullable().optional(),
  sites: list(Site, MAX_PLACES).optional(),
  actors: list(ActorField, MAX_ACTORS).optional(),
};

export const noticeFields = {
  kind: z.literal('notice'),
  ...common,
  priority: PriorityField,
  until: instant('until.invalid'),
  audience: AudienceField,
};

/** The faults that several fields of a value have together; each is reported at its own field. */
export function refuse<T>(faultsOf: (value: T) => JointFault[]) {
  return (value: T, context: z.RefinementCtx): void => {
    for (const { path, code, params } of faultsOf(value))
      context.addIssue({ code: 'custom', path, message: code, params: params ?? {} });
  };
}
