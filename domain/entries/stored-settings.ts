import { z } from 'zod';
import { DIGIT_STYLES, PROVINCE_VIEWS, type PublicSettings } from '@/domain/settings';
import { Indicator, Source } from './fields';

const Bilingual = z.strictObject({ km: z.string().nullable(), en: z.string().nullable() });

/** The public settings as they stand in an entry. */
export const StoredSettings: z.ZodType<PublicSettings> = z.strictObject({
  ministry: Bilingual,
  emblem: z.string().nullable(),
  contact: Bilingual,
  preferred: z.partialRecord(Indicator, Source),
  ranks: z.array(Source),
  freshness: z.strictObject({ freshHours: z.number().positive(), ageingHours: z.number().positive() }),
  provinceView: z.enum(PROVINCE_VIEWS),
  digits: z.enum(DIGIT_STYLES),
});
