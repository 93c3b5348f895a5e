/**
 * Who said it, best rank first: the ministries that count, then the body that coordinates, then provinces,
 * aid groups, and last what names nobody. Lines of two sources are never joined.
 */
export const SOURCE_CODES = [
  'MOI',
  'MOINFO',
  'GOV',
  'NCDM',
  'MND',
  'MOEYS',
  'CMAC',
  'MFAIC',
  'PROV-BMC',
  'PROV-BTB',
  'PROV-KK',
  'PROV-PV',
  'PROV-PST',
  'PROV-SR',
  'PROV-OM',
  'HRF',
  'WVI',
  'SHARE',
  'NOT-STATED',
] as const;
export type SourceCode = (typeof SOURCE_CODES)[number];
