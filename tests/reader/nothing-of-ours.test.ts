import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';

const readingOf = (text: string) => readReport(text, { publishedOn: '2026-02-02' });

/** Invented pages of other places, with words that a report of ours has too. */
const OTHERS: [kind: string, text: string][] = [
  [
    'a flood in another country, which the reader has no name for',
    'More than 12,300 people remain in evacuation centres in Kelambang after the river rose, officials said. In Sungai Tua district 41 schools are closed, and 3 people were killed.',
  ],
  [
    'people who fled somewhere else',
    'At least 84,100 people have fled their homes in Norvania since Monday, its interior ministry said. Some 210 villages remain inaccessible.',
  ],
  [
    'a province of another country',
    'Authorities in Marelle province said 4,120 displaced people returned to their homes and 75,330 remain in camps.',
  ],
  [
    'a council of another country',
    'The Velden Refugee Council said 5,100 more people returned home, and 31 schools have reopened.',
  ],
  [
    'a match',
    'Rovers beat Albion 3-1 at Millbrook Park before 41,200 people. Two players were injured, and the north stand remains closed.',
  ],
  ['a list of matches', 'Results\nRovers 3 Albion 1\nHarbour 2 Castle 2\nAttendance: 41,200'],
  ['a list of prices', 'Rice 50 kg: 142,000 riel\nEggs, 30: 18,500\nPetrol, 1 litre: 4,350\nDiesel, 1 litre: 4,100'],
  ['a recipe', 'Serves 4 people. Take 3 eggs and 200 g of rice. Leave closed for 20 minutes.'],
  ['a list of prices in Khmer', 'តម្លៃអង្ករ ៥០គីឡូ៖ ១៤២.០០០រៀល\nស៊ុត ៣០គ្រាប់៖ ១៨.៥០០រៀល\nសាំង ១លីត្រ៖ ៤.៣៥០រៀល'],
  ['a match in Khmer', 'ក្រុមបាល់ទាត់ក្រហមឈ្នះក្រុមខៀវ ៣ ទល់នឹង ១ នៅចំពោះមុខអ្នកទស្សនា ៤១.២០០នាក់ ហើយកីឡាករ ២នាក់រងរបួស។'],
  [
    'a flood in another country in Khmer',
    'ទឹកជំនន់នៅប្រទេសវៀតណាមបានធ្វើឱ្យមនុស្ស ១២នាក់ស្លាប់ និងផ្ទះ ៤.១២០ខ្នងខូចខាត។ ពលរដ្ឋ ១២.៣០០នាក់ កំពុងស្នាក់នៅតាមមណ្ឌលសុវត្ថិភាព។',
  ],
  ['people who fled in another country in Khmer', 'នៅប្រទេសស៊ូដង់ ពលរដ្ឋភៀសសឹក ៧៥.៣៣០នាក់ កំពុងស្នាក់នៅក្នុងជំរំ។'],
  ['accidents on our own roads in Khmer', 'គ្រោះថ្នាក់ចរាចរណ៍ទូទាំងប្រទេស៖ ស្លាប់ ៦នាក់ និងរងរបួស ១១នាក់ ក្នុងរយៈពេល ២៤ម៉ោង។'],
  [
    'accidents on our own roads',
    'Traffic accidents killed 6 people and injured 11 across the country in the past 24 hours.',
  ],
  ['lightning', 'Lightning killed 2 people in Pursat on Friday and damaged 3 houses.'],
  ['nothing at all', 'Good morning.'],
];

/** Parts of our own reports that name no place and no body, or a village alone. */
const PARTS: [text: string, figures: number][] = [
  ['75,330 people remain in displacement camps.', 1],
  ['An additional 5,100 displaced persons returned to their homes.', 1],
  ['As of Monday, 75,330 people remain in camps at the start of the rainy season.', 1],
  ["At the pagoda near O'Smach, 5,100 more people returned to their homes in the past 24 hours.", 1],
  ['Thai troops hold 14 locations.', 1],
  ['The district has 84 schools. 12 schools remain closed.', 1],
  ['ពលរដ្ឋភៀសសឹក ៧៥.៣៣០នាក់ នៅក្នុងជំរំ។', 1],
];

describe('a text that names nothing of ours', () => {
  it.each(OTHERS)('has that as its outcome, and no figures: %s', (_, text) => {
    const { outcome, figures, source } = readingOf(text);
    expect({ outcome, figures, source }).toEqual({ outcome: 'nothing_of_ours', figures: [], source: 'NOT-STATED' });
  });

  it('has each of its numbers among those left unread', () => {
    const { unread, aside } = readingOf(OTHERS[0]?.[1] ?? '');
    expect(unread.map(({ quote }) => quote)).toEqual(['More than 12,300 people', '41 schools', '3 people']);
    expect(aside).toEqual([]);
  });

  it.each(PARTS)('is no part of our own report: %s', (text, figures) => {
    const reading = readingOf(text);
    expect([reading.outcome, reading.figures.length]).toEqual(['read', figures]);
  });
});
