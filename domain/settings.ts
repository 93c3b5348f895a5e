import type { PrivateSettings, PublicSettings } from './settings-schema';
import { SOURCE_CODES } from './sources';

export * from './settings-choices';
export type { PrivateSettings, PublicSettings } from './settings-schema';

export const DEFAULT_SETTINGS: PublicSettings = {
  ministry: { km: null, en: null },
  emblem: null,
  contact: { km: null, en: null },
  preferred: {},
  ranks: SOURCE_CODES,
  freshness: { freshHours: 26, ageingHours: 36 },
  provinceView: 'tiles',
  digits: 'khmer',
};

/** Settings as an older release may have stored them: it did not know the settings that came later. */
export function toPublicSettings(stored: Partial<PublicSettings>): PublicSettings {
  return { ...DEFAULT_SETTINGS, ...stored };
}

export const DEFAULT_PRIVATE_SETTINGS: PrivateSettings = {
  approval: true,
  publishFirst: 'approvers',
  boards: 'closed',
  walls: 'readers',
  keepReadDays: null,
  keepSignInDays: 730,
  keepOriginalDays: null,
  filesPerPersonMb: 2_000,
  filesInAllMb: 20_000,
};
