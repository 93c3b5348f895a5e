import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { saidBy } from './lines';

type Case = [text: string, publishedOn: string, said: string[]];

/** The kinds of fault that the last fresh pages showed, each in invented sentences. */
const KINDS: Record<string, Case[]> = {
  'the same people in another unit have the same day': [
    [
      "Cambodia's Ministry of National Defence said on the 15th that the fighting goes on. The Ministry of Interior said on the night of the 14th that more than 41,000 families, totaling 150,000 people, have fled their homes.",
      '2025-12-15',
      ['displaced_total/families KH more_than 41000 2025-12-14', 'displaced_total KH exact 150000 2025-12-14'],
    ],
  ],
  'whom officials move away has fled': [
    [
      'Cambodian officials opened centres in Pursat province, relocating over 1,700 families as violence grew.',
      '2025-12-09',
      ['displaced_total/families KH15 more_than 1700'],
    ],
    [
      'The crisis has forced over 120,000 people across five Cambodian provinces into more than 90 evacuation centres.',
      '2025-12-11',
      ['displaced_total KH more_than 120000', 'displacement_sites KH more_than 90'],
    ],
  ],
  'parts of a number that was not read are not read': [
    [
      'As of 24 July 2025 people flee Cambodia. Cash was given to a total of 760 households. Of these, 470 were displaced to camps in Pursat and 290 to Siem Reap.',
      '2025-12-01',
      ['unread got_help: 760 households', 'unread part_of_unknown: 470', 'unread part_of_unknown: 290'],
    ],
    [
      'Around 2,900 temporary houses would be built in three Cambodian provinces. NCDM said that three provinces were chosen. They include 1,900 in Pursat and 700 in Koh Kong.',
      '2026-02-19',
      [
        'temporary_houses_planned KH about 2900',
        'temporary_houses_planned KH15 exact 1900',
        'temporary_houses_planned KH09 exact 700',

        'unread no_verb: three provinces',
      ],
    ],
  ],
  'centres that are shut, or were many once': [
    [
      'Thirteen safe centres in Pursat province have closed by Wednesday, the deputy governor of Pursat said. The number of shelters peaked at 13, housing 41,000 displaced persons.',
      '2025-10-31',
      [
        'unread no_verb: Thirteen safe centres',
        'unread earlier_figure: 13',
        'unread earlier_figure: 41,000 displaced persons',
      ],
    ],
  ],
  'those who set out for a camp have left their homes': [
    [
      'The chief of a commune in Banteay Ampil district said that 65 families had left their homes to seek shelter at the Wat Prey pagoda, about 12 kilometres away, as well as at the border gate.',
      '2025-12-10',
      ['displaced_total/families KH2202 exact 65'],
    ],
  ],
  'who still fears to return is still displaced; the interior ministry counts those in camps': [
    [
      'Over 21,000 internally displaced people in Cambodia still fear returning to their homes.',
      '2025-08-29',
      ['remaining_displaced KH more_than 21000'],
    ],
    [
      'As of 20 January 2026, over 21,000 people are still displaced, the Ministry of Interior said.',
      '2026-01-20',
      ['remaining_in_camps KH more_than 21000 2026-01-20'],
    ],
  ],
  'who attacks is no part of those who fled': [
    [
      'Officials in Cambodia said a total of 1,640 families, comprising 6,390 people, have sought temporary shelter in Pursat province after “aggression by Thai military forces along our border.”',
      '2025-08-05',
      ['remaining_displaced/families KH15 exact 1640', 'remaining_displaced KH15 exact 6390'],
    ],
    [
      'Some 840,000 people returned who had been working in Thailand. At its peak, 164,000 individuals were displaced.\nCambodia, 25 July 2025',
      '2025-07-28',
      ['displaced_total KH exact 164000 2025-07-25', 'unread place_unclear: Some 840,000 people'],
    ],
  ],
  'things for shelters are help; another disaster goes on in its paragraph': [
    [
      'The clashes in Pursat are over. From August, floods struck 18 provinces. The agency was providing emergency shelter materials to 4,100 households.',
      '2026-01-10',
      ['unread place_unclear: 18 provinces', 'unread place_unclear: 4,100 households'],
    ],
    [
      'As of 10 January 2026 we are providing emergency shelter materials and toolkits to 4,100 households in Pursat.',
      '2026-01-10',
      ['unread got_help: 4,100 households'],
    ],
  ],
  'whom aid has reached got help; a number that has reached N is a count': [
    [
      'The first distributions reached 3,100 families staying in two of the five centres in Pursat.',
      '2025-12-12',
      ['unread got_help: 3,100 families', 'unread no_verb: two', 'unread no_verb: five centres'],
    ],
    [
      'As of 20 December 2025, the number of displaced people in Cambodia has reached 512,300 people.',
      '2025-12-20',
      ['displaced_total KH exact 512300 2025-12-20'],
    ],
  ],
  'a toll of soldiers and civilians is none of civilians': [
    [
      'Cambodian media have reported six dead (soldiers and civilians) in the clashes and more than 20 injured.',
      '2025-12-10',
      ['unread not_counted: six', 'unread not_counted: more than 20'],
    ],
  ],
  'a town that no list has is not the nation': [
    [
      'In the Cambodian village of Kdol Thmey, 30 kilometers from the border, about 31,000 people take shelter in pagodas since the fighting began.',
      '2025-12-10',
      ['unread place_unclear: about 31,000 people'],
    ],
  ],
  'one thing that is named is no list of damage': [
    [
      'As of 18 December 2025, UNESCO prepared a mission to Cambodia to inspect an ancient temple reportedly damaged in the standoff.',
      '2025-12-18',
      ['unread no_verb: an ancient temple'],
    ],
  ],
  'a toll of two countries, also where one of them is named for other things': [
    [
      'Razor wire divides a village of Cambodia from the villages in Thailand. The violence has resulted in over 30 reported deaths and left thousands of Cambodians displaced.',
      '2025-09-01',
      ['unread place_unclear: over 30 reported deaths', 'unread vague: thousands of'],
    ],
    [
      'A ceasefire between Cambodia and Thailand has let many return home after clashes that forced over 280,000 people to flee.',
      '2025-12-29',
      ['unread place_unclear: over 280,000 people'],
    ],
  ],
  'a toll that a word other than "bringing" leads to; the dead are no injured': [
    [
      "As of 16 December 2025, Cambodia's Interior Ministry disclosed two additional civilian fatalities, elevating the nation's noncombatant death count to 16 alongside 71 wounded.",
      '2025-12-16',
      [
        'civilian_killed_in_period KH exact 2 2025-12-16',
        'civilian_killed_cumulative KH exact 16 2025-12-16',
        'civilian_injured_cumulative KH exact 71 2025-12-16',
      ],
    ],
    [
      'The fighting on Monday led to the death of one Thai soldier and three Cambodian civilians, with about a dozen wounded.',
      '2025-12-09',
      [
        'civilian_killed_in_period KH exact 3 2025-12-08',
        'unread not_counted: one Thai soldier',
        'unread vague: a dozen',
      ],
    ],
    [
      'Thailand says 14 civilians have been killed as of Sunday, while Cambodia has confirmed nine civilian and four military deaths.',
      '2025-07-27',
      [
        'civilian_killed_cumulative KH exact 9 2025-07-27',
        'unread place_unclear: 14 civilians',
        'unread not_counted: four military deaths',
      ],
    ],
    [
      'According to both sides, the conflict has resulted in at least 43 deaths, with 24 from Thailand and 19 from Cambodia.',
      '2025-12-22',
      [
        'civilian_killed_cumulative KH exact 19',
        'unread place_unclear: at least 43 deaths',
        'unread place_unclear: 24',
      ],
    ],
  ],
  'other words for those who fled': [
    [
      'The conflict has forced more than 131,000 people to be evacuated from Thailand, and 78,000 have been driven from their homes in Cambodia.',
      '2025-07-27',
      ['displaced_total KH exact 78000', 'unread got_help: more than 131,000 people'],
    ],
    [
      "Cambodia's Ministry of Interior stated on 21 December that about 516,000 people are suffering hardship from leaving their homes.",
      '2025-12-21',
      ['displaced_total KH about 516000 2025-12-21'],
    ],
    [
      'The Ministry of Interior stated on 21 December that more than 500,000 Cambodians have left their homes. The specific number released is 517,330 people.',
      '2025-12-22',
      ['displaced_total KH exact 517330 2025-12-21'],
    ],
  ],
  'what the other side says of none, and camps of displaced people': [
    ['Shots fell on Pursat on 12 November 2025. Thailand reported no casualties.', '2025-11-14', []],
    [
      'Our team left Phnom Penh to reach three Internally Displaced People (IDP) camps in Pursat province.',
      '2025-12-24',
      ['unread place_unclear: three'],
    ],
    ['Three people were displaced in Pursat, Cambodia.', '2025-12-20', ['unread place_unclear: Three people']],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases)('%s', (text, publishedOn, said) => {
    expect(saidBy(text, publishedOn)).toEqual(said);
  });
});

