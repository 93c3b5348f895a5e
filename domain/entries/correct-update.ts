import { z } from 'zod';
import { eventFields, figureFields, noticeFields, refuse, reportFields } from './content-fields';
import { faultsOfEvent } from './event-faults';
import type { FaultCode } from './fault-codes';
import { fault, PublicReason, ReasonClassField } from './fields';
import { faultsOfFigure, faultsOfNotice, faultsOfReport } from './joint-faults';
import { PublishFirst } from './publish-update';

const Count = z.int(fault('field.invalid')).positive(fault('field.invalid'));

const CorrectedFigure = z
  .strictObject(
    {
      ...figureFields,
      /** The line of the figure in the earlier revision; left out or null = a new figure, which gets a new line. */
      line: Count.nullable().optional(),
    },
    fault('field.invalid'),
  )
  .superRefine(refuse(faultsOfFigure));

const CorrectedReport = z.strictObject(reportFields(CorrectedFigure)).superRefine(refuse(faultsOfReport));
const CorrectedEvent = z.strictObject(eventFields).superRefine(refuse(faultsOfEvent));
const CorrectedNotice = z.strictObject(noticeFields).superRefine(refuse(faultsOfNotice));

/** The complete new revision. */
const CorrectedUpdate = z.discriminatedUnion('kind', [CorrectedReport, CorrectedEvent, CorrectedNotice], {
  error: ({ code }): FaultCode => (code === 'invalid_union' ? 'kind.unknown' : 'body.not_object'),
});
export type CorrectedUpdate = z.infer<typeof CorrectedUpdate>;

/** The body of `POST /api/v1/updates/:number/corrections`. */
export const CorrectUpdate = z.strictObject(
  {
    /** The newest revision that the author saw. */
    revision: Count,
    reason: z.strictObject({ class: ReasonClassField, words: PublicReason }, fault('field.invalid')),
    update: CorrectedUpdate,
    publishFirst: PublishFirst.optional(),
  },
  fault('body.not_object'),
);
export type CorrectUpdate = z.infer<typeof CorrectUpdate>;
/** @internal for tests */
export type CorrectUpdateJson = z.input<typeof CorrectUpdate>;

/** The body of `POST /api/v1/updates/:number/withdrawal`. */
export const WithdrawUpdate = z.strictObject({ revision: Count, reason: PublicReason }, fault('body.not_object'));
export type WithdrawUpdate = z.infer<typeof WithdrawUpdate>;
