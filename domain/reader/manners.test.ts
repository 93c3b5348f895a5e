import { describe, expect, it } from 'vitest';
import { readReport } from './read-report';

const PUBLISHED = '2026-01-22';

/** `indicator[ breakdown] place[ (site)] qualifier value`, in the order of the text. */
function linesOf(text: string, publishedOn = PUBLISHED): string[] {
  return readReport(text, { publishedOn }).figures.map(
    ({ indicator, breakdown, place, site, qualifier, value, nil }) =>
      `${[indicator, breakdown, place, site && `(${site})`].filter(Boolean).join(' ')} ${nil ? 'nil' : `${qualifier} ${value}`}`,
  );
}

function unreadOf(text: string): string[] {
  return readReport(text, { publishedOn: PUBLISHED }).unread.map(({ reason }) => reason);
}

describe('wholes and shares', () => {
  it.each([
    [
      'The government plans to build 3,000 temporary houses: 2,000 in Banteay Meanchey and at most 50 in Pursat.',
      [
        'temporary_houses_planned KH exact 3000',
        'temporary_houses_planned KH01 exact 2000',
        'temporary_houses_planned KH15 at_most 50',
      ],
    ],
    [
      'រាជរដ្ឋាភិបាលគ្រោងសាងសង់ផ្ទះបណ្តោះអាសន្ន ៣.០០០ខ្នង ក្នុងនោះ ២.០០០ខ្នង នៅខេត្តបន្ទាយមានជ័យ និង ២០០ខ្នង នៅខេត្តព្រះវិហារ។',
      [
        'temporary_houses_planned KH exact 3000',
        'temporary_houses_planned KH01 exact 2000',
        'temporary_houses_planned KH13 exact 200',
      ],
    ],
    [
      'Of the 150,146 people in the camps, 78,300 are women.',
      ['remaining_in_camps KH exact 150146', 'remaining_in_camps women KH exact 78300'],
    ],
    [
      'Women account for 78,300 and children for 49,100 of the 150,146 people in the camps.',
      [
        'remaining_in_camps women KH exact 78300',
        'remaining_in_camps children KH exact 49100',
        'remaining_in_camps KH exact 150146',
      ],
    ],
    [
      'In Pursat, 402 schools are closed, of which 318 are public and 84 private.',
      [
        'service_closed school KH15 exact 402',
        'service_closed school_public KH15 exact 318',
        'service_closed school_private KH15 exact 84',
      ],
    ],
    ['A total of 1,047 schools were closed, mostly in Pursat.', ['service_closed school KH exact 1047']],
    [
      'ពលរដ្ឋនៅសល់ក្នុងជំរំមានចំនួន ១៣៧.៩៤០នាក់។ ក្នុងចំណោមនេះ ស្ត្រីមាន ៧២.៤១៦នាក់។',
      ['remaining_in_camps KH exact 137940', 'remaining_in_camps women KH exact 72416'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('numbers beside numbers', () => {
  it.each([
    [
      'On 20 December 2025 176,030 people (54,188 families) sheltered in Siem Reap, and 3,100 in Kampot.',
      [
        'displaced_total KH17 exact 176030',
        'displaced_total families KH17 exact 54188',
        'displaced_total KH07 exact 3100',
      ],
    ],
    ['One in four displaced people, or 150,146, are still in camps.', ['remaining_in_camps KH exact 150146']],
    ['The number of people in camps has dropped by 9,446 to 150,146.', ['remaining_in_camps KH exact 150146']],
    ['Between 300 and 400 people remain in camps.', []],
    ['About 150-160 families are still in camps.', []],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('takes a nil of people for a zero of the period', () => {
    expect(linesOf('No displaced persons returned in this period.')).toEqual(['returned_in_period KH nil']);
  });
});

describe('totals told in passing', () => {
  it('takes the toll behind a deed as that of all places', () => {
    expect(
      linesOf('Shelling killed two civilians in Pursat on Friday, taking the toll to 20 dead and 83 wounded.'),
    ).toEqual([
      'civilian_killed_in_period KH15 exact 2',
      'civilian_killed_cumulative KH exact 20',
      'civilian_injured_cumulative KH exact 83',
    ]);
  });

  it('leaves two totals unread when only their order tells which is which', () => {
    const text = 'Two more civilians were killed and four were injured in the period, raising the totals to 20 and 87.';
    expect(linesOf(text)).toEqual(['civilian_killed_in_period KH exact 2', 'civilian_injured_in_period KH exact 4']);
    expect(unreadOf(text)).toEqual(['no_thing', 'no_thing']);
  });

  it('gives the verb straight behind a number to that number', () => {
    expect(linesOf('The death toll has risen to 18, with 79 injured, since 7 December.')).toEqual([
      'civilian_killed_cumulative KH exact 18',
      'civilian_injured_cumulative KH exact 79',
    ]);
  });

  it.each([
    [
      '2,115 displaced people returned in the last 24h. Returned total: 530,000+',
      'returned_cumulative KH at_least 530000',
    ],
    ['ប្រជាពលរដ្ឋចំនួន ៥១១.២២៣នាក់ បានវិលត្រឡប់ទៅលំនៅឋានវិញហើយ។', 'returned_cumulative KH exact 511223'],
    ['More than 640,000 people were displaced by the fighting.', 'displaced_total_cumulative KH more_than 640000'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toContain(line);
  });
});

describe('verbs that are said once', () => {
  it.each([
    [
      'In Pursat 5 schools are closed; in Koh Kong 7 schools and 2 health centres.',
      [
        'service_closed school KH15 exact 5',
        'service_closed school KH09 exact 7',
        'service_closed health_facility KH09 exact 2',
      ],
    ],
    [
      'Pursat: 5 schools closed\nKoh Kong: 7 schools\n\nBattambang: 8 schools opened and 2 closed',
      [
        'service_closed school KH15 exact 5',
        'service_closed school KH09 exact 7',
        'service_reopened school KH02 exact 8',
        'service_closed school KH02 exact 2',
      ],
    ],
    [
      'In the period 12 houses were damaged in Pursat, taking the totals since 7 December to 347 houses and 13 schools.',
      [
        'damage_in_period house KH15 exact 12',
        'damage_cumulative house KH exact 347',
        'damage_cumulative school KH exact 13',
      ],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('places', () => {
  it.each([
    [
      'In Pursat, access to 84 villages remains restricted, and shelters are being arranged for 2,700 families in Battambang.',
      ['villages_inaccessible KH15 exact 84', 'families_needing_shelter KH02 exact 2700'],
    ],
    [
      'In Pursat, 84 schools are closed.\n- In Battambang, 3 schools are closed.\n\nAn estimated 4,500 families need shelter.',
      [
        'service_closed school KH15 exact 84',
        'service_closed school KH02 exact 3',
        'families_needing_shelter KH about 4500',
      ],
    ],
    [
      'Since 7 December 18 civilians have died, the oldest of them an 81-year-old woman from Pursat.',
      ['civilian_killed_cumulative KH exact 18'],
    ],
    [
      '72 displacement sites are still active: 31 in Pursat and 4 in Siem Reap.',
      ['displacement_sites KH exact 72', 'displacement_sites KH15 exact 31', 'displacement_sites KH17 exact 4'],
    ],
    [
      'Teams worked in 12 villages in Pursat. Land mines contaminate 440,000 hectares in five provinces.',
      ['uxo_area_hectares KH exact 440000'],
    ],
    [
      'Some 1,039 schools in six provinces are shut, affecting 242,881 pupils.',
      ['service_closed school KH exact 1039', 'students_affected KH exact 242881'],
    ],
    [
      'នៅខេត្តព្រះវិហារ សាលារៀន 190 និងនៅខេត្តកោះកុង សាលារៀនចំនួន 66 ត្រូវបានបិទ។',
      ['service_closed school KH13 exact 190', 'service_closed school KH09 exact 66'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('leaves the people of a camp unread whose name stands elsewhere', () => {
    expect(linesOf('About 1,180 families are still living at the camp.')).toEqual([]);
    expect(unreadOf('About 1,180 families are still living at the camp.')).toEqual(['place_unclear']);
  });

  it('knows a camp by its bare name', () => {
    expect(
      linesOf('In Pursat, the Wat Bak Kam safety centre took in 540 families and still holds 410 families.'),
    ).toEqual(['site_population families KH15 (Wat Bak Kam) exact 410']);
    expect(linesOf('ពលរដ្ឋ ៤.៩១២នាក់ កំពុងស្នាក់នៅតាមវត្តអារាមនានា។')).toEqual(['remaining_in_camps KH exact 4912']);
  });
});

describe('people and where they stay', () => {
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
  it.each([
    ['About 1,500 families had gone home over the past week.', 'period_or_total'],
    ['In Thailand, about 190,000 people remain in 900 shelters.', 'place_unclear'],
    ['Clashes in July killed 43 people and injured 300.', 'earlier_figure'],
    ['On 24 July 2025, 13 civilians were killed. As of 20 January 2026 most people are home.', 'earlier_figure'],
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