describe('who says it', () => {
  it.each([
    [
      'More than 300 families in Pursat remain in halls, said Dara Sok, the deputy governor of Pursat province. CMAC demines the village. "CMAC works for them."',
      'PROV-PST',
    ],
    [
      'In Cambodia, over 21,000 displaced people remain in camps.\n\nReporters saw them on a visit organised by the Ministry of Defence.',
      'NOT-STATED',
    ],
    ['Teams of NCDM joined us in Cambodia, where over 21,000 displaced people remain in camps.', 'NOT-STATED'],
    [
      'Over 21,000 Cambodian people remain in camps, Lieutenant General Maly Socheata was quoted by state media as saying.',
      'MND',
    ],
    [
      'The Thai Ministry of Public Health and Ministry of Education have announced that Cambodian pupils may stay.',
      'NOT-STATED',
    ],
    [
      'Over 21,000 displaced people in Cambodia were reported by the Cambodia National Committee on Disaster Management (NCDM).',
      'NCDM',
    ],
    ['ក្រសួងមហាផ្ទៃ៖ ពលរដ្ឋភៀសសឹក ២១.០០០នាក់ នៅក្នុងជំរំ', 'MOI'],
  ])('%s', (text, source) => {
    expect(readReport(text, { publishedOn: '2026-01-20' }).source).toBe(source);
  });
});
