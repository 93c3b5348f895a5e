import { z } from 'zod';
import { BilingualField, fault, Indicator, Source } from '@/domain/entries/fields';
import { StoredPrivateSettings, StoredSettings } from '@/domain/settings-schema';
import { SOURCE_CODES } from '@/domain/sources';

const invalid = fault('field.invalid');

/** Every screen gets the emblem with the board, so it has to be small. */
const MOST_EMBLEM = 48 * 1024;
const MOST_HOURS = 24 * 365;

const Emblem = z
  .string(invalid)
  .regex(/^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/, 'field.invalid')
  .max(MOST_EMBLEM, 'text.too_long');

const Hours = z.number(invalid).positive(invalid).max(MOST_HOURS, 'value.too_large');

const Freshness = z
  .strictObject({ freshHours: Hours, ageingHours: Hours }, invalid)
  .refine(({ freshHours, ageingHours }) => freshHours < ageingHours, { ...invalid, path: ['ageingHours'] });

/** Every source once. */
const Ranks = z
  .array(Source, invalid)
  .refine((ranks) => ranks.length === SOURCE_CODES.length && new Set(ranks).size === ranks.length, invalid);

/** A slip of the finger must not delete what happened last week. */
const Days = z.int(invalid).min(30, 'days.too_few').max(36_500, 'field.invalid').nullable();
/** At least one file fits. */
const Megabytes = z.int(invalid).min(5, 'field.invalid').max(10_000_000, 'field.invalid').nullable();

/** The shape of the stored settings, with stricter rules for typed fields. A setting that is left out does not change. */
export const ChangeSettings = z.strictObject(
  {
    /** Of the public settings that were seen; asked for where they are changed. */
    version: z.int(invalid).nonnegative(invalid).optional(),
    public: StoredSettings.extend({
      ministry: BilingualField,
      emblem: Emblem.nullable(),
      contact: BilingualField,
      preferred: z.partialRecord(Indicator, Source),
      ranks: Ranks,
      freshness: Freshness,
    })
      .partial()
      .optional(),
    private: StoredPrivateSettings.extend({
      keepReadDays: Days,
      keepSignInDays: Days,
      keepOriginalDays: Days,
      filesPerPersonMb: Megabytes,
      filesInAllMb: Megabytes,
    })
      .partial()
      .optional(),
  },
  fault('body.not_object'),
);
export type ChangeSettings = z.infer<typeof ChangeSettings>;
