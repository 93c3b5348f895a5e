import { z } from 'zod';
import { type DeskItem, ITEM_STATES } from '@/domain/item';
import { PlaceField, Source, WhenField } from './fields';

const Instant = z.iso.datetime();
const Count = z.int().positive();
const Person = z.strictObject({ id: z.string().min(1), name: z.string() });

/** An item of the desk as it stands in an entry. */
export const StoredItem: z.ZodType<DeskItem> = z.strictObject({
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
