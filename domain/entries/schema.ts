import { z } from 'zod';
import type { SituationUpdate } from '@/domain/updates';
import type { EntryBody } from './entry';
import { Breakdown, EventKindField, Indicator, PlaceField, QualifierField, Source, Value, WhenField } from './fields';

// What was written once is read back exactly: no cleaning, no defaults, no key that nobody knows.

const Text = z.string().nullable();
const Count = z.int().positive();
const Instant = z.iso.datetime();
const Via = z.strictObject({ outlet: Text, url: Text, publishedOn: Text });

const StoredFigure = z.strictObject({
  line: Count,
  indicator: Indicator,
  breakdown: Breakdown.nullable(),
  place: PlaceField,
  site: Text,
  value: Value,
  qualifier: QualifierField,
  nil: z.boolean(),
  provisional: z.boolean(),
  periodStart: WhenField.nullable(),
  periodEnd: WhenField.nullable(),
  source: Source,
  via: Via,
  note: Text,
});

const common = {
  number: Count,
  revision: Count,
  recordedAt: Instant,
  reference: Text,
  source: Source,
  text: z.strictObject({ km: Text, en: Text }),
};

/** An update as it stands in an entry or a revision. */
export const StoredUpdate: z.ZodType<SituationUpdate> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('report'),
    ...common,
    periodStart: WhenField.nullable(),
    periodEnd: WhenField.nullable(),
    figures: z.array(StoredFigure),
  }),
  z.strictObject({
    kind: z.literal('event'),
    ...common,
    eventKind: EventKindField,
    when: WhenField,
    places: z.array(PlaceField),
    placeText: Text,
    via: Via,
  }),
]);

const StoredEntry: z.ZodType<EntryBody> = z.strictObject({
  type: z.literal('update.published'),
  update: StoredUpdate,
  schema: z.literal(1),
  subject: z.string().regex(/^update\/[1-9]\d*$/),
  version: Count,
  actor: z.string().min(1),
  at: Instant,
});

/** @throws when the text is not exactly an entry. */
export function parseEntryText(text: string): EntryBody {
  return StoredEntry.parse(JSON.parse(text));
}

/** @throws when the text is not exactly an update. */
export function parseUpdateText(text: string): SituationUpdate {
  return StoredUpdate.parse(JSON.parse(text));
}
