import type { LineRule } from './line-rule';
import { SITE_RULES } from './site-rules';

const DAY = 'As of 1 February 2026, ';
const BODY = ', the Ministry of Interior said.';

const BURIED = /buried|munitions|ordnance|devices|កប់/;
const ORDNANCE = /unexploded|ordnance|uxo|mines?(?![a-z])|contaminat|cluster|cmac|munition|bomb|យុទ្ធភណ្ឌ|មីន(?!ា)|គ្រាប់/;
const EDUCATION = ['student', 'teacher', 'students_and_teachers'] as const;

/** Students, villages, sites, provinces, land, ordnance, houses to be built. */
export const OTHER_RULES: readonly LineRule[] = [
  {
    id: 'line.others_of_wholes',
    pattern: { role: ['base', 'skip'] },
    effect: { left: 'no_verb' },
    example: 'In Pursat, 12 of the 84 villages remain inaccessible.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.others_given',
    pattern: { trigger: 'helped' },
    effect: { left: 'got_help' },
    example: 'Books were handed out to 2,000 students in Pursat.',
    yields: 'unread got_help',
  },
  {
    id: 'line.teachers',
    pattern: { thing: 'teacher', trigger: 'affected' },
    effect: { line: 'teachers_affected', isWhole: true },
    example: `${DAY}9,790 teachers were affected, the Ministry of Education said.`,
    yields: 'teachers_affected KH exact 9790 2026-02-01',
  },
  {
    id: 'line.teachers_of_closed',
    pattern: { thing: 'teacher', trigger: 'closed' },
    effect: { line: 'teachers_affected', confidence: 'check', isWhole: true },
    example: `${DAY}closures of schools with 9,790 teachers continue, the Ministry of Education said.`,
    yields: 'teachers_affected KH exact 9790 2026-02-01',
  },
  {
    id: 'line.students',
    pattern: { thing: EDUCATION, trigger: 'affected' },
    effect: { line: 'students_affected' },
    example: `${DAY}about 242,000 students were affected, the Ministry of Education said.`,
    yields: 'students_affected KH about 242000 2026-02-01',
  },
  {
    id: 'line.students_of_closed',
    pattern: { thing: EDUCATION, trigger: 'closed' },
    effect: { line: 'students_affected', confidence: 'check' },
    example: `${DAY}closures of schools with 242,000 students continue, the Ministry of Education said.`,
    yields: 'students_affected KH exact 242000 2026-02-01',
  },
  {
    id: 'line.villages_shut',
    pattern: { thing: 'village', trigger: 'inaccessible' },
    effect: { line: 'villages_inaccessible' },
    example: `${DAY}84 villages in Pursat remain inaccessible${BODY}`,
    yields: 'villages_inaccessible KH15 exact 84 2026-02-01',
  },
  {
    id: 'line.villages_readied',
    pattern: { thing: 'village', trigger: 'preparing' },
    effect: { line: 'villages_preparing_return' },
    example: `${DAY}preparations are underway in 173 villages in Pursat${BODY}`,
    yields: 'villages_preparing_return KH15 exact 173 2026-02-01',
  },
  {
    id: 'line.villages_among_ordnance',
    pattern: { thing: 'village', trigger: 'contaminated' },
    effect: { line: 'uxo_villages_affected' },
    example: 'As of 1 February 2026, CMAC said 338 villages are contaminated with unexploded ordnance in Cambodia.',
    yields: 'uxo_villages_affected KH exact 338 2026-02-01',
  },
  {
    id: 'line.villages_hit',
    pattern: { thing: 'village', trigger: 'affected', source: 'CMAC' },
    effect: { line: 'uxo_villages_affected', confidence: 'check' },
    example: 'As of 1 February 2026, CMAC said the cluster bombs have affected 43 villages in Pursat.',
    yields: 'uxo_villages_affected KH15 exact 43 2026-02-01',
  },
  {
    id: 'line.provinces_hosting',
    pattern: { thing: 'province', trigger: 'hosting' },
    effect: { line: 'provinces_hosting_displaced' },
    example: `${DAY}11 provinces are hosting displaced people${BODY}`,
    yields: 'provinces_hosting_displaced KH exact 11 2026-02-01',
  },
  {
    id: 'line.houses_planned',
    pattern: { thing: 'temporary_house', trigger: 'planned' },
    effect: { line: 'temporary_houses_planned' },
    example: `${DAY}the government plans to build 1,900 temporary houses in Pursat${BODY}`,
    yields: 'temporary_houses_planned KH15 exact 1900 2026-02-01',
  },
  {
    id: 'line.land_held',
    pattern: { thing: 'area', trigger: 'occupied' },
    effect: { line: 'areas_reported_occupied' },
    example: `${DAY}14 locations on Cambodian territory remain occupied${BODY}`,
    yields: 'areas_reported_occupied KH exact 14 2026-02-01',
  },
  {
    id: 'line.land_contaminated',
    pattern: { thing: 'hectare', words: ORDNANCE },
    effect: { line: 'uxo_area_hectares' },
    example: 'As of 1 February 2026, CMAC said about 438,000 hectares in Cambodia are contaminated.',
    yields: 'uxo_area_hectares KH about 438000 2026-02-01',
  },
  {
    id: 'line.bomblets_found',
    pattern: { thing: 'bomblet', trigger: 'collected', words: ORDNANCE },
    effect: { line: 'uxo_bomblets_found' },
    example: 'As of 1 February 2026, CMAC teams in Pursat have found 45 cluster bomblets.',
    yields: 'uxo_bomblets_found KH15 exact 45 2026-02-01',
  },
  {
    id: 'line.ordnance_collected',
    pattern: { thing: 'ordnance', trigger: 'collected', words: /surface|ground|លើដី|ផ្ទៃ/ },
    effect: { line: 'uxo_surface_items_collected' },
    example:
      'As of 1 February 2026, CMAC teams in Pursat have collected 96 items of unexploded ordnance on the surface.',
    yields: 'uxo_surface_items_collected KH15 exact 96 2026-02-01',
  },
  {
    id: 'line.locations_surveyed',
    pattern: { thing: 'area', trigger: 'surveyed', words: ORDNANCE },
    effect: { line: 'uxo_locations_surveyed' },
    example: 'As of 1 February 2026, CMAC teams have surveyed 1,204 locations in Pursat.',
    yields: 'uxo_locations_surveyed KH15 exact 1204 2026-02-01',
  },
  {
    id: 'line.ordnance_buried',
    pattern: { thing: ['area', 'site'], trigger: 'buried', words: BURIED },
    effect: { line: 'uxo_buried_sites' },
    example: 'As of 1 February 2026, CMAC marked 71 sites in Pursat where munitions lie buried.',
    yields: 'uxo_buried_sites KH15 exact 71 2026-02-01',
  },
  ...SITE_RULES,
  {
    id: 'line.not_counted',
    pattern: { thing: 'other' },
    effect: { left: 'not_counted' },
    example: 'Cambodia sent 40 trucks to Pursat.',
    yields: 'unread not_counted',
  },
  {
    id: 'line.others_without_verb',
    pattern: {},
    effect: { left: 'no_verb' },
    example: 'The district in Pursat has 84 villages.',
    yields: 'unread no_verb',
  },
];
