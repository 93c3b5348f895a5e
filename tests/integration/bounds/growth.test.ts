import { describe, expect, it } from 'vitest';
import { readBytes } from '@/client/files/read-bytes';
import { countsInWords } from '@/domain/addup/counts-in-words';
import { findQuestions } from '@/domain/briefing/question-search';
import type { SpokenText } from '@/domain/briefing/spoken-text';
import { typedNumbers } from '@/domain/briefing/typed-numbers';
import { odditiesOf, refusePaste } from '@/domain/composer/pasted';
import { cellsOfCsv, csvLine } from '@/domain/csv';
import { toOwnPath } from '@/domain/own-path';
import { readDelta, readDoubtReport, readEntriesFrame, readHandshake, readSeen } from '@/domain/protocol/read';
import { readReport } from '@/domain/reader/read-report';
import { cleanText } from '@/domain/text/clean-text';
import { readCount } from '@/domain/text/counts';
import { foldKhmer } from '@/domain/text/fold';
import { toRuns } from '@/domain/text/glossary';
import { readRoundWords } from '@/domain/text/number-words';
import { isWhen } from '@/domain/when';
import { searchUpdates } from '@/domain/wording/search/search';
import { foldForSearch } from '@/domain/wording/search/search-terms';
import { readForm, readJson } from '@/server/http/body';
import { mostBytesFor } from '@/server/http/body-bounds';
import { isDeeperThan } from '@/server/http/json-depth';
import { isSameOrigin } from '@/server/http/same-origin';
import { settleTarget } from '@/server/http/target';
import { docxOf, xlsxOf } from '@/tests/support/composer/office';
import { growthOf, growthOnTexts, MOST_GROWTH } from '@/tests/support/growth';

type Reader = (text: string) => unknown;

/** What reads the text of strangers, and the length that is put before it. */
const READERS: Record<string, [read: Reader, letters: number]> = {
  'the depth of JSON': [(text) => isDeeperThan(text, 40), 100_000],
  'the depth of JSON in a string': [(text) => isDeeperThan(`"${text}`, 40), 100_000],
  'search terms': [(text) => searchUpdates(text, []), 5_000],
  'the form in which texts are compared': [foldForSearch, 10_000],
  'folded Khmer': [foldKhmer, 20_000],
  'terms that may not break': [toRuns, 10_000],
  'the reader': [(text) => readReport(text, { publishedOn: null }), 5_000],
  'numbers that are typed in a speech': [(text) => typedNumbers(newDoc(text)), 5_000],
  'what is asked of the bank of questions': [(text) => findQuestions(text, [BANKED]), 5_000],
  'a text to keep': [cleanText, 50_000],
  'an own path': [(text) => toOwnPath(`/${text}`), 20_000],
  'a table': [cellsOfCsv, 50_000],
  'a quoted cell': [(text) => cellsOfCsv(`"${text}`), 50_000],
  'a cell to write': [(text) => csvLine([text]), 50_000],
  'a pasted text': [(text) => [odditiesOf(text), refusePaste('', text)], 20_000],
  'a count': [readCount, 20_000],
  'round words': [readRoundWords, 20_000],
  'counts in words': [countsInWords, 5_000],
  'a moment': [isWhen, 50_000],
  'the site that a request comes from': [
    (text) => isSameOrigin(new Headers({ origin: `http://${toLatin(text)}`, host: 'x' }), 'http://x'),
    10_000,
  ],
  'what was asked for': [(text) => settleTarget({ url: `/${text}`, headers: {} } as never), 50_000],
  'an address sent whole': [(text) => settleTarget({ url: `http://x/${text}` } as never), 20_000],
  'a path’s bound': [(text) => mostBytesFor(`/api/v1/drafts/${text}`), 50_000],
  'frames of sockets': [(text) => FRAMES.map((read) => read(frameOf(text))), 20_000],
};

