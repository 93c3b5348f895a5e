import { isBehindToll } from '@/domain/reader/decide/mention-time-scope';
import type { Step } from '@/domain/reader/rules/rule';
import {
  behindList,
  behindTail,
  inProvince,
  leftOver,
  ofEvent,
  ofHead,
  ofSum,
  placeOfSite,
  saysInProvince,
} from './carried';
import { isBehindShares, isInUnknown, isLocal, isOfSchools, isTollBefore, namesUnknown } from './local';
import { NATIONAL, type PlaceAnswer, type PlaceAsk } from './place-ask';

const MOI = ', the Ministry of Interior said on 20 December 2025.';

/** Where a figure is. Ordered: the first step that answers decides. */
export const PLACE_STEPS: readonly Step<PlaceAsk, NonNullable<PlaceAnswer>>[] = [
  {
    id: 'place_nation.toll_behind_deed',
    find: ({ ask, meaning }) => (meaning.indicator.endsWith('_cumulative') && isBehindToll(ask) ? NATIONAL : null),
    example: `Two civilians died in Pursat, bringing the toll to 20 dead${MOI}`,
    yields: 'civilian_killed_cumulative KH exact 20 2025-12-20',
  },
  {
    id: 'place_nation.toll_before_deed',
    find: ({ ask, meaning, own }) => (isTollBefore(ask, meaning, own) ? NATIONAL : null),
    example: `The death toll of Cambodian civilians rose to 16 after one more death was reported in Koh Kong province${MOI}`,
    yields: 'civilian_killed_cumulative KH exact 16 2025-12-20',
  },
  {
    id: 'place_nation.behind_shares',
    find: ({ ask, meaning }) => (isOfSchools(meaning) && isBehindShares(ask) ? NATIONAL : null),
    example:
      'As of 16 December 2025, schools in Pursat (12), Koh Kong (9) and Battambang (31) are closed, leaving 21,300 students without classes, the Ministry of Education said.',
    yields: 'students_affected KH exact 21300 2025-12-16',
  },
  {
    id: 'place_named.own',
    find: ({ own }) =>
      own?.code ? { place: own.code, span: own.mark, confidence: own.confidence, because: own.because } : null,
    example: 'As of 1 February 2026, 41 schools in Pursat remain closed, the Ministry of Interior said.',
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
  {
    id: 'place_heading.list',
    find: ({ own, ask }) =>
      own === undefined && ask.discourse.listPlace ? { ...ask.discourse.listPlace, confidence: 'sure' } : null,
    example:
      'As of 1 February 2026, some services are shut, the Ministry of Interior said.\nPursat:\n- 41 schools remain closed',
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
  {
    id: 'place_carried.left_over',
    find: ({ own, ask, meaning }) => (own === undefined ? null : leftOver(ask, meaning)),
    example: 'While 9 schools in Pursat have reopened, 21 schools remain closed, the Ministry of Interior said.',
    yields: 'service_closed/school KH15 exact 21 null',
  },
  {
    id: 'place_named.open',
    find: ({ own }) => (own === undefined ? null : 'unclear'),
    example: 'As of 20 December 2025, 4,120 people from Pursat have fled, the Ministry of Interior said.',
    yields: 'unread place_unclear',
  },
  {
    id: 'place_carried.site',
    find: ({ ask, site }) => placeOfSite(ask, site),
    example:
      'As of 1 February 2026, families are at Wat Prey Nop in Pursat province. The centre now holds 410 families, the Ministry of Interior said.',
    yields: 'site_population/families KH15 ~Wat Prey Nop exact 410 2026-02-01',
  },
  {
    id: 'place_carried.in_province',
    find: ({ ask }) =>
      ask.discourse.lastPlace !== null && saysInProvince(ask) ? inProvince(ask.discourse.lastPlace) : null,
    example:
      'As of 1 February 2026, officials visited Pursat. In the province, 41 schools remain closed, the Ministry of Interior said.',
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
  {
    id: 'place_carried.event',
    find: ({ ask, meaning }) => ofEvent(ask, meaning),
    example:
      'Shells fell on Pursat on 20 December 2025. Three civilians were injured in the period, Cambodian authorities said.',
    yields: 'civilian_injured_in_period KH15 exact 3 2025-12-20',
  },
  {
    id: 'place_named.unknown_town',
    find: ({ ask, meaning }) => (isInUnknown(ask, meaning) ? 'unclear' : null),
    example:
      'In the Cambodian village of Kdol Thmey about 31,000 people remain in camps, the Ministry of Interior said.',
    yields: 'unread place_unclear',
  },
  {
    id: 'place_nation.not_local',
    find: ({ ask, meaning }) => (isLocal(ask, meaning) ? null : { ...NATIONAL, confidence: 'sure' }),
    example: 'As of 1 February 2026, 75,330 people remain in camps, the Ministry of Interior said.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'place_named.unknown',
    find: ({ ask }) => (namesUnknown(ask) ? 'unclear' : null),
    example: "In Kdol Thmey district, 12 schools are closed, Cambodia's Ministry of Interior said.",
    yields: 'unread place_unclear',
  },
  {
    id: 'place_carried.sum_or_nation',
    find: ({ ask }) => ofSum(ask),
    example: 'In Pursat, 19 schools are closed. In total, 53 schools are closed, the Ministry of Interior said.',
    yields: 'unread place_unclear',
  },
  {
    id: 'place_carried.behind_list',
    find: ({ ask, meaning }) => behindList(ask, meaning),
    example:
      'In Pursat, 84 schools are closed.\n- In Battambang, 3 schools are closed.\n\nAn estimated 4,500 families need shelter, the Ministry of Interior said.',
    yields: 'families_needing_shelter KH about 4500 null',
  },
  {
    id: 'place_carried.head',
    find: ({ ask }) => ofHead(ask),
    example: 'In Pursat, 19 schools are closed. Seven health centres remain shut, the Ministry of Interior said.',
    yields: 'service_closed/health_facility KH15 exact 7 null',
  },
  {
    id: 'place_carried.passing',
    find: ({ ask, meaning }) => behindTail(ask, meaning),
    example:
      'Teams worked in 12 villages in Pursat. Access to 84 villages remains restricted, the Ministry of Interior said.',
    yields: 'villages_inaccessible KH15 exact 84 null',
  },
  {
    id: 'place_nation.nobody_said',
    find: ({ site }) => (site === null ? { ...NATIONAL, confidence: 'sure' } : null),
    example: 'As of 1 February 2026, 41 schools remain closed, the Ministry of Interior said.',
    yields: 'service_closed/school KH exact 41 2026-02-01',
  },
];
