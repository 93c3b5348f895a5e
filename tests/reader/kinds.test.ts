import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { saidBy } from './lines';

/** Where the living test of a kind of fault stands: a file, and words of its title. */
type Living = { test: string; title: string };
/** An invented sentence that shows the kind, and what is read from it. */
type Shown = { sentence: string; publishedOn: string; said: string[] };
type Kind = readonly [kind: string, ...shown: (Living | Shown)[]];

const inFaults = (title: string): Living => ({ test: 'tests/reader/faults.test.ts', title });
const inPromises = (title: string): Living => ({ test: 'tests/reader/promises.test.ts', title });
const inLater = (title: string): Living => ({ test: 'tests/reader/faults-seen-later.test.ts', title });
const DAY = inFaults("the day is the figure's own");
const PLACE = inFaults('datelines are no places, and a place of the detail is not that of the total');
const OTHERS = inFaults('numbers of others');
const NOUN = inFaults('the second unit, the exact number, the left-out noun');
const DAMAGE = inFaults('lists of damage');
const LISTS = inFaults('lists of a part, latest data, shares');
const PAPER = inFaults('nothing vanishes: the verb of a paper is not that of the people');
const WHO = inPromises('who says it');

/** The kinds of fault that the reader once had, by number; none may come back without a test that says so. */
const KINDS: readonly Kind[] = [
  ['the verb of a paper swallows the sentence', PAPER],
  ['the provinces that were hit are not counted', inFaults('provinces that were hit are counted')],
  ['things behind a long head of a list are lost', DAMAGE],
  ['a kind of storehouse counts as another', DAMAGE],
  ['the hour of a by-line beats the stated window', DAY],
  ['the day of a pact or an event is taken for that of the figures', DAY],
  ['"as of" is not carried within its paragraph', DAY],
  ['"to the same time next day" gives no day', DAY],
  ['a date above the text takes "yesterday" away from the rest', DAY],
  ['"yesterday" hangs on the day of pasting', DAY],
  ['a period ends before it starts', DAY],
  [
    'a wrong day of the fighting turns those who remain into all who fled',
    {
      sentence:
        'The ministry said 69,120 people remain in camps. The works break the Joint Statement dated December 27, 2025.',
      publishedOn: '2026-02-20',
      said: ['remaining_in_camps KH exact 69120'],
    },
  ],
  ['the body named most often is taken for the one that speaks', WHO],
  ['a ministry of another country is taken for ours', WHO],
  ['a dateline in capitals or with a colon is taken for a place', PLACE],
  ['the place of one death is given to the toll', PLACE],
  [
    'the place behind a second number is surely that of the first',
    {
      sentence: 'In camps, 69,120 people remain and 16 schools are closed in Pursat.',
      publishedOn: '2026-02-20',
      said: ['remaining_in_camps KH15 exact 69120', 'service_closed/school KH15 exact 16'],
    },
  ],
  ["the other side's numbers are ours", OTHERS],
  [
    'numbers of other countries and disasters are ours',
    OTHERS,
    { test: 'tests/reader/nothing-of-ours.test.ts', title: 'a text that names nothing of ours' },
  ],
  ['those who got help are all who stay there', OTHERS],
  ['houses called civilian are taken for civilians', DAMAGE],
  ['the second unit does not get the "additional" of the first', NOUN],
  ['a rounded lead wins over the exact number, a headline over the text', NOUN],
  ['a noun that is left out loses the number', NOUN],
  ['a number behind its noun is lost', NOUN],
  ['the people of one named site are those of the nation', inFaults('one named site')],
  ['"closed or damaged" is read as one of them', DAMAGE],
  ['the parts of a part beat the whole', LISTS],
  ['the latest toll has no reach', LISTS],
  ['shares of those who returned are never read', LISTS],
  [
    'what the reader put into source and period counts as typed',
    { test: 'client/draft/form/frame.test.ts', title: 'proposes anew what another text says otherwise' },
  ],
  [
    'the day of a figure that differs cannot be seen or changed',
    { test: 'client/draft/form/frame.test.ts', title: 'sends its own day and body' },
  ],
];

