import type { Cue } from '@/domain/reader/words/cue';
import type { CueMark } from '@/domain/reader/words/cues';
import type { ThingGroup } from './item';

const PEOPLE_CUES: readonly Cue[] = [
  'returned',
  'unable',
  'future',
  'remaining',
  'displaced',
  'killed',
  'injured',
  'shelter',
  'host',
  'hosting',
  'helped',
  'not_so',
  'contaminated',
  'occupied',
  'took_in',
  'registered',
];
const VERBS: Partial<Record<ThingGroup, readonly Cue[]>> = {
  people: PEOPLE_CUES,
  education: ['affected', 'closed', 'helped', 'displaced', 'killed', 'injured', 'returned', 'reopened'],
  objects: ['closed', 'was_closed', 'reopened', 'damaged', 'not_so', 'helped'],
  villages: [
    'inaccessible',
    'preparing',
    'contaminated',
    'helped',
    'damaged',
    'returned',
    'displaced',
    'occupied',
    'collected',
    'surveyed',
    'affected',
  ],
  sites: ['buried'],
  province: ['hosting', 'affected'],
  hectare: ['contaminated', 'surveyed', 'collected'],
  area: ['occupied', 'surveyed', 'buried', 'contaminated', 'inaccessible'],
  temporary_house: ['planned', 'shelter', 'damaged'],
  bomblet: ['collected'],
  ordnance: ['collected', 'buried'],
};

/** What the verb alone may count: "31 were killed", "112,000 remain in camps". */
const BARE: readonly Cue[] = ['returned', 'unable', 'remaining', 'killed', 'injured', 'displaced', 'host'];

export function groupOfVerb(code: Cue): ThingGroup {
  if (BARE.includes(code)) return 'people';
  return code === 'closed' || code === 'reopened' ? 'objects' : 'other';
}

/** The verbs that can be said of such things. */
export function cuesFor(group: ThingGroup, cues: readonly CueMark[]): CueMark[] {
  const fitting = VERBS[group] ?? [];
  return cues.filter(({ code }) => fitting.includes(code));
}
