import type { IndicatorCode } from './indicators';
import { SOURCE_CODES, type SourceCode } from './sources';
import type { Bilingual } from './updates';

export const PROVINCE_VIEWS = ['tiles', 'map_a', 'map_b'] as const;
export type ProvinceView = (typeof PROVINCE_VIEWS)[number];

export const DIGIT_STYLES = ['khmer', 'latin'] as const;
type DigitStyle = (typeof DIGIT_STYLES)[number];

/** What boards show of the installation, in the log so that a past wall can be explained. */
export type PublicSettings = {
  /** null = the product's own words stand there. */
  ministry: Bilingual;
  /** A data URL of a picture. */
  emblem: string | null;
  contact: Bilingual;
  /** Only those that differ from the indicator's own. */
  preferred: Partial<Record<IndicatorCode, SourceCode>>;
  /** Every source once, best first. */
  ranks: readonly SourceCode[];
  /** Up to here a figure is fresh, then ageing, then out of date. */
  freshness: { freshHours: number; ageingHours: number };
  provinceView: ProvinceView;
  /** Which digits stand on Khmer pages. */
  digits: DigitStyle;
};

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

export const FIRST_PUBLISHERS = ['nobody', 'approvers', 'editors'] as const;

/** Who may publish before a second person has looked; a review is owed then. */
export type FirstPublishers = (typeof FIRST_PUBLISHERS)[number];

/** What only the server has to know. */
export type PrivateSettings = {
  /** A second person has to approve. */
  approval: boolean;
  publishFirst: FirstPublishers;
  boards: 'open' | 'closed';
};

export const DEFAULT_PRIVATE_SETTINGS: PrivateSettings = {
  approval: true,
  publishFirst: 'approvers',
  boards: 'closed',
};
