import { describe, expect, it } from 'vitest';
import { saidBy } from './lines';

type Case = [text: string, publishedOn: string, said: string[]];

/** The kinds of fault that real pages showed, each in invented sentences. */
const KINDS: Record<string, Case[]> = {
  'nothing vanishes: the verb of a paper is not that of the people': [
    [
      'According to a report released on Sunday, 61,240 people remain in camps.',
      '2026-01-06',
      ['remaining_in_camps KH exact 61240 2026-01-04'],
    ],
    [
      'Data received from the provinces show that 61,240 people remain in camps.',
      '2026-01-06',
      ['remaining_in_camps KH exact 61240'],
    ],
    [
      'The team deployed to the border reported that 61,240 people remain in camps.',
      '2026-01-06',
      ['remaining_in_camps KH exact 61240'],
    ],
    [
      'Observers who visited the area said 17 villages in Pursat remain inaccessible.',
      '2026-01-06',
      ['villages_inaccessible KH15 exact 17'],
    ],
    [
      'Food has been distributed, and 61,240 people remain in camps.',
      '2026-01-06',
      ['remaining_in_camps KH exact 61240'],
    ],
    [
      'A statement released by the Ministry of National Defence said 26 civilians have been killed and 83 injured since 7 December.',
      '2026-01-06',
      ['civilian_killed_cumulative KH exact 26', 'civilian_injured_cumulative KH exact 83'],
    ],
    [
      'Situation Report 16 released yesterday by the HRF says 99,410 people remain displaced; of these, 38,200 are staying in 91 displacement sites.',
      '2026-02-06',
      [
        'remaining_displaced KH exact 99410 2026-02-05',
        'displaced_in_sites KH exact 38200 2026-02-05',
        'displacement_sites KH exact 91 2026-02-05',
        'unread no_thing: 16',
      ],
    ],
  ],
  'provinces that were hit are counted': [
    [
      'Damage was caused in 3 provinces, namely Pursat, Koh Kong and Battambang.',
      '2026-02-03',
      ['affected_provinces KH exact 3'],
    ],
    [
      'The attack has affected three provinces: Pursat, Koh Kong and Battambang.',
      '2026-02-03',
      ['affected_provinces KH exact 3'],
    ],
    ['ការវាយប្រហារប៉ះពាល់ ខេត្តចំនួន ៣ គឺ ពោធិ៍សាត់ កោះកុង និងបាត់ដំបង។', '2026-02-03', ['affected_provinces KH exact 3']],
  ],
  'lists of damage': [
    [
      'The ministry reported damage since Dec. 7, including 43 houses, a school, a health center, an ancient temple and a gas station.',
      '2025-12-20',
      [
        'damage_cumulative/house KH exact 43',
        'damage_cumulative/school KH exact 1',
        'damage_cumulative/health_centre KH exact 1',
        'damage_cumulative/ancient_temple KH exact 1',
        'damage_cumulative/gas_station KH exact 1',
      ],
    ],
    [
      'Damage to private property since 7 December includes 19 cars, one cassava purchasing warehouse, one warehouse and 3 cell towers.',
      '2025-12-20',
      [
        'damage_cumulative/car KH exact 19',
        'damage_cumulative/cassava_warehouse KH exact 1',
        'damage_cumulative/warehouse KH exact 1',
        'damage_cumulative/cell_tower KH exact 3',
      ],
    ],
    [
      'Since 7 December, damage includes 84 civilian houses and 6 pagodas.',
      '2025-12-20',
      ['damage_cumulative/house KH exact 84', 'damage_cumulative/pagoda KH exact 6'],
    ],
    [
      'Since 7 December, 112 residential buildings have been destroyed.',
      '2025-12-20',
      ['damage_cumulative/house KH exact 112'],
    ],
    [
      'Damage to private property since 7 December includes 33 cars. Damage to public property includes 6 schools and one vehicle.',
      '2025-12-24',
      [
        'damage_cumulative/car KH exact 33',
        'damage_cumulative/school KH exact 6',
        'damage_cumulative/public_vehicle KH exact 1',
      ],
    ],
    [
      'At least 35 hospitals along the border remain closed or damaged after the conflict from December 7 to 27.',
      '2026-01-06',
      ['unread two_verbs: At least 35 hospitals'],
    ],
  ],
  "the day is the figure's own": [
    [
      'By Dara Sok   On December 18, 2025 - 9:05 am   In National\n\nPhnom Penh, 18 December 2025 — The Ministry of Interior said that from 6:00 p.m. on 17 December to 7:00 a.m. on 18 December 2025, five civilians were injured in Pursat province.',
      '2025-12-18',
      ['civilian_injured_in_period KH15 exact 5 2025-12-18T07:00+07:00'],
    ],
    [
      'The ministry said 72,180 people remain in camps. The work violates the Joint Statement of the Border Committee dated December 27, 2025.',
      '2026-02-20',
      ['remaining_in_camps KH exact 72180'],
    ],
    [
      'Covering the period from 3 to 9 January 2026, the report looks at needs. As of 8 January 2026, NCDM reported that about 460,000 people have returned. However, 168,330 people remain displaced, including 88,040 women.',
      '2026-01-12',
      [
        'returned_cumulative KH about 460000 2026-01-08',
        'remaining_displaced KH exact 168330 2026-01-08',
        'remaining_displaced/women KH exact 88040 2026-01-08',
      ],
    ],
    [
      'The ministry told of the situation from 6am on January 20 to the same time next day. An additional 1,130 people returned.',
      '2026-01-22',
      ['returned_in_period KH exact 1130 2026-01-21T06:00+07:00'],
    ],
    [
      '• February 11, 2026\n\nAn additional 3,170 displaced people returned to their homes yesterday.\n\nAccording to the Ministry of Interior, 96,210 people remain in safe camps.',
      '2026-02-11',
      ['returned_in_period KH exact 3170 2026-02-10', 'remaining_in_camps KH exact 96210 2026-02-10'],
    ],
    [
      'February 11, 2026\nAn additional 3,170 displaced people returned to their homes yesterday.',
      '2026-03-01',
      ['returned_in_period KH exact 3170 2026-02-10'],
    ],
    [
      'In a situation update for the period January 13 to 14, the ministry said 149,300 people remain in displacement camps.',
      '2026-01-13',
      ['remaining_in_camps KH exact 149300 2026-01-14'],
    ],
  ],
  'datelines are no places, and a place of the detail is not that of the total': [
    [
      'PHNOM PENH: As of 16 January, NCDM reported that 118,700 people remain displaced.',
      '2026-01-18',
      ['remaining_displaced KH exact 118700 2026-01-16'],
    ],
    [
      'SIEM REAP: The Ministry of Interior said 3,020 more people had gone home and 118,700 people remain in displacement camps across six provinces.',
      '2026-01-18',
      ['returned_in_period KH exact 3020', 'remaining_in_camps KH exact 118700'],
    ],
    [
      'The death toll of Cambodian civilians rose to 14 after one more death was reported at a shelter in Koh Kong province on Dec. 15.',
      '2025-12-16',
      ['civilian_killed_cumulative KH exact 14 2025-12-15', 'civilian_killed_in_period KH09 exact 1 2025-12-15'],
    ],
  ],
  'numbers of others': [
    [
      "Cambodia's Interior Ministry stated that 208,110 people have been relocated to emergency shelters.\nEarlier on Tuesday, Thai Defense Ministry spokesman Somchai Prasert indicated that over 340,000 individuals have been evacuated to secure shelters across all seven Thai border provinces.",
      '2025-12-10',
      [
        'displaced_total KH exact 208110 2025-12-09',
        'unread place_unclear: over 340,000 individuals',
        'unread place_unclear: seven Thai border provinces',
      ],
    ],
    [
      "Thailand's Defense Ministry stated that over 340,000 people have been moved to shelters, with more than 610 schools closed.",
      '2025-12-10',
      ['unread place_unclear: over 340,000 people', 'unread place_unclear: more than 610 schools'],
    ],
    [
      'At least 19 fatalities have been confirmed, including twelve Cambodian civilians and seven Thai soldiers.',
      '2025-12-10',
      [
        'civilian_killed_cumulative KH exact 12',
        'unread place_unclear: At least 19 fatalities',
        'unread not_counted: seven Thai soldiers',
      ],
    ],
    [
      'As of 4 June 2025, 11,900 families or 50,100 persons are staying in 290 evacuation centers in Luzon, the Philippine welfare department said.',
      '2025-06-06',
      [
        'unread place_unclear: 11,900 families',
        'unread place_unclear: 50,100 persons',
        'unread place_unclear: 290 evacuation centers',
      ],
    ],
    [
      'រដ្ឋបាលខេត្តបន្ទាយមានជ័យ និងជនភៀសសឹកចំនួន ៣៤០គ្រួសារ កំពុងស្នាក់នៅស្រុកពួក បានទទួលអំណោយពីសមាគមមួយ។',
      '2025-12-22',
      ['unread got_help: ៣៤០គ្រួសារ'],
    ],
  ],
  'the second unit, the exact number, the left-out noun': [
    [
      'In the last 24 hours alone, an additional 1,240 families (4,110 people) have fled their homes. In total 70,900 families, or approximately 239,500 civilians, have now been displaced.',
      '2025-12-12',
      [
        'displaced_new_in_period/families KH exact 1240',
        'displaced_new_in_period KH exact 4110',
        'displaced_total/families KH exact 70900',
        'displaced_total KH about 239500',
      ],
    ],
    [
      'More than 600,000 civilians have been forced to flee, the Interior Ministry reported. According to its information, more than 611,300 residents have left their homes.',
      '2025-12-24',
      ['displaced_total KH more_than 611300'],
    ],
    [
      'As of 5 February, 118,900 people remain displaced, NCDM said. 50,300 remain in 84 sites, while 68,600 are staying with relatives or friends.',
      '2026-02-06',
      [
        'remaining_displaced KH exact 118900 2026-02-05',
        'displaced_in_sites KH exact 50300 2026-02-05',
        'displacement_sites KH exact 84 2026-02-05',
        'displaced_in_host_communities KH exact 68600 2026-02-05',
      ],
    ],
    [
      'As of 5 February, NCDM said Banteay Meanchey hosts the largest number of displaced people (60,100), followed by Oddar Meanchey (31,700) and Siem Reap (7,940).',
      '2026-02-06',
      [
        'remaining_displaced KH01 exact 60100 2026-02-05',
        'remaining_displaced KH22 exact 31700 2026-02-05',
        'remaining_displaced KH17 exact 7940 2026-02-05',
      ],
    ],
    [
      'The Ministry of Interior spoke on 20 December, giving the total number of people evacuated as 431,060.',
      '2025-12-21',
      ['displaced_total KH exact 431060 2025-12-20'],
    ],
  ],
  'one named site': [
    [
      'Families shelter in places such as Svay Market in Banteay Meanchey (housing over 13,000 people).',
      '2025-12-21',
      ['unread place_unclear: over 13,000 people'],
    ],
    [
      'Wat Samrong in Pursat initially hosted 3,310 families, or 12,400 people. That number has now fallen to 230 families, equivalent to 910 people.',
      '2026-01-21',
      [
        'site_population/families KH15 ~Wat Samrong exact 230',
        'site_population KH15 ~Wat Samrong exact 910',
        'unread earlier_figure: 3,310 families',
        'unread earlier_figure: 12,400 people',
      ],
    ],
    [
      'នៅវត្តព្រៃធំ ស្រុកថ្មពួក ខេត្តបន្ទាយមានជ័យ មានពលរដ្ឋភៀសសឹក ១.៤១០គ្រួសារ កំពុងស្នាក់នៅ។',
      '2026-01-21',
      ['site_population/families KH0107 ~វត្តព្រៃធំ exact 1410'],
    ],
  ],
  'lists of a part, latest data, shares': [
    [
      'ក្រសួងអប់រំ៖ ខេត្តបាត់ដំបង ទាំងស្រុង សាលារៀនចំនួន៩៤កន្លែង ត្រូវបិទ ក្នុងនោះសាលារៀនជាប់ព្រំដែនមានចំនួន១៤សាលា ស្រុកសំឡូតចំនួន៩ ,ស្រុកកំរៀង៥ ។',
      '2025-12-16',
      [
        'service_closed/school KH02 exact 94',
        'unread part_of_unknown: ១៤',
        'unread part_of_unknown: ៩',
        'unread part_of_unknown: ៥',
      ],
    ],
    [
      "The latest data from Cambodia's National Defense Ministry indicates that 27 civilians were killed and at least 82 others were injured as a result of shelling.",
      '2025-12-23',
      ['civilian_killed_cumulative KH exact 27', 'civilian_injured_cumulative KH at_least 82'],
    ],
    [
      'As of 5 February 2026, about 541,000 people, or over 84 per cent, have returned home.',
      '2026-02-06',
      ['returned_cumulative KH about 541000 2026-02-05', 'returned_percent KH more_than 84 2026-02-05'],
    ],
  ],
  'fractions, nil labels, dashes': [
    ['2/41 districts reported new deaths.', '2025-12-23', ['unread part_of_places: 2/41']],
    [
      'People newly displaced: 3/9 districts, 1,260 people',
      '2025-12-23',
      ['displaced_new_in_period KH exact 1260', 'unread part_of_places: 3/9'],
    ],
    ['New deaths: nil', '2025-12-23', ['civilian_killed_in_period KH nil']],
    ['People killed in the period: none', '2025-12-23', ['civilian_killed_in_period KH nil']],
    [
      'New deaths: none. New injuries: 6.',
      '2025-12-23',
      ['civilian_injured_in_period KH exact 6', 'civilian_killed_in_period KH nil'],
    ],
    ...['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u00ad', ' – '].map(
      (dash): Case => [`In Pursat, 12${dash}15 schools remain closed.`, '2025-12-23', [`unread range: 12${dash}15`]],
    ),
  ],
};

for (const [kind, cases] of Object.entries(KINDS)) {
  describe(kind, () => {
    it.each(cases)('%s', (text, publishedOn, said) => {
      expect(saidBy(text, publishedOn).toSorted()).toEqual(said.toSorted());
    });
  });
}
