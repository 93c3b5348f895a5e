import type { BreakdownCode } from '@/domain/indicators';

type PeopleThing =
  | 'person'
  | 'family'
  | 'women'
  | 'children'
  | 'women_and_children'
  | 'student'
  | 'teacher'
  | 'students_and_teachers'
  | 'death'
  | 'injury';

type PlaceThing = 'village' | 'site' | 'province' | 'hectare' | 'area' | 'temporary_house' | 'bomblet' | 'ordnance';

/**
 * `health` is a health facility as a service and a health centre as damage; `unnamed` has a Khmer classifier of
 * things and no noun; `other` is counted nowhere here.
 */
type ObjectThing =
  | Exclude<BreakdownCode, 'health_facility' | 'health_centre' | 'families'>
  | 'health'
  | 'school_part'
  | 'unnamed';

export type Thing = PeopleThing | PlaceThing | ObjectThing | 'other';

export type ThingRow = { code: Thing; en?: string; km?: string };
