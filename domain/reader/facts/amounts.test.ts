import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';

const read = (text: string) => readReport(text, { publishedOn: '2026-02-02' });
const MOI = ', the Ministry of Interior said.';
const told = (text: string) =>
  read(text).amounts.map(({ indicator, breakdown, place, amount }) => `${indicator}/${breakdown} ${place} ${amount}`);

describe('amounts in words', () => {
  it.each([
    [`As of 1 February 2026, most schools in Pursat have reopened${MOI}`, 'service_reopened/school KH15 most'],
    [`As of 1 February 2026, most of the schools in Pursat remain closed${MOI}`, 'service_closed/school KH15 most'],
    [`As of 1 February 2026, some schools in Pursat remain closed${MOI}`, 'service_closed/school KH15 some'],
    [`As of 1 February 2026, none of the schools in Pursat have reopened${MOI}`, 'service_reopened/school KH15 none'],
    [`Since 7 December, hundreds of houses in Pursat have been damaged${MOI}`, 'damage_cumulative/house KH15 hundreds'],
    [`Since 7 December, dozens of cars have been damaged in Pursat${MOI}`, 'damage_cumulative/car KH15 dozens'],
    [
      `As of 1 February 2026, tens of thousands of displaced people remain in camps${MOI}`,
      'remaining_in_camps/null KH tens_of_thousands',
    ],
    [`As of 1 February 2026, many schools in Pursat remain closed${MOI}`, 'service_closed/school KH15 many'],
    [`Since 7 December, a great many houses in Pursat have been damaged${MOI}`, 'damage_cumulative/house KH15 many'],
    [
      `As of 1 February 2026, hundreds of thousands of displaced people remain in camps${MOI}`,
      'remaining_in_camps/null KH hundreds_of_thousands',
    ],
    ['គិតចាប់ពីថ្ងៃទី៧ ខែធ្នូ ជនភៀសសឹករាប់សែននាក់ បានវិលត្រឡប់ទៅលំនៅឋានវិញ។', 'returned_cumulative/null KH hundreds_of_thousands'],
    [
      `In Pursat, 5 health centers remain closed and all other public services have resumed${MOI}`,
      'service_reopened/null KH15 all_others',
    ],
    [`In Pursat, 40 schools remain closed; all others have reopened${MOI}`, 'service_reopened/school KH15 all_others'],
    [
      `Since 7 December, 12 houses have been damaged in Pursat. Damage to bridges was reported in Pursat but not counted${MOI}`,
      'damage_cumulative/bridge KH15 reported',
    ],
    ['ក្នុងខេត្តពោធិ៍សាត់ សាលារៀនភាគច្រើន បានបើកដំណើរការឡើងវិញ។', 'service_reopened/school KH15 most'],
    ['គិតចាប់ពីថ្ងៃទី៧ ខែធ្នូ ផ្ទះរាប់រយខ្នង ត្រូវបានខូចខាតក្នុងខេត្តពោធិ៍សាត់។', 'damage_cumulative/house KH15 hundreds'],
    [
      'ក្នុងខេត្តពោធិ៍សាត់ មណ្ឌលសុខភាព ២៧កន្លែង នៅបិទជាបណ្តោះអាសន្ន ចំណែកសេវាសាធារណៈផ្សេងទៀតទាំងអស់ បានបើកដំណើរការឡើងវិញ។',
      'service_reopened/null KH15 all_others',
    ],
  ])('%s', (text, line) => {
    expect(told(text)).toContain(line);
  });

  it.each([
    `As of 1 February 2026, some 70,000 displaced people remain in camps${MOI}`,
    `In Pursat, all 21 schools have reopened${MOI}`,
    `In Pursat, all but 21 schools have reopened${MOI}`,
    `The ministry asked how many schools in Pursat remain closed.`,
    `Millions of displaced people remain in camps${MOI}`,
    `Above all, the ministry thanked most of its partners in Pursat.`,
  ])('are none where a number stands, or nothing is counted: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('stand beside the number of the other state, and are not left over as unread', () => {
    const { figures, amounts, unread } = read(
      `As of 1 February 2026, in Pursat most schools have reopened, while 40 schools remain closed${MOI}`,
    );
    expect(figures).toMatchObject([{ indicator: 'service_closed', value: 40 }]);
    expect(amounts).toMatchObject([{ indicator: 'service_reopened', amount: 'most', confidence: 'sure' }]);
    expect(unread).toEqual([]);
  });

  it.each([
    [
      'a number of the same',
      `As of 1 February 2026, most schools in Pursat have reopened${MOI} In Pursat, 39 schools have reopened${MOI}`,
    ],
    [
      'a number of the same in one province',
      `As of 1 February 2026, most schools in Cambodia have reopened, 39 schools in Pursat have reopened${MOI}`,
    ],
    [
      'other words',
      `As of 1 February 2026, most schools in Pursat have reopened${MOI} Some schools in Pursat have reopened${MOI}`,
    ],
  ])('are never sure beside %s', (_, text) => {
    const { amounts } = read(text);
    expect(amounts.length).toBeGreaterThan(0);
    expect(amounts.every(({ confidence }) => confidence === 'check')).toBe(true);
  });

  it('of both states are both there, to be checked against each other', () => {
    const text = `As of 1 February 2026, most schools in Pursat remain closed and most schools have reopened${MOI}`;
    expect(told(text)).toEqual(['service_closed/school KH15 most', 'service_reopened/school KH15 most']);
  });
});

describe('the ladder of the villages', () => {
  it('has each step with its number, and who had to leave again with the reason', () => {
    const { figures } = read(
      `As of 1 February 2026, in Pursat 17 villages remain inaccessible, 12 villages are being cleared of mines and preparations are underway in 23 villages, while residents are returning to 34 villages and have returned to 45 villages${MOI} In Koh Kong, 56 families were displaced again after shells were found near their homes.`,
    );
    expect(figures.map(({ indicator, breakdown, place, value }) => [indicator, breakdown, place, value])).toEqual([
      ['villages_inaccessible', null, 'KH15', 17],
      ['villages_preparing_return', null, 'KH15', 23],
      ['villages_clearing', null, 'KH15', 12],
      ['villages_returning', null, 'KH15', 34],
      ['villages_returned', null, 'KH15', 45],
      ['displaced_again', 'families', 'KH09', 56],
    ]);
    expect(figures.at(-1)?.note).toBe('after shells were found near their homes');
  });

  it('has those who left again in words too', () => {
    expect(told(`In Pursat, dozens of families were displaced again after floods of shells${MOI}`)).toEqual([
      'displaced_again/families KH15 dozens',
    ]);
  });

  it('is no ladder where people went home', () => {
    const { figures } = read(`As of 1 February 2026, 5,100 more people returned to their homes in Pursat${MOI}`);
    expect(figures).toMatchObject([{ indicator: 'returned_in_period' }]);
  });
});
