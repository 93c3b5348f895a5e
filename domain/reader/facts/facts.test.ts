import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';

const read = (text: string) => readReport(text, { publishedOn: '2026-02-02' }).facts;

describe('the provinces that a text names', () => {
  it('are those of the sentence that speaks of them, with the count that it gives', () => {
    const { affected } = read(
      'In Pursat, 5 schools remain closed. The fighting affected seven provinces: Pursat, Koh Kong and Battambang.',
    );
    expect(affected).toMatchObject({ provinces: ['KH02', 'KH09', 'KH15'], counted: 7 });
  });

  it('are read in Khmer', () => {
    const { affected } = read('ការប៉ះទង្គិចបានប៉ះពាល់ដល់ខេត្តចំនួន ៣ គឺ ខេត្តពោធិ៍សាត់ ខេត្តកោះកុង និងខេត្តបាត់ដំបង។');
    expect(affected).toMatchObject({ provinces: ['KH02', 'KH09', 'KH15'], counted: 3 });
  });

  it('are none where places are only named', () => {
    expect(read('Officials went from Pursat to Koh Kong, the Ministry of Interior said.').affected).toBeNull();
  });
});

describe('who printed a text', () => {
  const BODY = '\n\nIn Pursat, 5 schools remain closed.';
  it.each([
    ['Source: Alpha Times (https://example.org/a/1)', 'Alpha Times', 'https://example.org/a/1'],
    ['PURSAT (Alpha Times) – In Pursat, 5 schools remain closed.', 'Alpha Times', ''],
    ['By Sok Alpha / Khmer Times', 'Khmer Times', ''],
    ['ប្រភព៖ អាល់ហ្វា', 'អាល់ហ្វា', ''],
    ['https://example.org/a/1.', '', 'https://example.org/a/1'],
  ])('%s', (head, outlet, url) => {
    expect(read(`${head}${BODY}`).via).toMatchObject({ outlet, url });
  });

  it('is nobody where the text does not say', () => {
    expect(read('In Pursat, 5 schools remain closed.').via).toBeNull();
  });
});

describe('what a text says of a province in words', () => {
  it.each([
    ['In Pursat, deminers held mine awareness sessions.', 'mine_awareness', 'KH15'],
    ['In Pursat, officials began a cleaning campaign at schools.', 'campaign', 'KH15'],
    ['Rice and oil were distributed to families in Pursat.', 'assistance', 'KH15'],
    ['In Pursat, temporary shelters are being arranged for families.', 'shelter', 'KH15'],
    ['The road in Pursat is calm. Temporary shelters are being arranged for families.', 'shelter', 'KH15'],
    ['The road in Pursat is calm.\n\nTemporary shelters are being arranged for families.', 'shelter', 'KH'],
    ['ក្នុងខេត្តពោធិ៍សាត់ ក្រុមការងារបានផ្សព្វផ្សាយអប់រំអំពីគ្រោះថ្នាក់មីន។', 'mine_awareness', 'KH15'],
    ['ក្នុងខេត្តពោធិ៍សាត់ អំណោយអង្ករត្រូវបានចែកជូនប្រជាពលរដ្ឋ។', 'assistance', 'KH15'],
  ])('%s', (text, topic, place) => {
    expect(read(text).statements).toMatchObject([{ topic, place }]);
  });

  it('stands with each province that its sentence names', () => {
    const { statements } = read('Rice was distributed to families in Pursat and in Koh Kong.');
    expect(statements.map(({ place }) => place)).toEqual(['KH15', 'KH09']);
  });
});

describe('who did what', () => {
  it.each([
    ['On 1 February 2026, Governor Sok Alpha visited Pursat.', 'visit', 'Sok Alpha'],
    ['Mr. Sok Alpha inspected a camp in Pursat.', 'inspection', 'Sok Alpha'],
    ['Ambassador Sok Alpha met Chan Beta in Pursat.', 'meeting', 'Sok Alpha'],
    ['The Alpha Border Committee agreed to open the road in Pursat.', 'agreement', 'Alpha Border Committee'],
    ['The Alpha Relief Society issued a statement in Pursat.', 'statement', 'Alpha Relief Society'],
    ['Director Sok Alpha explained the rules to villagers in Pursat.', 'outreach', 'Sok Alpha'],
    ['The Alpha Relief Society appealed for blankets in Pursat.', 'appeal', 'Alpha Relief Society'],
    ['លោក សុខ អាល់ហ្វា អភិបាលខេត្តពោធិ៍សាត់ បានចុះពិនិត្យជំរំ។', 'inspection', 'សុខ អាល់ហ្វា'],
    ['អង្គការអាល់ហ្វា បានអំពាវនាវសុំភួយក្នុងខេត្តពោធិ៍សាត់។', 'appeal', 'អង្គការអាល់ហ្វា'],
  ])('%s', (text, eventKind, name) => {
    expect(read(text).events).toMatchObject([{ eventKind, actors: [{ name }] }]);
  });

  it('has place, site, day, and the words of who acted', () => {
    const [event] = read(
      'In Pursat, 5 schools remain closed.\n\nOn 31 January 2026, Sok Alpha, governor of Pursat province, visited the Wat Alpha camp in Pursat. "The alpha road is open," he said.',
    ).events;
    expect(event).toMatchObject({
      ...{ eventKind: 'visit', when: '2026-01-31', whenEnd: null, places: ['KH15'], sites: ['Wat Alpha'] },
      actors: [{ kind: 'person', office: 'governor of Pursat province', quote: 'The alpha road is open' }],
    });
  });

  it('takes a quotation without an act for a statement', () => {
    const { events } = read('"The camps in Pursat are calm," said spokesperson Sok Alpha.');
    expect(events).toMatchObject([
      { eventKind: 'statement', actors: [{ name: 'Sok Alpha', quote: 'The camps in Pursat are calm' }] },
    ]);
  });

  it('keeps two offices of one person in one line', () => {
    const { events } = read(
      'Sok Alpha, governor of Pursat and head of its committee, visited a camp in Pursat with Chairman Sok Alpha.',
    );
    expect(events[0]?.actors).toMatchObject([
      { name: 'Sok Alpha', office: 'governor of Pursat and head of its committee; Chairman' },
    ]);
  });

  it('gives no name to who is told of by an office alone', () => {
    expect(read('The governor of Pursat visited a camp.').events).toMatchObject([
      { actors: [{ name: '', office: 'governor of Pursat' }] },
    ]);
  });

  it('has both days of a visit of two days', () => {
    expect(read('On 30 and 31 January 2026, Governor Sok Alpha visited Pursat.').events).toMatchObject([
      { when: '2026-01-30', whenEnd: '2026-01-31' },
    ]);
  });

  it('is on the day of the page where the sentence names none', () => {
    expect(read('Governor Sok Alpha visited Pursat.').events).toMatchObject([{ when: '2026-02-02' }]);
  });

  it('is nobody where nobody acts', () => {
    expect(read('The camp in Pursat was visited on Friday.').events).toEqual([]);
  });

  it('is nothing of ours in a text about others', () => {
    expect(read('In Lebanon, Governor John Alpha visited 310 shelters.')).toMatchObject({ events: [], statements: [] });
  });
});