const DOCX = 'client/files/word/read-docx.test.ts';
const XLSX = 'client/files/excel/read-xlsx.test.ts';

/** Kinds that files and data of other projects showed, where they reach the reader. */
const FROM_FILES: readonly Kind[] = [
  ['a hyphen that does not break is dropped', { test: DOCX, title: 'keeps the hyphen that does not break' }],
  ['a sheet that is hidden is read', { test: XLSX, title: 'leaves hidden sheets out' }],
  [
    'tags with a prefix are not read',
    { test: DOCX, title: 'whichever prefix' },
    { test: XLSX, title: 'whichever prefix' },
  ],
  ['struck and hidden words are read', { test: DOCX, title: 'leaves struck and hidden words out' }],
  ['a text box is read twice', { test: DOCX, title: 'takes a text box once' }],
  [
    'a file under another inner name is called damaged',
    { test: DOCX, title: 'is found under the name that Word Online gives it' },
  ],
  ['the rows of tables are lost', { test: DOCX, title: 'keeps the rows of its tables' }],
  ['broken Khmer of a PDF is called read', { test: 'client/files/pdf/khmer-holes.test.ts', title: 'isBrokenKhmer' }],
  ['a share of places is a count', inFaults('fractions, nil labels, dashes')],
  ['"new deaths: nil" speaks of the injured too', inFaults('fractions, nil labels, dashes')],
  ['a decimal of a cell is a count (F2)', { test: XLSX, title: 'a decimal is no count (F2)' }],
  ['a whole number as Java writes it is refused (F6)', { test: XLSX, title: 'as Java writes a whole number (F6)' }],
  ['a period ends before it starts (R9)', inLater('a period never ends before it starts')],
  ['a hyphen that nobody sees joins a range', inFaults('fractions, nil labels, dashes')],
];

/** What the pages after them showed. */
const SEEN_LATER: readonly Kind[] = [
  ['"since" stands in the sentence before', inLater('damage since a day that the sentence before gives')],
  ['people who had come in', inLater('people who had come in')],
  ['pupils behind a list of provinces are those of the last one', inLater('pupils behind a list of provinces')],
  ['"they include" in the next paragraph is lost', inLater('what they include in one place')],
  ["a paper of another century is today's", inLater('an old paper has its own day, and is never sure')],
  ['soldiers of two countries are civilians of ours', inLater('soldiers of two countries are no civilians')],
  ['"an additional N have also fled" are new ones', inLater('those who were also evacuated are not new ones')],
  ['a number worded in two ways is sure', inLater('leaves one number that is worded in two ways')],
  [
    'the dead of two countries, a repeated title and an unknown district are counted',
    inLater('the dead of two countries'),
  ],
  ['a toll that gives no period is left', inLater('tolls that give no period')],
];

/** Its number in its list, the kind, and what shows it. */
type Numbered = [number: string, kind: string, shown: (Living | Shown)[]];

const ALL = Object.entries({ reader: KINDS, files: FROM_FILES, later: SEEN_LATER }).flatMap(([list, kinds]) =>
  kinds.map(([kind, ...shown], at): Numbered => [`${list} ${at + 1}`, kind, shown]),
);

describe('each kind of fault that was ever found', () => {
  it.each(ALL)('%s: %s', (_, __, shown) => {
    for (const each of shown) {
      if ('test' in each) expect(readFileSync(each.test, 'utf8')).toContain(each.title);
      else expect(saidBy(each.sentence, each.publishedOn).toSorted()).toEqual(each.said.toSorted());
    }
  });

  it('is one of 32 of the reader', () => {
    expect(KINDS).toHaveLength(32);
  });

  it('leaves the first of two numbers with one place to be looked at', () => {
    const text =
      'As of 5 January 2026, 69,120 people remain in camps and 16 schools remain closed in Pursat, the Ministry of Interior said.';
    const { figures } = readReport(text, { publishedOn: '2026-01-06' });
    expect(figures.map(({ value, confidence }) => [value, confidence])).toEqual([
      [69_120, 'check'],
      [16, 'sure'],
    ]);
  });
});
