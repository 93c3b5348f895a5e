import { z } from 'zod';
import type { FaultCode } from './fault-codes';
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
  Reason,
  Source,
  Value,
  ViaField,
  WhenField,
  words,
} from './fields';
import { type Found, faultsOfEvent, faultsOfFigure, faultsOfNotice, faultsOfReport } from './joint-faults';

export const MAX_FIGURES = 300;
const MAX_PLACES = 25;

const FigureInput = z
  .strictObject(
    {
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
      note: words(2000).optional(),
    },
    fault('field.invalid'),
  )
  .superRefine((figure, context) => add(context, faultsOfFigure(figure)));
export type FigureInput = z.infer<typeof FigureInput>;

const common = {
  reference: words(100).optional(),
  source: Source,
  text: BilingualField,
  /** Published before a second person has looked: why. No part of what is published. */
  publishFirst: z.strictObject({ reason: Reason }, fault('field.invalid')).optional(),
};

const ReportInput = z
  .strictObject({
    kind: z.literal('report'),
    ...common,
    periodStart: WhenField.nullable(),
    periodEnd: WhenField.nullable(),
    late: LateField.optional(),
    figures: z.array(FigureInput, fault('field.invalid')).max(MAX_FIGURES, { error: 'figures.too_many' }),
  })
  .superRefine((report, context) => add(context, faultsOfReport(report)));
export type ReportInput = z.infer<typeof ReportInput>;

const EventInput = z
  .strictObject({
    kind: z.literal('event'),
    ...common,
    eventKind: EventKindField,
    when: WhenField,
    places: z.array(PlaceField, fault('field.invalid')).max(MAX_PLACES, { error: 'field.invalid' }),
    placeText: words(300),
    via: ViaField,
  })
  .superRefine((event, context) => add(context, faultsOfEvent(event)));
export type EventInput = z.infer<typeof EventInput>;

const NoticeInput = z
  .strictObject({
    kind: z.literal('notice'),
    ...common,
    priority: PriorityField,
    until: instant('until.invalid'),
    audience: AudienceField,
  })
  .superRefine((notice, context) => add(context, faultsOfNotice(notice)));
export type NoticeInput = z.infer<typeof NoticeInput>;

/** The body of `POST /api/v1/updates`. */
export const PublishUpdate = z.discriminatedUnion('kind', [ReportInput, EventInput, NoticeInput], {
  error: ({ code }): FaultCode => (code === 'invalid_union' ? 'kind.unknown' : 'body.not_object'),
});
export type PublishUpdate = z.infer<typeof PublishUpdate>;
/** As it is sent, before it was read. */
export type PublishUpdateJson = z.input<typeof PublishUpdate>;

function add(context: z.RefinementCtx, faults: Found[]): void {
  for (const { path, code, params } of faults)
    context.addIssue({ code: 'custom', path, message: code, params: params ?? {} });
}
