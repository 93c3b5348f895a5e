import type { ShownReading } from '@/domain/board/current';
import type { ProvinceRow } from '@/domain/board/provinces/rows';
import { briefSentence } from '@/domain/brief/sentences';
import type { Edition, FrozenFigure } from '@/domain/briefing/edition/edition';
import { isOneLanguageMissing } from '@/domain/briefing/edition/missing-language';
import { paragraphPieces, pinnedOf } from '@/domain/briefing/edition/spoken-pieces';
import type { ProvinceView } from '@/domain/settings';
import { changeSentence } from '@/domain/wording/changes';
import { formatInstant, formatShortDay } from '@/domain/wording/dates';
import { lineLabel, placeLabel, sourceLabel } from '@/domain/wording/labels';
import { colon, formatList, type Language, type Style, styleOfPage } from '@/domain/wording/language';
import { withdrawnSentence } from '@/domain/wording/mending';
import { qualifiedCount, qualifiedDigits } from '@/domain/wording/qualifiers';
import { asOfLine, formatWindow } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';
import { caveatsOf } from './caveats';
import { firstOf, heading, listed, type Paper, type PaperBlock, type PaperFigure, text } from './paper';
import { embargoLine, frozenLine, issueLine, moreLine, nextReportLine, paperWord } from './paper-words';

/** `now`: server time in ms, for the embargo. `address`: of the edition's page. `view`: how this installation shows provinces. */
export type PaperOptions = {
  language: Language;
  now: number;
  address: string;
  exercise: boolean;
  view: ProvinceView;
};

/** A sheet has one page. */
const MOST = { figures: 5, provinces: 7, changes: 3, caveats: 2 } as const;

/** What leaves the house: figures with their source and day, and no line to take. */
export function pressSheet(edition: Edition, options: PaperOptions): Paper {
  const { language, address, exercise } = options;
  const wording = styleOfPage(language, edition.facts.issuer.digits);
  return {
    kind: 'press',
    language,
    name: `press-${edition.number}-${language}`,
    marks: marksOf(edition, exercise, language),
    letterhead: letterheadOf(edition, language),
    blocks: [
      ...noticesOf(edition, options, wording),
      { kind: 'meta', text: issueLine('press', { ...edition, version: edition.briefing.version }, wording) },
      ...occasionOf(edition, wording),
      { kind: 'title', text: titleOf(edition, language) },
      ...leadOf(edition, wording),
      { kind: 'figures', figures: figuresOf(edition.facts.figures, wording).slice(0, MOST.figures) },
      ...provincesOf((edition.facts.provinces ?? []).toSorted(affectedFirst).slice(0, MOST.provinces), wording),
      ...changesOf(edition, wording),
      ...listed(paperWord('caveats', wording), caveatsOf(keyCited(edition), wording).slice(0, MOST.caveats)),
      ...endOf(edition, wording),
    ],
    foot: `${issueLine('press', { ...edition, version: edition.briefing.version }, wording)} · ${frozenLine(wording)}`,
    address,
  };
}

/** Before its occasion begins, a paper that leaves the house says so. */
export function noticesOf({ texts }: Edition, { now }: PaperOptions, wording: Style): PaperBlock[] {
  const { at } = texts.content;
  return at !== null && Date.parse(at) > now ? [{ kind: 'notice', text: embargoLine(at, wording) }] : [];
}

export function marksOf(edition: Edition, exercise: boolean, language: Language): string[] {
  return [
    ...(exercise ? [paperWord('exercise', language)] : []),
    ...(isOneLanguageMissing(edition.texts) ? [paperWord('draft', language)] : []),
  ];
}

export function letterheadOf({ facts }: Edition, language: Language): string {
  return facts.issuer.ministry[language] ?? paperWord('product', language);
}

export function titleOf({ texts }: Edition, language: Language): string {
  return (
    texts.speeches[0]?.content.title[language] ?? texts.content.occasion[language] ?? paperWord('untitled', language)
  );
}

/** "Daily briefing · Press hall · 14 January 2026, 10:00", and the period of the figures with its hours. */
function occasionOf({ texts: { content }, facts }: Edition, wording: Style): PaperBlock[] {
  const { occasion, venue, at } = content;
  const when = at === null ? null : formatInstant(Date.parse(at), wording);
  const parts = [occasion[wording.language], venue, when].filter((part) => part !== null);
  const starts = facts.cited.flatMap(({ pinned }) => pinned?.periodStart ?? []).toSorted();
  const ends = facts.cited.flatMap(({ pinned }) => pinned?.periodEnd ?? []).toSorted();
  const period = ends.length === 0 ? [] : [formatWindow(starts[0] ?? null, ends.at(-1) ?? null, wording)];
  const lines = [parts.join(' · '), ...period].filter((line) => line !== '');
  return lines.map((line): PaperBlock => ({ kind: 'meta', text: line }));
}

