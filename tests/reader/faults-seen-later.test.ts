import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { saidBy } from './lines';

type Case = [text: string, publishedOn: string, said: string[]];

/** The kinds of fault that fresh pages showed at first sight, each in invented sentences. */
const KINDS: Record<string, Case[]> = {
  'the day on which a body spoke, not that of a picture': [
    [
      'Villagers cook in a shelter, Saturday, Dec. 20, 2025, in Pursat province. Photo: KD\n\nThe Interior Ministry said on Sunday (December 21, 2025) that people had fled, giving the total number of people evacuated as 517,330.',
      '2025-12-22',
      ['displaced_total KH exact 517330 2025-12-21'],
    ],
  ],
  'a toll of two countries is of neither': [
    [
      'Thailand and Cambodia will hold talks to end a border conflict that has claimed over 40 lives and displaced more than 210,000 people.\nCasualties: at least 41 dead, including 17 Thai and 11 Cambodian civilians.',
      '2025-12-14',
      [
        'unread place_unclear: over 40 lives',
        'unread place_unclear: more than 210,000 people',
        'unread place_unclear: at least 41',
        'unread place_unclear: 17',
        'civilian_killed_cumulative KH exact 11',
      ],
    ],
    [
      "Bangkok, Dec 17 – The Second Army Region said that rockets fired from the Cambodian side had damaged 37 homes, two temples and a school in Surin.\nCambodia's interior ministry said 418,200 people had been evacuated as of Tuesday evening.",
      '2025-12-17',
      [
        'displaced_total KH exact 418200 2025-12-16',
        'unread place_unclear: 37 homes',
        'unread place_unclear: two temples',
        'unread place_unclear: a school',
      ],
    ],
    [
      "The army's spokesman condemned Cambodia's use of rockets against Thai citizens. About 390,000 people have been affected, with 26 confirmed deaths.",
      '2025-12-20',
      ['unread place_unclear: About 390,000 people', 'unread place_unclear: 26 confirmed deaths'],
    ],
  ],
  'what one person saw is no count': [
    [
      'As of 20 December 2025 people flee Pursat. "One person was killed in my village," said a woman.',
      '2025-12-20',
      ['unread not_counted: One person'],
    ],
  ],
  'in camps and with hosts; in counted centres': [
    [
      'As of 6 February 2026, nearly 96,000 people remain displaced across displacement sites and host communities in Cambodia, including over 50,000 women.',
      '2026-02-06',
      ['remaining_displaced KH nearly 96000 2026-02-06', 'remaining_displaced/women KH more_than 50000 2026-02-06'],
    ],
    [
      'As of 20 December 2025, NCDM said 478,120 persons have been displaced.\n• 302 evacuation centres have been opened, sheltering 198,640 persons.',
      '2025-12-20',
      [
        'displaced_total KH exact 478120 2025-12-20',
        'displacement_sites KH exact 302 2025-12-20',
        'displaced_in_sites KH exact 198640 2025-12-20',
      ],
    ],
    [
      'As of 12 December 2025, there are nine refugee camps in Preah Vihear Province, now sheltering over 38,000 refugees.',
      '2025-12-12',
      ['displacement_sites KH13 exact 9 2025-12-12', 'displaced_total KH13 more_than 38000 2025-12-12'],
    ],
  ],
  'what they were is not how they are': [
    [
      'The Ministry of Education said that as of January 15, some 1,160 of the 1,298 schools closed by the fighting had resumed classes, while 138 are still closed: 38 in Preah Vihear, 71 in Oddar Meanchey and 29 in Pursat.',
      '2026-01-16',
      [
        'service_reopened/school KH about 1160 2026-01-15',
        'service_closed/school KH exact 138 2026-01-15',
        'service_closed/school KH13 exact 38 2026-01-15',
        'service_closed/school KH22 exact 71 2026-01-15',
        'service_closed/school KH15 exact 29 2026-01-15',
        'unread no_verb: 1,298 schools',
      ],
    ],
  ],
  'amounts in words have no number': [
    [
      'Other schools in Pursat have reopened.',
      '2026-01-16',
      ['unread no_number: Other schools in Pursat have reopened'],
    ],
    [
      'Hundreds of thousands of trees were damaged in Pursat.',
      '2026-01-16',
      ['unread vague: Hundreds of thousands of'],
    ],
    // They are figures in words (domain/reader/facts), and nothing is left over.
    ['Most schools in Pursat have reopened.', '2026-01-16', []],
    ['Hundreds of houses were damaged in Pursat.', '2026-01-16', []],
  ],
  'a side of a province, and the exact number behind a rounded one': [
    [
      'As of 5 February 2026, CMAC said more than 21,000 hectares of land in northwestern Pursat province are contaminated.\n\nSurveys identified 21,140 hectares with unexploded ordnance.',
      '2026-02-06',
      ['uxo_area_hectares KH15 exact 21140 2026-02-05'],
    ],
  ],
  'who is displaced, and what they cannot do': [
    [
      'Some 3,200 displaced Cambodian families remain unable to return to their homes, the Minister of Foreign Affairs said.',
      '2026-02-06',
      ['families_unable_to_return KH about 3200'],
    ],
  ],
  'those who were held by the other side': [
    [
      'The 14 soldiers held by Thailand have been freed. But as of Monday, about 190,000 remained in camps in Cambodia.',
      '2026-01-08',
      ['remaining_in_camps KH about 190000 2026-01-05', 'unread not_counted: 14 soldiers'],
    ],
  ],
  'those hurt in a text of one province': [
    [
      'Shots fell in Pursat province on 12 November 2025.\nEvacuation and help\nThree civilians were injured on that day, authorities said on 12 November 2025.',
      '2025-11-14',
      ['civilian_injured_in_period KH15 exact 3 2025-11-12'],
    ],
  ],
  'an hour in a by-line opens no body': [
    [
      'Camps Of Pursat Empty\n\nDara Sok   On February 6, 2026 - 12:51 pm   In Asia\nSome 9,000 Go Home\n\nPHNOM PENH, Feb. 5, 2026 – As of 5 February 2026, 75,330 people remain in camps, the Ministry of Interior said.',
      '2026-02-06',
      ['remaining_in_camps KH exact 75330 2026-02-05', 'unread headline: 9,000'],
    ],
  ],
  'damage since a day that the sentence before gives': [
    [
      'គិតចាប់ពីថ្ងៃទី៧ ខែធ្នូ មក ការបាញ់ផ្លោងបានបង្កការខូចខាតយ៉ាងធ្ងន់ធ្ងរ។ ផ្ទះប្រជាពលរដ្ឋ ១២១ខ្នង សាលារៀន ៥កន្លែង និងស្ពាន ២ ត្រូវបានបំផ្លាញ។',
      '2025-12-20',
      [
        'damage_cumulative/house KH exact 121',
        'damage_cumulative/school KH exact 5',
        'damage_cumulative/bridge KH exact 2',
      ],
    ],
    [
      'ក្រសួងមហាផ្ទៃបានឱ្យដឹងថា គិតតាំងពីថ្ងៃទី៧ ខែធ្នូ ហេដ្ឋារចនាសម្ព័ន្ធស៊ីវិលបានរងការខូចខាត។ ទ្រព្យសម្បត្តិឯកជនរួមមាន ផ្ទះ ១២១ខ្នង និងរថយន្ត ២៧គ្រឿង។',
      '2025-12-20',
      ['damage_cumulative/house KH exact 121', 'damage_cumulative/car KH exact 27'],
    ],
    [
      'ស្ថានភាពពីម៉ោង ១រសៀល ដល់ម៉ោង ៦ល្ងាច ថ្ងៃទី១៨ ខែធ្នូ ឆ្នាំ២០២៥\n\nគិតចាប់ពីថ្ងៃទី៧ ខែធ្នូមក ការខូចខាតមានដូចខាងក្រោម៖\n- ផ្ទះ ១២១ខ្នង\n- សាលារៀន ៥កន្លែង',
      '2025-12-20',
      [
        'damage_cumulative/house KH exact 121 2025-12-18T18:00+07:00',
        'damage_cumulative/school KH exact 5 2025-12-18T18:00+07:00',
      ],
    ],
    [
      'As of 20 December, shelling has destroyed much since 7 December, the Ministry of Interior said. The list has 121 houses and 5 schools.\n\nThe district has 84 schools.',
      '2025-12-20',
      [
        'damage_cumulative/house KH exact 121 2025-12-20',
        'damage_cumulative/school KH exact 5 2025-12-20',
        'unread no_verb: 84 schools',
      ],
    ],
  ],
  'people who had come in': [
    [
      'By Friday evening, 640 families had come in to Wat Svay Thom in Pursat, the governor said.',
      '2025-12-20',
      ['site_population/families KH15 ~Wat Svay Thom exact 640 2025-12-19'],
    ],
    ['In Pursat 640 families had come in.', '2025-12-20', ['unread no_verb: 640 families']],
  ],
  'pupils behind a list of provinces': [
    [
      'As of 16 December, schools in Pursat (12), Koh Kong (9) and Battambang (31) are closed, leaving 21,300 students without classes, the Ministry of Education said.',
      '2025-12-20',
      [
        'service_closed/school KH15 exact 12 2025-12-16',
        'service_closed/school KH09 exact 9 2025-12-16',
        'service_closed/school KH02 exact 31 2025-12-16',
        'students_affected KH exact 21300 2025-12-16',
      ],
    ],
    [
      'As of 16 December, 843 schools were closed: 260 in Pursat, 402 in Koh Kong and 181 in Battambang. More than 210,000 students were affected, the Ministry of Education said.',
      '2025-12-20',
      [
        'service_closed/school KH exact 843 2025-12-16',
        'service_closed/school KH15 exact 260 2025-12-16',
        'service_closed/school KH09 exact 402 2025-12-16',
        'service_closed/school KH02 exact 181 2025-12-16',
        'students_affected KH more_than 210000 2025-12-16',
      ],
    ],
    [
      'ក្រសួងអប់រំ៖ គិតត្រឹមថ្ងៃទី១៦ ខែធ្នូ ឆ្នាំ២០២៥ សាលារៀន ៨៤៣កន្លែង ត្រូវបិទទ្វារ ក្នុងនោះខេត្តពោធិ៍សាត់ ២៦០ ខេត្តកោះកុង ៤០២ និងខេត្តបាត់ដំបង ១៨១។ សិស្សានុសិស្ស ២១០.០០០នាក់ រងផលប៉ះពាល់។',
      '2025-12-20',
      [
        'service_closed/school KH exact 843 2025-12-16',
        'service_closed/school KH15 exact 260 2025-12-16',
        'service_closed/school KH09 exact 402 2025-12-16',
        'service_closed/school KH02 exact 181 2025-12-16',
        'students_affected KH exact 210000 2025-12-16',
      ],
    ],
  ],
  'tolls that give no period': [
    [
      'According to the Ministry of Interior, 26 civilians were killed and 83 were injured.',
      '2025-12-20',
      ['civilian_killed_cumulative KH exact 26', 'civilian_injured_cumulative KH exact 83'],
    ],
    [
      'Cambodian casualties: 26 killed, 83 injured.',
      '2025-12-20',
      ['civilian_killed_cumulative KH exact 26', 'civilian_injured_cumulative KH exact 83'],
    ],
    [
      'Cambodia said 26 civilians had died, and 83 more were hurt.',
      '2025-12-20',
      ['civilian_killed_cumulative KH exact 26', 'civilian_injured_cumulative KH exact 83'],
    ],
    [
      'The fighting, which ended on December 27 after twenty days, killed 36 civilians and injured 92, the Interior Ministry said.',
      '2026-01-26',
      ['civilian_killed_cumulative KH exact 36', 'civilian_injured_cumulative KH exact 92'],
    ],
    [
      'ក្រសួងមហាផ្ទៃបានឱ្យដឹងថា ជនស៊ីវិល ២៦នាក់ស្លាប់ និង ៨៣នាក់រងរបួស។',
      '2025-12-20',
      ['civilian_killed_cumulative KH exact 26', 'civilian_injured_cumulative KH exact 83'],
    ],
    ['In Cambodia, 4 civilians were killed.', '2025-12-20', ['unread period_or_total: 4 civilians']],
  ],
  'what they include in one place': [
    [
      'As of 14 January 2026, 69,120 displaced people remain in camps, the Ministry of Interior said.\n\nThey include 2,040 in Pursat and 3,100 in Battambang.',
      '2026-01-15',
      [
        'remaining_in_camps KH exact 69120 2026-01-14',
        'remaining_in_camps KH15 exact 2040 2026-01-14',
        'remaining_in_camps KH02 exact 3100 2026-01-14',
      ],
    ],
    [
      'As of 14 January 2026, 91 schools remain closed in Cambodia, the Ministry of Interior said. Of these, about 16 in Koh Kong.',
      '2026-01-15',
      ['service_closed/school KH exact 91 2026-01-14', 'service_closed/school KH09 about 16 2026-01-14'],
    ],
    [
      'As of 14 January 2026, 91 schools and 12 hospitals remain closed in Cambodia, the Ministry of Interior said. They include 16 in Koh Kong.',
      '2026-01-15',
      [
        'service_closed/health_facility KH exact 12 2026-01-14',
        'service_closed/school KH exact 91 2026-01-14',
        'unread no_thing: 16',
      ],
    ],
  ],
  'soldiers of two countries are no civilians': [
    [
      'The fighting in Pursat has killed at least nine Cambodian and four Thai soldiers.',
      '2025-12-20',
      ['unread not_counted: at least nine', 'unread not_counted: four Thai soldiers'],
    ],
  ],
  'those who were also evacuated are not new ones': [
    [
      'As of 8 December 2025 the Ministry of Interior recorded 9,120 displaced families. These do not include Banteay Meanchey province, where an additional 3,040 families have also been evacuated.',
      '2025-12-09',
      ['displaced_total/families KH exact 9120 2025-12-08', 'displaced_total/families KH01 exact 3040 2025-12-08'],
    ],
  ],
  'the dead of two countries, a title that comes again, a district that no list has': [
    [
      'Markets in parts of Cambodia and Thailand closed on Monday as border clashes between the two countries went on, pushing the death toll to at least 45. Cambodian officials spoke of Pursat.',
      '2025-12-15',
      ['unread not_counted: two countries', 'unread place_unclear: at least 45'],
    ],
    [
      'Cambodia: 412 Schools Shut at the Border — 81,000 Pupils at Home\n\nAs of 9 December 2025, the Ministry of Education has closed 412 schools, affecting nearly 81,600 students.\n\n412 Schools Shut at the Border — 81,000 Pupils at Home\n\nThe measure came after shells fell on Pursat.',
      '2025-12-09',
      [
        'service_closed/school KH exact 412 2025-12-09',
        'students_affected KH nearly 81600 2025-12-09',
        'unread headline: 412',
        'unread headline: 412',
        'unread headline: 81,000',
        'unread headline: 81,000',
      ],
    ],
    [
      "Among 24 schools in Kdol Thmey district and around it, 17 have reopened, Cambodia's Ministry of Interior said.",
      '2025-12-09',
      ['unread no_verb: 24 schools', 'unread place_unclear: 17'],
    ],
  ],
  'those of both sides, and of some buildings': [
    [
      'Over 118,000 were displaced as clashes broke out between Thai and Cambodian forces. Cambodian officials spoke of Pursat.',
      '2025-12-20',
      ['unread place_unclear: Over 118,000'],
    ],
    [
      'The 340 families are now living in three large communal buildings in Cambodia.',
      '2025-12-20',
      ['unread place_unclear: 340 families', 'unread no_verb: three large communal buildings'],
    ],
  ],
  'dear citizens are no hosts': [
    [
      'ប្រជាពលរដ្ឋភៀសសឹកដែលបន្តស្នាក់នៅជំរំមានចំនួន ៤១ ១១៨នាក់ទៀត។\n\nសូមបងប្អូនប្រជាពលរដ្ឋរង់ចាំ។',
      '2026-03-05',
      ['remaining_in_camps KH exact 41118'],
    ],
  ],
  'a headline and a by-line are no body': [
    [
      'ផ្ទះពលរដ្ឋ ៧ខ្នងខូចខាត និងពលរដ្ឋ ៣នាក់រងរបួស ដោយសារគ្រាប់ផ្លោងថៃ\nដោយ៖ ចាន់ បូរ៉ា | ២០ ធ្នូ ២០២៥ ម៉ោង ០៩:១២ ព្រឹក\nភ្នំពេញ៖ ក្រសួងមហាផ្ទៃ បានឱ្យដឹងថា គិតត្រឹមថ្ងៃទី២០ ខែធ្នូ ឆ្នាំ២០២៥ មានពលរដ្ឋភៀសសឹកសរុប ៤៩៩.១២០នាក់។',
      '2025-12-20',
      ['displaced_total KH exact 499120 2025-12-20', 'unread headline: ៧', 'unread headline: ៣'],
    ],
  ],
};