let written = 0;
/** Each text is read once, so this is another one each time. */
function newDoc(text: string): SpokenText {
  written += 1;
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${written} ${text}` }] }] };
}

const NOT_SAID = { km: null, en: null };
const NO_TEXT: SpokenText = { type: 'doc', content: [] };
const BANKED = {
  answer: '',
  question: {
    ...{ id: 'x', version: 1, changedBy: { id: 'a', name: 'A' }, changedAt: '', discardedAt: null, approval: null },
    content: {
      ...{ question: NOT_SAID, answer: { km: NO_TEXT, en: NO_TEXT }, unknown: NOT_SAID, followUp: null, owner: null },
      ...{ reviewBy: null, tags: [], explained: [] },
    },
  },
};

const FRAMES = [readHandshake, readSeen, readDoubtReport, readEntriesFrame, readDelta];

function frameOf(text: string): unknown {
  return { s: text, epoch: text, streams: { wall: { epoch: text, seq: 1 } }, entries: [{ seq: 1, text, hash: text }] };
}

/** Headers hold nothing else. */
function toLatin(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, 'x');
}

/** Repeated, each has driven some pattern back to its beginning. */
const UNITS = [
  ...['\\"', '"', '[', '{"a":', '(', ')', '(1', '1', '៥', '1 ', '1,', '1.', '1 000 ', '0', 'a', 'a ', 'A', ' ', '\n'],
  ...[
    '\t',
    '\r\n',
    ',',
    ';',
    '-',
    '.',
    '/',
    '%',
    '%41',
    '&',
    '<',
    "'",
    "''",
    '""',
    '\u17d2',
    'ក្',
    'ា',
    'រយ',
    'មួយ',
    'ក ',
  ],
  ...['one ', 'hundred and ', 'since ', 'taking tolls', 'pfortolla', 'between 1 and ', 'year-old ', 'of the ', 'Wat '],
  ...['\u200b', '\ud800', '\u202e', 'é', '\u0301', '១.', '10 ភូមិ', 'ក្នុងចំណោម', 'the camp '],
];

describe.each(Object.entries(READERS))('%s', (_, [read, letters]) => {
  it.each(UNITS)('takes four times as long for four times as many %j, not sixteen', async (unit) => {
    expect(await growthOnTexts(read, unit, letters)).toBeLessThan(MOST_GROWTH);
  });
});

describe('bodies', () => {
  const body = (text: string, type: string) =>
    new Request('http://x/api/v1/updates', { method: 'POST', headers: { 'content-type': type }, body: text });

  it('are refused as fast as they are read: 320 kB of quotes', async () => {
    const text = `"${'\\"'.repeat(160_000)}`;
    const before = process.cpuUsage();
    expect(await readJson(body(text, 'application/json'))).toMatchObject({ ok: false, code: 'json.broken' });
    // It was 31 s; the bound is wide, for it stands for a kind and not for a machine.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });

  it('are refused by their type before they are read', async () => {
    const huge = ' '.repeat(10_000);
    expect(await readJson(body('{}', `${huge}x`))).toMatchObject({ code: 'media.unsupported' });
    expect(await readForm(body('a=b', 'application/json'))).toMatchObject({ code: 'media.unsupported' });
  });
});

describe('files', () => {
  const sheet = (xml: string) => xlsxOf([{ rows: xml }]);
  const strings = (xml: string) => xlsxOf([{ rows: [['a']] }], '', { 'xl/sharedStrings.xml': xml });
  const document = (xml: string) => docxOf(xml);
  const MAKERS = { sheet, strings, document };
  const PIECES = [
    '<row>',
    '<row ',
    '<c>',
    '<c ',
    '<row><c>',
    '<si>',
    '<si ',
    '<si><rPh',
    '<t ',
    '<w:t ',
    '<w:t>',
    '<f\t',
    '&amp',
  ];
  /** These are read to their end: fewer of them say as much. */
  const WHOLE: [keyof typeof MAKERS, string][] = [
    ['sheet', '<row><c><v>1</v></c></row>'],
    ['strings', '<si><t>a</t></si>'],
    ['document', '<w:p><w:r><w:t>a</w:t></w:r></w:p>'],
    ['document', '<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r>'],
  ];
  const readGrowth = ([kind, piece]: [keyof typeof MAKERS, string], share: number) => {
    const name = kind === 'document' ? 'a.docx' : 'a.xlsx';
    const read = (times: number) => readBytes(name, MAKERS[kind](piece.repeat(times * share)));
    return growthOf(
      () => read(10_000),
      () => read(40_000),
    );
  };

  it.each(Object.keys(MAKERS).flatMap((kind) => PIECES.map((piece) => [kind as keyof typeof MAKERS, piece] as const)))(
    'are read in one pass: a %s of %j without an end',
    async (kind, piece) => {
      expect(await readGrowth([kind, piece], 1)).toBeLessThan(MOST_GROWTH);
    },
  );

  it.each(WHOLE)('are read in one pass: a %s of many %j', async (kind, piece) => {
    expect(await readGrowth([kind, piece], 0.4)).toBeLessThan(MOST_GROWTH);
  });
});
