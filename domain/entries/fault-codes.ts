/** What can be wrong with one field of a posted update; each has its words in both languages under `Refusal`. */
export const FAULT_CODES = [
  'body.not_object',
  'kind.unknown',
  'event_kind.unknown',
  'field.missing',
  'field.unknown',
  'field.invalid',
  'source.unknown',
  'indicator.unknown',
  'breakdown.unknown',
  'breakdown.not_of_indicator',
  'qualifier.unknown',
  'place.unknown',
  'place.repeated',
  'value.missing',
  'value.not_a_number',
  'value.not_integer',
  'value.negative',
  'value.too_large',
  'nil.not_zero',
  'nil.not_flow',
  'when.invalid',
  'period.end_before_start',
  'period.in_future',
  'text.missing',
  'text.too_long',
  'url.invalid',
  'figures.too_many',
  'update.empty',
  'reason.missing',
  'reason_class.unknown',
  'late.unknown',
  'priority.unknown',
  'audience.unknown',
  'until.invalid',
  'until.past',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export function isFaultCode(text: string): text is FaultCode {
  return FAULT_CODES.some((code) => code === text);
}
