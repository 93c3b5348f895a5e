import { z } from 'zod';
import { eventFields, figureFields, noticeFields, refuse, reportFields } from './content-fields';
import { faultsOfEvent } from './event-faults';
import type { FaultCode } from './fault-codes';
import { fault, Reason } from './fields';
import { faultsOfFigure, faultsOfNotice, faultsOfReport } from './joint-faults';

/** The reason why it is published before a second person looks. It is not part of the published update. */
export const PublishFirst = z.strictObject({ reason: Reason }, fault('field.invalid'));
export type PublishFirst = z.infer<typeof PublishFirst>;

const publishFirst = PublishFirst.optional();

const FigureInput = z.strictObject(figureFields, fault('field.invalid')).superRefine(refuse(faultsOfFigure));
export type FigureInput = z.infer<typeof FigureInput>;

const ReportInput = z.strictObject({ ...reportFields(FigureInput), publishFirst }).superRefine(refuse(faultsOfReport));
export type ReportInput = z.infer<typeof ReportInput>;

const EventInput = z.strictObject({ ...eventFields, publishFirst }).superRefine(refuse(faultsOfEvent));
export type EventInput = z.infer<typeof EventInput>;

const NoticeInput = z.strictObject({ ...noticeFields, publishFirst }).superRefine(refuse(faultsOfNotice));
export type NoticeInput = z.infer<typeof NoticeInput>;

/** The body of `POST /api/v1/updates`. */
export const PublishUpdate = z.discriminatedUnion('kind', [ReportInput, EventInput, NoticeInput], {
  error: ({ code }): FaultCode => (code === 'invalid_union' ? 'kind.unknown' : 'body.not_object'),
});
export type PublishUpdate = z.infer<typeof PublishUpdate>;
/** The body as it is sent, before anything has read it. */
export type PublishUpdateJson = z.input<typeof PublishUpdate>;
