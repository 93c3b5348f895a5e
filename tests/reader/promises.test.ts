import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { HALVES, readTexts } from './score';

describe('who says it', () => {
  it.each([
    [
      'The Ministry of National Defence reaffirmed its commitment to the ceasefire.\n\nThe Ministry of Interior yesterday reported that 148,900 people remain in displacement camps.',
      'MOI',
    ],
    [
      "Thailand's Defense Ministry said its soldiers were attacked. Cambodian authorities reported that more than 97,000 people have fled their homes.",
      'GOV',
    ],
    ['In Lebanon, 74,100 people have been displaced, the Ministry of Education said.', 'NOT-STATED'],
  ])('%s', (text, source) => {
    expect(readReport(text, { publishedOn: '2026-01-16' }).source).toBe(source);
  });

  it('is told of each figure where two speak', () => {
    const text =
      'As of Dec. 17, 2025, a total of 1,090 schools have been forced to close, the Ministry of Education said. According to a Ministry of Interior report, the number of displaced civilians surged to 446,200.';
    const { figures } = readReport(text, { publishedOn: '2025-12-17' });
    expect(figures.map(({ value, source }) => [value, source])).toEqual([
      [1_090, 'MOEYS'],
      [446_200, 'MOI'],
    ]);
  });
});

describe('sure is a promise', () => {
  const confidencesOf = (text: string) =>
    readReport(text, { publishedOn: '2026-02-02' }).figures.map(({ confidence }) => confidence);
  const WHOLE = 'As of 1 February 2026, 72,180 people remain in displacement camps, the Ministry of Interior said.';

  it('is kept where line, place, day and body have words of their own', () => {
    expect(confidencesOf(WHOLE)).toEqual(['sure']);
  });

  it.each([
    ['without a body', 'As of 1 February 2026, 72,180 people remain in displacement camps.'],
    ['without a day', '72,180 people remain in displacement camps, the Ministry of Interior said.'],
    [
      'with the day of the words alone',
      'The Ministry of Interior said yesterday that 72,180 people remain in displacement camps.',
    ],
    [
      'where "displaced" may be anywhere',
      'As of 1 February 2026, 72,180 people remain displaced, the Ministry of Interior said.',
    ],
    ['with a rival', `${WHOLE} Some officials of the ministry said 61,400 people remain in displacement camps.`],
    [
      'with a carried place',
      'As of 1 February 2026, in Pursat 19 schools are closed, the Ministry of Interior said. Seven health centres remain shut.',
    ],
  ])('is not given %s', (_, text) => {
    expect(confidencesOf(text).at(-1)).toBe('check');
  });
});

describe('what is not read says so', () => {
  it.each([
    ['ហើយ​ពលរដ្ឋ ៧២.១៨០នាក់ នៅក្នុងជំរំ។', 'read'],
    ['2月1日、避難民72,180人がキャンプに残っている。内務省が発表した。', 'language_not_read'],
    [
      'Seramai 5,101 orang telah pulang dalam tempoh 24 jam, manakala 72,180 orang masih berada di kem, kata Kementerian Dalam Negeri.',
      'language_not_read',
    ],
    [
      'Le nombre de civils évacués dans les camps était de 72,180, dont 39,400 femmes, selon les autorités de la province.',
      'language_not_read',
    ],
    ['ผู้พลัดถิ่น 72,180 คนยังอยู่ในค่าย', 'language_not_read'],
    ['In Lebanon, 74,100 people have been displaced.', 'nothing_of_ours'],
    [
      'Floods in the north left 4,120 families without homes, the National Committee for Disaster Management said.',
      'nothing_of_ours',
    ],
  ])('%s', (text, outcome) => {
    const reading = readReport(text, { publishedOn: '2026-02-02' });
    expect(reading.outcome).toBe(outcome);
    if (outcome !== 'read') expect(reading.figures).toEqual([]);
  });
});

describe('nothing vanishes', () => {
  /** Numbers, not digits inside words ("IMG_20250801"). */
  const NUMBER = /(?<![\p{L}\p{M}\p{N}_]|\p{N}[.,])[\d\u17e0-\u17e9]+(?![a-z_\p{N}])/giu;

  it.each(HALVES.flatMap((half) => readTexts(half)).map((text) => [text.name, text] as const))('in %s', (_, own) => {
    const { figures, unread, aside } = readReport(own.text, { publishedOn: own.published });
    const spans = [...figures.flatMap((figure) => figure.spans), ...unread, ...aside];
    const lost = [...own.text.matchAll(NUMBER)].filter(
      ({ index, 0: number }) => !spans.some(({ start, end }) => start < index + number.length && index < end),
    );
    expect(lost.map(([number]) => number)).toEqual([]);
  });
});

/** One of each kind of token that the reader knows, repeated. */
const TOKENS = [
  'ខណៈ1. ',
  '1\n',
  '• 1\n',
  '1. ',
  '1/',
  '1-',
  '(1) ',
  '1,234,',
  '១.២ ',
  '6សែន',
  '10% ',
  '7 January ',
  '6:00 ',
  'yesterday ',
  '5 schools ',
  'a school ',
  '5 schools closed. ',
  'Pursat: 5 schools\n',
  'A 1. ',
  'killed ',
  'Pursat ',
  'Wat Po ',
  'Ministry of Interior ',
  'said ',
  'Thai ',
  'more than ',
  'while ',
  'of them ',
  'from 6 am to ',
  'no new ',
  '" ',
  '(',
  '។',
  '\n',
  'a',
  'É',
  'ខេត្ត',
  'នៅវត្ត',
  'ថ្ងៃទី',
  'ក្នុងនោះ',
  'most ',
  'all others ',
  'hundreds of schools ',
  'Pursat Sok Alpha, ',
  'Pursat: "Sok Alpha" said. ',
  'Governor Sok Alpha visited Pursat. ',
  'Pursat villages cleared again ',
  'Source: Pursat ',
  'ពោធិ៍សាត់ លោក សុខ អាល់ហ្វា ',
];

describe('the work it takes', { timeout: 120_000 }, () => {
  it.each(TOKENS)('grows with the length, four times for four times as much: %j', (token) => {
    const [short, long] = [10_000, 40_000].map((length) =>
      leastTime(token.repeat(length / token.length + 1).slice(0, length)),
    );
    expect(long).toBeLessThan(9 * (short ?? 0) + 200);
  });
});

describe('the time it takes', { timeout: 60_000 }, () => {
  it.each([
    ['digits', '1'],
    ['grouped digits', '1,234,'],
    ['dots', '1.'],
    ['Khmer digits', '៧២.១៨០'],
    ['words', 'and 5 schools '],
    ['amounts', 'most schools in Pursat reopened, '],
    ['acts', 'Governor Sok Alpha visited Pursat. "It is open," he said. '],
  ])('grows with the length: %s', (_, part) => {
    expect(leastTime(part.repeat(Math.ceil(40_000 / part.length)))).toBeLessThan(1_000);
  });
});

const MOST_TRIES = 5;

/** The first time the patterns are compiled, and others are at work on the same machine. */
function leastTime(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < MOST_TRIES && (tries < 2 || least >= 1_000); tries += 1) {
    const before = process.cpuUsage();
    readReport(text, { publishedOn: '2026-01-15' });
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
