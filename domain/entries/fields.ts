import { z } from 'zod';
import { AMOUNTS, MAX_VALUE, QUALIFIERS } from '@/domain/figures';
import { BREAKDOWN_CODES, INDICATOR_CODES } from '@/domain/indicators';
import { isPlace, isProvince } from '@/domain/places';
import { SOURCE_CODES } from '@/domain/sources';
import { cleanText } from '@/domain/text/clean-text';
import {
  ACTOR_KINDS,
  EVENT_KINDS,
  LATE_KINDS,
  NOTICE_AUDIENCES,
  NOTICE_PRIORITIES,
  REASON_CLASSES,
  STATEMENT_TOPICS,
} from '@/domain/updates';
import { hasHour, isWhen } from '@/domain/when';
import type { FaultCode } from './fault-codes';

// The message of every fault is its code. Nothing is coerced: a number that came as text is refused.

/** Not sent at all is `field.missing`, else the given code. */
export function fault(code: FaultCode): { error: (issue: { input?: unknown }) => FaultCode } {
  return { error: ({ input }) => (input === undefined ? 'field.missing' : code) };
}

export const Indicator = z.enum(INDICATOR_CODES, fault('indicator.unknown'));
export const Breakdown = z.enum(BREAKDOWN_CODES, fault('breakdown.unknown'));
export const QualifierField = z.enum(QUALIFIERS, fault('qualifier.unknown'));
export const AmountField = z.enum(AMOUNTS, fault('amount.unknown'));
export const Source = z.enum(SOURCE_CODES, fault('source.unknown'));
export const EventKindField = z.enum(EVENT_KINDS, fault('event_kind.unknown'));
export const ActorKindField = z.enum(ACTOR_KINDS, fault('actor_kind.unknown'));
export const TopicField = z.enum(STATEMENT_TOPICS, fault('topic.unknown'));
export const LateField = z.enum(LATE_KINDS, fault('late.unknown'));
export const ReasonClassField = z.enum(REASON_CLASSES, fault('reason_class.unknown'));
export const PriorityField = z.enum(NOTICE_PRIORITIES, fault('priority.unknown'));
export const AudienceField = z.enum(NOTICE_AUDIENCES, fault('audience.unknown'));
export const Flag = z.boolean(fault('field.invalid'));
export const PlaceField = z.string(fault('place.unknown')).refine(isPlace, fault('place.unknown'));
export const ProvinceField = PlaceField.refine(isProvince, fault('place.not_province'));
export const WhenField = z.string(fault('when.invalid')).refine(isWhen, fault('when.invalid'));
const DayField = z.string(fault('when.invalid')).refine((day) => isWhen(day) && !hasHour(day), fault('when.invalid'));

/** With seconds, and to the minute. */
const MOMENTS = [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })];

/** A moment of the clock with its zone, kept as UTC. */
export function instant(code: FaultCode) {
  return z
    .string(fault(code))
    .refine((text) => MOMENTS.some((form) => form.safeParse(text).success), fault(code))
    .transform((text) => new Date(text).toISOString());
}

/** null = not known, which its sender has to say: a value left out is a fault. */
export const Value = z
  .custom<number | null>((sent) => faultOfValue(sent) === null, {
    error: ({ input }) => faultOfValue(input) ?? 'field.invalid',
    params: { most: MAX_VALUE },
  })
  .transform((value) => (value === 0 ? 0 : value));

function faultOfValue(sent: unknown): FaultCode | null {
  if (sent === undefined) return 'value.missing';
  if (sent === null) return null;
  if (typeof sent !== 'number' || !Number.isFinite(sent)) return 'value.not_a_number';
  return faultOfNumber(sent);
}

function faultOfNumber(sent: number): FaultCode | null {
  if (!Number.isInteger(sent)) return 'value.not_integer';
  if (sent < 0) return 'value.negative';
  return sent > MAX_VALUE ? 'value.too_large' : null;
}

/** Words as they are kept; empty words are none. */
export function words(most: number) {
  return z
    .string(fault('field.invalid'))
    .transform((text) => cleanText(text) || null)
    .pipe(z.string().max(most, 'text.too_long').nullable())
    .nullable();
}

/** Why something was done, for those inside; in one language, and never empty. */
export const Reason = words(1000)
  .refine((text) => text !== null, fault('reason.missing'))
  .transform((text) => text ?? '');

/** Only the web's own addresses: another scheme could run in the reader's browser. */
const Url = words(2000).refine((url) => url === null || /^https?:\/\/\S+$/i.test(url), fault('url.invalid'));

/** The longest text of an update, in each language: an article of several pages. */
const MAX_TEXT = 20_000;

/** Words in both languages, either of which may be missing. */
export function bilingual(most: number) {
  return z.strictObject({ km: words(most), en: words(most) }, fault('field.invalid'));
}

export const BilingualField = bilingual(MAX_TEXT);

export const ViaField = z.strictObject(
  { outlet: words(300), url: Url, publishedOn: DayField.nullable() },
  fault('field.invalid'),
);

/** Why something was changed in public: in one language at least. */
export const PublicReason = bilingual(4000).refine(({ km, en }) => km !== null || en !== null, fault('reason.missing'));
