import type { RuleExample } from './rule';

const MOI = ', the Ministry of Interior said.';

/** Rules that stand in code, not in a table: each has its example here, so that none is without one. */
export const CODE_RULES: readonly RuleExample[] = [
  {
    id: 'date_named.first_day',
    example: `As of 1 February 2026, 24 civilians have been killed since 7 December 2025${MOI}`,
    yields: 'civilian_killed_cumulative KH exact 24 2026-02-01',
  },
  {
    id: 'date_named.event',
    example: `As of 1 February 2026, 75,330 people remain in camps after the fighting from December 7 to 27${MOI}`,
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'day_window.window',
    example: `From 6 am on 31 January to 6 am on 1 February 2026, 5,100 people returned to their homes${MOI}`,
    yields: 'returned_in_period KH exact 5100 2026-02-01T06:00+07:00',
  },
  {
    id: 'day_window.coverage',
    example: 'Covering the period from 3 to 9 January 2026, NCDM said 75,330 people remain displaced.',
    yields: 'remaining_displaced KH exact 75330 2026-01-09',
  },
  {
    id: 'day_as_of.count',
    example: `From 7 December 2025 to 1 February 2026, a total of 24 civilians were killed${MOI}`,
    yields: 'civilian_killed_cumulative KH exact 24 2026-02-01',
  },
  {
    id: 'day_said.said',
    example: 'On 1 February 2026, the Ministry of Interior said that 75,330 people remain in camps.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'day_carried.as_of',
    example:
      'Covering the period from 3 to 9 January 2026, the report looks at needs. As of 8 January 2026, NCDM reported that about 470,000 people have returned. However, 171,220 people remain displaced.\n\nAs of 9 January 2026, 41 schools in Pursat remain closed, the Ministry of Interior said.',
    yields: 'remaining_displaced KH exact 171220 2026-01-08',
  },
  {
    id: 'body_carried.before',
    example:
      'As of 1 February 2026, the Ministry of Interior said 75,330 people remain in camps. A total of 541,000 people have returned home.',
    yields: 'returned_cumulative KH exact 541000 2026-02-01 MOI',
  },
  {
    id: 'body_none.mentioned',
    example: 'As of 1 February 2026, 75,330 people remain in camps in Cambodia. NCDM sent rice.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01 NOT-STATED',
  },
  {
    id: 'noun.none',
    example: `As of 1 February 2026, 75,330 remain in camps${MOI}`,
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'line.echo_total',
    example: `As of 1 February 2026, 5,100 more people returned home, taking the total to nearly 541,000${MOI}`,
    yields: 'returned_cumulative KH nearly 541000 2026-02-01',
  },
  {
    id: 'line.echo_share',
    example: `As of 1 February 2026, 91 schools remain closed: 61 in Preah Vihear and 30 in Pursat${MOI}`,
    yields: 'service_closed/school KH15 exact 30 2026-02-01',
  },
  {
    id: 'line.echo_before',
    example: `As of 1 February 2026, 75,330 people remain in camps${MOI}\n\nThey include 2,000 in Pursat.`,
    yields: 'remaining_in_camps KH15 exact 2000 2026-02-01',
  },
  {
    id: 'line.echo_none',
    example: `The plan has 312 for Pursat${MOI}`,
    yields: 'unread no_thing',
  },
  {
    id: 'line.part_of_whole',
    example: `As of 1 February 2026, 75,330 people, including 39,400 women, remain in camps${MOI}`,
    yields: 'remaining_in_camps/women KH exact 39400 2026-02-01',
  },
  {
    id: 'line.part_of_whole_before',
    example: `As of 1 February 2026, 75,330 people remain in camps${MOI} Among them, 39,400 are women.`,
    yields: 'remaining_in_camps/women KH exact 39400 2026-02-01',
  },
  {
    id: 'line.part_alone',
    example: 'A picture from Pursat shows two women taking shelter in a ditch.',
    yields: 'unread part_of_unknown',
  },
  {
    id: 'line.nil_sentence',
    example: `As of 1 February 2026, there were no new reports of damage${MOI}`,
    yields: 'damage_in_period KH nil 2026-02-01',
  },
  {
    id: 'line.nil_label',
    example:
      'Situation at 18:00 on 20 December 2025, the Ministry of Interior said:\nNew deaths: nil\nNew injuries: 4 persons',
    yields: 'civilian_killed_in_period KH nil 2025-12-20T18:00+07:00',
  },
  {
    id: 'line.label',
    example:
      'As of 1 February 2026, the Ministry of Interior said:\n\nDisplaced people remaining in camps: 75,330 people.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'line.label_nil',
    example: 'As of 1 February 2026, the Ministry of Interior said:\n\nNo new damage in the period.',
    yields: 'damage_in_period KH nil 2026-02-01',
  },
  {
    id: 'place_carried.site_nowhere',
    example: 'As of 20 December 2025, the Ministry of Interior said 410 families are staying at Wat Prey Nop.',
    yields: 'unread place_unclear',
  },
  {
    id: 'place_named.provinces',
    example: `As of 1 February 2026, 41 schools in 7 provinces remain closed${MOI}`,
    yields: 'service_closed/school KH exact 41 2026-02-01',
  },
  {
    id: 'place_named.site',
    example: `As of 1 February 2026, 410 families are staying at Wat Prey 5000 Nop in Pursat${MOI}`,
    yields: 'site_population/families KH15 ~Wat Prey 5000 Nop exact 410 2026-02-01',
  },
  {
    id: 'number.conflict',
    example: `As of 1 February 2026, 75,330 people remain in camps${MOI} It counts 41,120 people who remain in camps.`,
    yields: 'unread conflict',
  },
  {
    id: 'number.again',
    example: `As of 1 February 2026, 75,330 people remain in camps${MOI} The 75,330 people remain in camps.`,
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'number.unmarked',
    example: `As of 1 February 2026, 75,330 people remain in camps${MOI}\n\nTel. 1286 / 097 55 21 340`,
    yields: 'unread no_thing',
  },
  {
    id: 'number.statement',
    example: `As of 1 February 2026, other families in Pursat have returned${MOI}`,
    yields: 'unread no_number',
  },
  {
    id: 'number.share',
    example: `In Pursat, 41 per cent of the fields are flooded in part${MOI}`,
    yields: 'unread percentage',
  },
  { id: 'number.vague', example: `Hundreds of thousands of trees in Pursat were hit${MOI}`, yields: 'unread vague' },
  { id: 'number.range', example: `In Pursat 12‑15 schools remain closed${MOI}`, yields: 'unread range' },
  { id: 'number.ratio', example: 'In Pursat, 2/38 districts reported new deaths.', yields: 'unread part_of_places' },
  {
    id: 'number.headline',
    example:
      'Some 600,000 Go Home\n\nAs of 1 February 2026, 75,330 people remain in camps, the Ministry of Interior said.',
    yields: 'unread headline',
  },
  {
    id: 'number.too_many',
    example: `In Pursat ${Array.from({ length: 60 }, (_, at) => `${at + 2} schools`).join(' ')} are closed.`,
    yields: 'unread unclear_number',
  },
  {
    id: 'number.silent',
    example: `As of 1 February 2026, a 60-year-old man spoke for the 75,330 people who remain in camps${MOI}`,
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'number.hour',
    example: `As of 1 February 2026, shells fell at 9 pm; 75,330 people remain in camps${MOI}`,
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
];