for (const [kind, cases] of Object.entries(KINDS)) {
  describe(kind, () => {
    it.each(cases)('%s', (text, publishedOn, said) => {
      expect(saidBy(text, publishedOn).toSorted()).toEqual(said.toSorted());
    });
  });
}

describe('days of papers', () => {
  it.each([
    'Phnom Penh, 12 March 1999\n\nIn Pursat, 40 schools are closed and 2,040 displaced people are staying in camps, the Ministry of Interior said.',
    'As of 12 March 1999, 40 schools were closed in Pursat, the Ministry of Interior said.',
    'គិតត្រឹមថ្ងៃទី១២ ខែមីនា ឆ្នាំ១៩៩៩ សាលារៀន ៤០កន្លែង បិទបណ្តោះអាសន្នក្នុងខេត្តពោធិ៍សាត់។',
  ])('an old paper has its own day, and is never sure: %s', (text) => {
    const { figures, period } = readReport(text, { publishedOn: '2026-01-16' });
    expect(period.end).toBe('1999-03-12');
    expect(figures.length).toBeGreaterThan(0);
    for (const { periodEnd, confidence } of figures) expect([periodEnd, confidence]).toEqual(['1999-03-12', 'check']);
  });

  it.each([
    'Agreed on 12 January. The plan runs from 12 January to 9 January. 40 schools are closed in Pursat.',
    'From 6 am on 12 January to 6 am on 9 January 2026, 40 schools were closed in Pursat.',
    'Situation from 14 to 12 January 2026. 40 schools are closed in Pursat.',
  ])('a period never ends before it starts: %s', (text) => {
    const { period, figures } = readReport(text, { publishedOn: '2026-01-16' });
    for (const { start, end } of [
      period,
      ...figures.map((each) => ({ start: each.periodStart, end: each.periodEnd })),
    ]) {
      expect(start === null || (end !== null && start <= end)).toBe(true);
    }
  });
});

it('leaves one number that is worded in two ways to be looked at', () => {
  const text =
    'As of 10 December 2025, the fighting in Pursat has displaced 1,440 families, the Ministry of Interior said. It said around 1,440 Cambodian families have fled.';
  const { figures } = readReport(text, { publishedOn: '2025-12-11' });
  expect(figures.length).toBe(2);
  for (const { confidence } of figures) expect(confidence).toBe('check');
});
