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

// The message of every fault is its code. Nothing is converted: a number that was sent as text is refused.

/** A field that was not sent gives `field.missing`; any other fault gives this code. */
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

/** Accepts times with seconds, and times to the minute. */
const MOMENTS = [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })];

/** An instant with its time zone, stored in UTC. */
export function instant(code: FaultCode) {
  return z
    .string(fault(code))
    .refine((text) => MOMENTS.some((form) => form.safeParse(text).success), fault(code))
    .transform((text) => new Date(text).toISOString());
}

/** null = not known. The sender has to say so: a value that was left out is a fault. */
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

/** Text in the form in which it is stored; empty text becomes null. */
export function words(most: number) {
  return z
    .string(fault('field.invalid'))
    .transform((text) => cleanText(text) || null)
    .pipe(z.string().max(most, 'text.too_long').nullable())
    .nullable();
}

/** The reason of an act, for the staff; in one language, and never empty. */
export const Reason = words(1000)
  .refine((text) => text !== null, fault('reason.missing'))
  .transform((text) => text ?? '');

/** Only web addresses: another scheme could run code in the reader's browser. */
const Url = words(2000).refine((url) => url === null || /^https?:\/\/\S+$/i.test(url), fault('url.invalid'));

/** The longest text of an update, in each language: an article of several pages. */
const MAX_TEXT = 20_000;

/** Text in both languages; either may be missing. */
export function bilingual(most: number) {
  return z.strictObject({ km: words(most), en: words(most) }, fault('field.invalid'));
}

export const BilingualField = bilingual(MAX_TEXT);

export const ViaField = z.strictObject(
  { outlet: words(300), url: Url, publishedOn: DayField.nullable() },
  fault('field.invalid'),
);

/** The reason of a public change: in at least one language. */
export const PublicReason = bilingual(4000).refine(({ km, en }) => km !== null || en !== null, fault('reason.missing'));
