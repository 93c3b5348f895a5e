import { describe, expect, it } from 'vitest';
import { linesOf, unreadOf } from './lines';

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
    [
      'In Pursat, of 260 schools 160 have resumed and 100 remain suspended; of 41 health facilities 30 have resumed.',
      [
        'service_reopened school KH15 exact 160',
        'service_closed school KH15 exact 100',
        'service_reopened health_facility KH15 exact 30',
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

describe('things counted without their noun', () => {
  it.each([
    [
      'ក្នុងចំណោមសាលារៀន ២៦០កន្លែង នៅខេត្តពោធិ៍សាត់ មាន ២៣៨កន្លែង បានបើកដំណើរការវិញ នៅសល់ ២២កន្លែងទៀត មិនទាន់បើក។',
      ['service_reopened school KH15 exact 238', 'service_closed school KH15 exact 22'],
    ],
    ['ទាហានថៃកាន់កាប់ ១៤ទីតាំង។', ['areas_reported_occupied KH exact 14']],
    [
      'Two civilians were injured in Pursat, with no deaths reported in the period.',
      ['civilian_injured_in_period KH15 exact 2', 'civilian_killed_in_period KH nil'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
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
      '5,237 displaced persons in Pursat and 1,054 in Koh Kong returned home in the past 24 hours, a total of 6,291.',
      ['returned_in_period KH15 exact 5237', 'returned_in_period KH09 exact 1054'],
    ],
    [
      'In the past 24 hours, 4,004 people went home (1,902 from camps in Siem Reap).',
      ['returned_in_period KH exact 4004'],
    ],
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
      'In Pursat there are 22 camps with 31 schools closed and in Koh Kong 25.',
      ['displacement_sites KH15 exact 22', 'service_closed school KH15 exact 31'],
    ],
    [
      'On 20 December 2025 most were in Pursat, where 62,410 families had fled, and 56,000 families shelter in Siem Reap.',
      ['displaced_total families KH15 exact 62410', 'displaced_total families KH17 exact 56000'],
    ],
    [
      'In Pursat, 19 schools are closed. Officials from Kampot visited them. Seven health centres remain shut.',
      ['service_closed school KH15 exact 19', 'service_closed health_facility KH15 exact 7'],
    ],
    [
      '19 schools are closed in Pursat and 29 in Koh Kong. Seven health centres remain shut.',
      ['service_closed school KH15 exact 19', 'service_closed school KH09 exact 29'],
    ],
    [
      'In Pursat, 19 schools are closed. Altogether 53 schools are closed in the border provinces.',
      ['service_closed school KH15 exact 19'],
    ],
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
