import type { Trigger } from '@/domain/reader/words/trigger';
import type { TriggerMark } from '@/domain/reader/words/triggers';
import type { ThingGroup } from './mention';

const PEOPLE_TRIGGERS: readonly Trigger[] = [
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
const VERBS: Partial<Record<ThingGroup, readonly Trigger[]>> = {
  people: PEOPLE_TRIGGERS,
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
const BARE: readonly Trigger[] = ['returned', 'unable', 'remaining', 'killed', 'injured', 'displaced', 'host'];

export function groupOfVerb(code: Trigger): ThingGroup {
  if (BARE.includes(code)) return 'people';
  return code === 'closed' || code === 'reopened' ? 'objects' : 'other';
}

/** The verbs that can be said of such things. */
export function triggersFor(group: ThingGroup, triggers: readonly TriggerMark[]): TriggerMark[] {
  const fitting = VERBS[group] ?? [];
  return triggers.filter(({ code }) => fitting.includes(code));
}
