import { z } from 'zod';
import { MAX_PRINTED } from '@/domain/figures';
import {
  AudienceField,
  BilingualField,
  Breakdown,
  EventKindField,
  Flag,
  fault,
  Indicator,
  instant,
  LateField,
  PlaceField,
  PriorityField,
  QualifierField,
  Source,
  Value,
  ViaField,
  WhenField,
  words,
} from './fields';
import type { JointFault } from './joint-faults';

// What an update is made of, shared by publishing and correcting.

export const MAX_FIGURES = 300;
const MAX_PLACES = 25;

export const figureFields = {
  indicator: Indicator,
  breakdown: Breakdown.nullable(),
  place: PlaceField,
  site: words(200),
  value: Value,
  qualifier: QualifierField,
  nil: Flag,
  provisional: Flag,
  /** Left out: the report's own. */
  periodStart: WhenField.nullable().optional(),
  periodEnd: WhenField.nullable().optional(),
  via: ViaField.optional(),
  /** Left out: the report's own. */
  source: Source.optional(),
  asPrinted: words(MAX_PRINTED).optional(),
  note: words(2000).optional(),
};

/** Why figures that do not add up stand as they are. */
const CheckNote = z.strictObject({ km: words(2000), en: words(2000) }, fault('field.invalid'));

const common = { reference: words(100).optional(), source: Source, text: BilingualField };

export function reportFields<Figure extends z.ZodType>(figure: Figure) {
  return {
    kind: z.literal('report'),
    ...common,
    periodStart: WhenField.nullable(),
    periodEnd: WhenField.nullable(),
    late: LateField.optional(),
    checkNote: CheckNote.optional(),
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
};

export const noticeFields = {
  kind: z.literal('notice'),
  ...common,
  priority: PriorityField,
  until: instant('until.invalid'),
  audience: AudienceField,
};

/** The joint faults of a value, each at its own field. */
export function refuse<T>(faultsOf: (value: T) => JointFault[]) {
  return (value: T, context: z.RefinementCtx): void => {
    for (const { path, code, params } of faultsOf(value))
      context.addIssue({ code: 'custom', path, message: code, params: params ?? {} });
  };
}
