import { z } from 'zod';
import { type DeskItem, ITEM_STATES } from '@/domain/item';
import { StoredSettings } from '@/domain/settings-schema';
import { readStored } from '@/domain/text/clean-text';
import type { SituationUpdate } from '@/domain/updates';
import type { EntryBody } from './entry';
import {
  ActorKindField,
  AmountField,
  AudienceField,
  Breakdown,
  EventKindField,
  Indicator,
  LateField,
  PlaceField,
  PriorityField,
  QualifierField,
  ReasonClassField,
  Source,
  TopicField,
  Value,
  WhenField,
} from './fields';

// What was written once is read back exactly: no defaults, and no unknown keys. Only what nobody can see is left out.

const Text = z.string().nullable();
const Count = z.int().positive();
const Instant = z.iso.datetime();
const Bilingual = z.strictObject({ km: Text, en: Text });
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
  amount: AmountField.exactOptional(),
  asPrinted: z.string().optional(),
});

const StoredActor = z.strictObject({
  kind: ActorKindField,
  name: Bilingual,
  office: Bilingual,
  quote: z.strictObject({ words: Bilingual, source: Source, via: Via }).optional(),
});

const StoredStatement = z.strictObject({
  topic: TopicField,
  place: PlaceField,
  text: Bilingual,
  asPrinted: z.string().optional(),
});

const common = {
  number: Count,
  revision: Count,
  recordedAt: Instant,
  reference: Text,
  source: Source,
  text: Bilingual,
};

/** An update as it stands in an entry or a revision. */
const StoredUpdate: z.ZodType<SituationUpdate> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('report'),
    ...common,
    periodStart: WhenField.nullable(),
    periodEnd: WhenField.nullable(),
    figures: z.array(StoredFigure),
    late: LateField.optional(),
    checkNote: Bilingual.optional(),
    via: Via.optional(),
    affected: z.array(PlaceField).optional(),
    statements: z.array(StoredStatement).optional(),
  }),
  z.strictObject({
    kind: z.literal('event'),
    ...common,
    eventKind: EventKindField,
    when: WhenField,
    places: z.array(PlaceField),
    placeText: Text,
    via: Via,
    whenEnd: WhenField.optional(),
    sites: z.array(z.string()).optional(),
    actors: z.array(StoredActor).optional(),
  }),
  z.strictObject({
    kind: z.literal('notice'),
    ...common,
    priority: PriorityField,
    until: Instant,
    audience: AudienceField,
  }),
]) as z.ZodType<SituationUpdate>;

const StoredWas = z.strictObject({
  line: Count,
  value: Value,
  qualifier: QualifierField,
  amount: AmountField.exactOptional(),
});

const Person = z.strictObject({ id: z.string().min(1), name: z.string() });

/** An item of the desk as it stands in an entry. */
const StoredItem: z.ZodType<DeskItem> = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['report', 'event', 'notice']),
  task: z.enum(['publish', 'correct']),
  corrects: z.strictObject({ update: Count, revision: Count }).nullable(),
  state: z.enum(ITEM_STATES),
  version: Count,
  revision: z.int().nonnegative(),
  title: z.strictObject({ km: z.string().nullable(), en: z.string().nullable() }),
  source: Source.nullable(),
  periodEnd: WhenField.nullable(),
  figures: z.int().nonnegative(),
  places: z.array(PlaceField),
  author: Person,
  changedBy: Person,
  changedAt: Instant,
  submitted: z.strictObject({ by: Person, at: Instant }).nullable(),
  refusal: z.strictObject({ by: Person, at: Instant, words: z.string() }).nullable(),
  approval: z.strictObject({ by: Person, at: Instant, revision: Count }).nullable(),
  releaseAt: Instant.nullable(),
  update: Count.nullable(),
  debt: z.strictObject({ by: Person, reason: z.string(), at: Instant }).nullable(),
});

const envelope = {
  schema: z.literal(1),
  subject: z.string().regex(/^(update\/[1-9]\d*|(item|person)\/[^/]+|promise|settings)$/),
  version: Count,
  actor: z.string().min(1),
  at: Instant,
};

const StoredEntry: z.ZodType<EntryBody> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('update.published'), update: StoredUpdate, ...envelope }),
  z.strictObject({
    type: z.literal('update.corrected'),
    update: StoredUpdate,
    reason: z.strictObject({ class: ReasonClassField, words: Bilingual }),
    was: z.array(StoredWas),
    ...envelope,
  }),
  z.strictObject({
    type: z.literal('update.withdrawn'),
    number: Count,
    revision: Count,
    reason: Bilingual,
    ...envelope,
  }),
  z.strictObject({
    type: z.literal('promise.made'),
    promise: z.strictObject({ due: Instant, madeAt: Instant }).nullable(),
    ...envelope,
  }),
  z.strictObject({ type: z.literal('promise.missed'), due: Instant, ...envelope }),
  z.strictObject({ type: z.literal('settings.changed'), settings: StoredSettings, ...envelope }),
  z.strictObject({ type: z.literal('item.changed'), item: StoredItem, ...envelope }),
  z.strictObject({
    type: z.literal('access.changed'),
    person: z.string().min(1),
    session: z.string().min(1).exactOptional(),
    but: z.string().min(1).exactOptional(),
    ...envelope,
  }),
]);

/**
 * @throws when the text is not exactly an entry.
 * @internal for tests: what is written is exactly an entry.
 */
export function parseEntryText(text: string): EntryBody {
  return StoredEntry.parse(readStored(text));
}

/** @throws when the text is not exactly an update. */
export function parseUpdateText(text: string): SituationUpdate {
  return StoredUpdate.parse(readStored(text));
}
