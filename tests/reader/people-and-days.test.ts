import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { linesOf, PUBLISHED, unreadOf } from './lines';

describe('people who have no line', () => {
  it.each([
    [
      '128,407 people remain in camps, including 67,312 women, 9,200 older people, 1,100 pregnant women and 640 people with disabilities.',
      ['remaining_in_camps KH exact 128407', 'remaining_in_camps women KH exact 67312'],
    ],
    [
      'ពលរដ្ឋ ១២៨.៤០៧នាក់ នៅក្នុងជំរំ ក្នុងនោះ ស្រី ៦៧.៣១២នាក់ ចាស់ជរា ៩.២០០នាក់ និងស្ត្រីមានផ្ទៃពោះ ១.១០០នាក់។',
      ['remaining_in_camps KH exact 128407', 'remaining_in_camps women KH exact 67312'],
    ],
    ['Around 300 returnees are expected on Friday; 4,663 returned on Monday.', ['returned_in_period KH exact 4663']],
    ['ពលរដ្ឋ ១២ម៉ឺននាក់ជាង នៅក្នុងជំរំ។', ['remaining_in_camps KH more_than 120000']],
    ['Over 100 aid workers reached 12 camps with food.', []],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('people and where they stay', () => {
  it('reads a snapshot: the whole, its two parts, the provinces, and what follows their list', () => {
    const text = [
      'NCDM snapshot. As of 15 January 2026, 146,205 individuals (43,110 families) remain displaced: 52,310 individuals in 98 displacement sites and 93,895 individuals in host communities.',
      'Displacement by province',
      'Pursat: 931 families, 3,316 people',
      'Koh Kong: 280 families, 875 people, 3 sites',
      'Needs',
      'An estimated 4,800 families require emergency shelter.',
    ].join('\n');
    expect(linesOf(text)).toEqual([
      'remaining_displaced KH exact 146205',
      'remaining_displaced families KH exact 43110',
      'displaced_in_sites KH exact 52310',
      'displacement_sites KH exact 98',
      'displaced_in_host_communities KH exact 93895',
      'remaining_displaced families KH15 exact 931',
      'remaining_displaced KH15 exact 3316',
      'remaining_displaced families KH09 exact 280',
      'remaining_displaced KH09 exact 875',
      'displacement_sites KH09 exact 3',
      'families_needing_shelter KH about 4800',
    ]);
  });

  it.each([
    [
      'On 27 December 2025, 644,589 people were displaced (women 338,214 people, children 206,331 people).',
      [
        'displaced_total KH exact 644589',
        'displaced_total women KH exact 338214',
        'displaced_total children KH exact 206331',
      ],
    ],
    [
      'A total of 31 civilians have lost their lives and 94 others have sustained injuries.',
      ['civilian_killed_cumulative KH exact 31', 'civilian_injured_cumulative KH exact 94'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('takes those who stay wherever they can as displaced, not as guests of families', () => {
    const text =
      'Situation from 1 pm until 6 pm on December 18, 2025\n\nPeople who have fled and shelter in centres and with relatives:\n- Pursat province: 931 families, or 3,316 people';
    expect(linesOf(text)).toEqual(['displaced_total families KH15 exact 931', 'displaced_total KH15 exact 3316']);
  });

  it('tells those in sites from those with host families only where both are counted', () => {
    expect(linesOf('41,310 people are staying in camps and 89,112 people are living with host communities.')).toEqual([
      'displaced_in_sites KH exact 41310',
      'displaced_in_host_communities KH exact 89112',
    ]);
    expect(linesOf('106,812 people remain in displacement camps, others are with relatives.')).toEqual([
      'remaining_in_camps KH exact 106812',
    ]);
  });

  it('does not take a camp that is home to people for people who went home', () => {
    expect(linesOf('The camps are home to more than 3,200 families.')).toEqual([
      'remaining_in_camps families KH more_than 3200',
    ]);
  });

  it('does not take a day to come for the day of a number', () => {
    const text =
      'With 3,118 more people returning on Wednesday, the pagodas will be free before the New Year on February 17.';
    expect(readReport(text, { publishedOn: PUBLISHED }).figures).toMatchObject([
      { value: 3118, periodEnd: '2026-01-21' },
    ]);
  });
});

describe('Khmer nouns', () => {
  it.each([
    [
      'ពលរដ្ឋភៀសសឹក ១ ៧៥៤នាក់ បានវិលត្រឡប់ទៅលំនៅឋានវិញ ធ្វើឲ្យចំនួនអ្នកវិលត្រឡប់សរុបកើនដល់ប្រមាណ ៥២៧ ០០០នាក់។',
      ['returned_in_period KH exact 1754', 'returned_cumulative KH about 527000'],
    ],
    [
      'ខេត្តព្រះវិហារ៖ នៅបិទ៖ សាលារៀន ១៩ អង្គភាព ១០ រដ្ឋបាលក្រុង ស្រុក ៥ រដ្ឋបាលឃុំ សង្កាត់ ២៣។',
      [
        'service_closed school KH13 exact 19',
        'service_closed district_administration KH13 exact 5',
        'service_closed commune_office KH13 exact 23',
      ],
    ],
    [
      'សាលារៀនជាង ១.០០០ ត្រូវបិទទ្វារ ក្នុងនោះខេត្តពោធិ៍សាត់ ២៦០ ខេត្តកោះកុង ៤០២ និងខេត្តព្រះវិហារ ១៨១។',
      [
        'service_closed school KH more_than 1000',
        'service_closed school KH15 exact 260',
        'service_closed school KH09 exact 402',
        'service_closed school KH13 exact 181',
      ],
    ],
    ['ពលរដ្ឋប្រាំរយនាក់ បានវិលត្រឡប់បន្ថែម។', ['returned_in_period KH exact 500']],
    ['ពលរដ្ឋ ៣១៨នាក់ ក្នុងចំណោម ៤៨.១២៧នាក់ បានវិលត្រឡប់ ក្នុងរយៈពេល២៤ម៉ោង។', ['returned_in_period KH exact 318']],
    [
      'សាលារៀនទាំង 260 ត្រូវបានបិទ ហើយសិស្សជាង 58,000 នាក់ មិនអាចទៅរៀនបាន។',
      ['service_closed school KH exact 260', 'students_affected KH more_than 58000'],
    ],
    ['ការរៀបចំសម្រាប់ការវិលត្រឡប់របស់ប្រជាពលរដ្ឋកំពុងដំណើរការនៅក្នុងភូមិចំនួន 173។', ['villages_preparing_return KH exact 173']],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('ordnance and land', () => {
  it('takes the mine action centre as the subject of what it reports', () => {
    const text =
      'The Cambodian Mine Action Centre (CMAC) worked in Pursat. In Pursat, teams picked up 77 items on the surface, among them one 155 mm shell, and marked 152 sites where munitions lie buried. Thai troops hold 14 locations on Cambodian territory.';
    expect(linesOf(text)).toEqual([
      'uxo_surface_items_collected KH15 exact 77',
      'uxo_buried_sites KH15 exact 152',
      'areas_reported_occupied KH exact 14',
    ]);
  });
});

describe('days', () => {
  const endOf = (text: string, publishedOn = '2026-01-15') => readReport(text, { publishedOn }).period;

  it.each([
    ['150,146 people remain in camps as of 6:00 a.m. on Wednesday, January 14.', null, '2026-01-14T06:00+07:00'],
    ['The state from 6 a.m. on 13 to 6 a.m. on 14 January 2026.', '2026-01-13T06:00+07:00', '2026-01-14T06:00+07:00'],
    [
      'Between 6 am Tuesday and 6 am Wednesday 5,101 people returned.',
      '2026-01-13T06:00+07:00',
      '2026-01-14T06:00+07:00',
    ],
    ['As at midday on 14 January, 150,146 people were in camps.', null, '2026-01-14T12:00+07:00'],
    [
      'គិតចាប់ពីម៉ោង ៦:០០ ព្រឹក ថ្ងៃទី១៣-ខែមករា-ឆ្នាំ២០២៦ ដល់ម៉ោង ៦:០០ ព្រឹក ថ្ងៃទី១៤-ខែមករា-ឆ្នាំ២០២៦។',
      '2026-01-13T06:00+07:00',
      '2026-01-14T06:00+07:00',
    ],
    ['ពីម៉ោង ០៦ ០០ នាទីព្រឹក ថ្ងៃទី១៣ ដល់ម៉ោង ០៦ ០០ នាទីព្រឹក ថ្ងៃទី១៤ ខែមករា។', '2026-01-13T06:00+07:00', '2026-01-14T06:00+07:00'],
    ['មកដល់ថ្ងៃទី១៤ ខែមករា វេលាម៉ោង ១៧៖៣០នាទី ពលរដ្ឋ ១៥០.១៤៦នាក់ នៅក្នុងជំរំ។', null, '2026-01-14T17:30+07:00'],
  ])('%s', (text, start, end) => {
    expect(endOf(text)).toEqual({ start, end });
  });
});

describe('numbers that are not figures of the report', () => {
  it("takes the day of a figure that is only compared with as nobody's", () => {
    const text = 'The number of displaced people who have not returned is 142,818, down from 146,205 on Wednesday.';
    expect(readReport(text, { publishedOn: PUBLISHED }).figures).toMatchObject([{ value: 142_818, periodEnd: null }]);
  });

  it.each([
    ['Some 260 schools in Pursat were closed at the height of the fighting.', 'earlier_figure'],
    ['About 1,500 families had gone home over the past week.', 'period_or_total'],
    ['In Thailand, about 190,000 people remain in 900 shelters.', 'place_unclear'],
    ['Clashes in July killed 43 people and injured 300.', 'earlier_figure'],
    ['On 24 July 2025, 13 civilians were killed. As of 20 January 2026 the border is calm.', 'earlier_figure'],
    ['An earlier version of this story said 57,000 people had returned.', 'earlier_figure'],
    ['All but 21 of the 260 schools in Pursat have reopened.', 'no_verb'],
    ['The minister visited camps hosting 12,000 people in Pursat.', 'place_unclear'],
    ['Some 5,000 Cambodian migrant workers have returned from Thailand.', 'place_unclear'],
  ])('%s', (text, reason) => {
    expect(linesOf(text)).toEqual([]);
    expect(new Set(unreadOf(text))).toEqual(new Set([reason]));
  });

  it("takes the people of some named camps as nobody's line, and counts not those camps as all", () => {
    const text = 'Some 2,596 families are staying in three safety centres, Wat Bak Kam, Wat Pothisal and Wat Ang.';
    expect(linesOf(text)).toEqual([]);
    expect(unreadOf(text)).toEqual(['place_unclear', 'no_verb']);
  });

  it('reads of both countries what the words bind to a province of this one', () => {
    expect(linesOf('Thai shelling killed two civilians in Pursat on Friday.')).toEqual([
      'civilian_killed_in_period KH15 exact 2',
    ]);
  });
});

describe('bounds', () => {
  it.each([
    ['Fewer than 120,000 people remain in camps.', 'at_most 120000'],
    ['Under 50,000 people are still in camps.', 'at_most 50000'],
    ['Just under 50,000 people are still in camps.', 'nearly 50000'],
    ['Not quite 50,000 people are still in camps.', 'nearly 50000'],
    ['At least 50,000 people are still in camps.', 'at_least 50000'],
    ['Some 50,000 people are still in camps.', 'about 50000'],
    ['ពលរដ្ឋតិចជាង ៥០.០០០នាក់ នៅក្នុងជំរំ។', 'at_most 50000'],
    ['ពលរដ្ឋមិនតិចជាង ៥០.០០០នាក់ នៅក្នុងជំរំ។', 'at_least 50000'],
  ])('%s', (text, bound) => {
    expect(linesOf(text)).toEqual([`remaining_in_camps KH ${bound}`]);
  });
});