function leadOf({ texts, facts }: Edition, wording: Style): PaperBlock[] {
  const [speech] = texts.speeches;
  const said = speech ? paragraphPieces(speech.content.texts[wording.language], pinnedOf(facts.cited), wording) : [];
  return said.slice(0, 1).map((pieces): PaperBlock => ({ kind: 'text', pieces }));
}

export function figuresOf(figures: readonly FrozenFigure[], wording: Style): PaperFigure[] {
  return figures.flatMap(({ reading, change }) => {
    if (reading === null) return [];
    const unit = unitWordsOf(reading.indicator, reading.breakdown);
    const told = change.kind === 'none' ? [] : [changeSentence(change, unit, wording)];
    const preliminary = reading.provisional ? [paperWord('preliminary', wording)] : [];
    return [
      {
        label: lineLabel(reading, wording, 'long'),
        count: qualifiedCount(reading, wording, unit).text,
        note: [...told, ...preliminary].join(' · ') || null,
        meta: `${asOfLine(reading.asOf, wording)} · ${sourceLabel(reading.source, wording.language)}`,
      },
    ];
  });
}

/** A sheet has no room for all: those that the ministry names as affected come first, and those of which nothing is known last. */
function affectedFirst(a: ProvinceRow, b: ProvinceRow): number {
  const rank = ({ affected, latest }: ProvinceRow) => (latest === null ? 2 : Number(!affected));
  return rank(a) - rank(b);
}

/** Latin digits in both languages: people compare the rows of a column. */
export function provincesOf(rows: readonly ProvinceRow[], wording: Style): PaperBlock[] {
  const told = rows.filter(({ latest }) => latest !== null);
  if (told.length === 0) return [];
  const latin: Style = { ...wording, digits: 'latin' };
  const cell = (reading: ShownReading | null) => (reading === null ? '–' : qualifiedDigits(reading, latin).text);
  return [
    heading(paperWord('byProvince', wording)),
    {
      kind: 'table',
      head: (['province', 'displaced', 'schools', 'health', 'asOf'] as const).map((word) => paperWord(word, wording)),
      rows: told.map(({ place, displaced, schoolsClosed, healthFacilitiesClosed, latest }) => [
        placeLabel(place, wording.language),
        ...[displaced, schoolsClosed, healthFacilitiesClosed].map(cell),
        latest ? `${formatShortDay(latest.asOf, latin)}, ${sourceLabel(latest.source, wording.language)}` : '–',
      ]),
      note: paperWord('notReported', wording),
    },
  ];
}

/** Every changed line as a sentence, withdrawals first. */
export function changeLines({ facts: { changes } }: Edition, wording: Style): string[] {
  if (changes === null) return [];
  const told = changes.lines.filter(({ reason }) => reason !== 'confirmed');
  return [
    ...changes.withdrawals.map((withdrawal) => withdrawnSentence(withdrawal, wording).text),
    ...told.map((line) => briefSentence(line, wording)),
  ];
}

function changesOf(edition: Edition, wording: Style): PaperBlock[] {
  const lines = firstOf(changeLines(edition, wording), MOST.changes, (count) => moreLine(count, wording));
  return listed(paperWord('changes', wording), lines);
}

/** The cautions of the figures that the sheet shows. */
function keyCited({ facts: { figures, cited } }: Edition): Edition['facts']['cited'] {
  const keys = figures.slice(0, MOST.figures).map(({ citation }) => citation);
  return cited.filter(({ citation: { update, line } }) =>
    keys.some((key) => key?.update === update && key.line === line),
  );
}

function endOf({ facts }: Edition, wording: Style): PaperBlock[] {
  const { language } = wording;
  const sources = formatList(
    facts.sources.map((source) => sourceLabel(source, language, 'long')),
    language,
  );
  const contact = facts.issuer.contact[language];
  return [
    ...(sources === '' ? [] : [text(`${paperWord('sources', wording)}${colon(wording)} ${sources}`)]),
    ...(contact === null ? [] : [text(`${paperWord('contact', wording)}${colon(wording)} ${contact}`)]),
    ...(facts.nextReport === null ? [] : [text(nextReportLine(facts.nextReport, wording))]),
  ];
}
