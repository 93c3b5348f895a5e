import type { BoardEvent, BoardStatement } from '@/domain/board/board';
import { type ChangedFigure, hasChanged, type StandingReport } from '@/domain/scenes/changes';
import type { ContentOf } from '@/domain/scenes/contents';
import type { Bilingual } from '@/domain/updates';
import { figureSentence } from '@/domain/wording/changes';
import { formatReportDay } from '@/domain/wording/dates';
import { eventKindLabel, placeLabel, placeWithKind, sourceLabel, topicLabel } from '@/domain/wording/labels';
import { formatList, type Language } from '@/domain/wording/language';
import { lateWord, standingWords } from '@/domain/wording/mending';
import { withDigits } from '@/domain/wording/numbers';
import { incidentSentence } from '@/domain/wording/sentences';
import { formatHappened, formatWindow } from '@/domain/wording/spans';
import type { Row, SceneFrame } from './frame';
import { shortTexts } from './html';
import { cameAt, markOf, newMark, type PageTerms } from './saying';
import { getTranslations } from './words';

/** What the newest report says and changed, sentence by sentence: every figure of it. */
export function changesFrame({ report, changes }: ContentOf<'changes'>, saying: PageTerms): SceneFrame | null {
  if (report === null) return null;
  const { wording, language } = saying;
  const t = getTranslations('Wall.changes')(language);
  const count = withDigits(String(changes.filter(hasChanged).length), wording);
  return {
    name: 'changes',
    title: t('title', { count, number: withDigits(String(report.number), wording) }),
    subtitle: subtitleOf(report, saying),
    sources: [report.source],
    asOf: report.periodEnd,
    rows: changes.map((figure) => ({ ...sentenceOf(figure, report, saying), figure: null })),
  };
}

/** The period, and that the report was corrected or told late. */
function subtitleOf(report: StandingReport, { wording, language }: PageTerms): string {
  const standing =
    report.correctedAt !== undefined
      ? standingWords('corrected', report.correctedAt, wording)
      : report.late && lateWord(report.late, language);
  return [formatWindow(report.periodStart, report.periodEnd, wording), standing].filter(Boolean).join(' · ');
}

function sentenceOf(figure: ChangedFigure, report: StandingReport, saying: PageTerms): Omit<Row, 'figure'> {
  const { wording, language } = saying;
  const t = getTranslations('Wall')(language);
  const { periodEnd, source, provisional } = figure;
  return {
    name: figureSentence(figure, wording),
    told: figure,
    notes: [
      periodEnd === null || periodEnd === report.periodEnd ? '' : formatReportDay(periodEnd, wording),
      source === report.source ? '' : sourceLabel(source, language),
      provisional ? t('provisional') : '',
    ],
    mark: markOf(figure, saying),
  };
}

/** The words of the newest report, in the language of the screen or marked in the other one. */
export function latestFrame({ report }: ContentOf<'latest'>, saying: PageTerms): SceneFrame | null {
  if (report === null) return null;
  const { wording, language } = saying;
  const { lang, text } = saidIn(report.text, language);
  const t = getTranslations('Wall.latest')(language);
  const note = lang === language ? null : getTranslations('Board')(language)('untranslated');
  return {
    name: 'latest',
    title: t('title', { number: withDigits(String(report.number), wording) }),
    subtitle: subtitleOf(report, saying),
    sources: [report.source],
    asOf: report.periodEnd,
    note,
    rows: [
      ...(report.checkNote ? [noteRow(report.number, report.checkNote, saying)] : []),
      ...shortTexts(text).map((name) => ({ name, figure: null, lang })),
      ...(report.statements ?? []).map((statement) => statementRow(statement, language)),
    ],
  };
}

/** What the report says to readers of figures that do not add up. */
function noteRow(number: number, note: Bilingual, { wording, language }: PageTerms): Row {
  const { lang, text } = saidIn(note, language);
  const name = getTranslations('Wall.note')(language)('of', { number: withDigits(String(number), wording) });
  return { name: `⚠ ${name} ${text}`, figure: null, lang };
}

/** What the report says of a place in words only. */
function statementRow({ topic, place, text }: BoardStatement, language: Language): Row {
  const { lang, text: said } = saidIn(text, language);
  const untranslated = lang === language ? '' : getTranslations('Board')(language)('untranslated');
  const about = `${topicLabel(topic, language)} · ${placeWithKind(place, language)}`;
  return { name: said, figure: null, lang, notes: [about, untranslated] };
}

function saidIn(text: Bilingual, language: Language): { lang: Language; text: string } {
  const other = language === 'km' ? 'en' : 'km';
  const lang = text[language] === null && text[other] !== null ? other : language;
  return { lang, text: text[lang] ?? '' };
}

/** What happened, the newest first, each with its own time and place and with who says so. */
export function eventsFrame({ events }: ContentOf<'events'>, saying: PageTerms): SceneFrame {
  return {
    name: 'events',
    title: getTranslations('Wall.events')(saying.language)('title'),
    sources: [...new Set(events.map(({ source }) => source))].slice(0, 4),
    asOf: events[0]?.when ?? null,
    rows: events.map((event) => eventRow(event, saying)),
  };
}

function eventRow(event: BoardEvent, saying: PageTerms): Row {
  const { language, wording } = saying;
  const { source, outlet, eventKind } = event;
  const { lang, text } = saidIn(event.text, language);
  const untranslated = lang === language ? '' : getTranslations('Board')(language)('untranslated');
  const came = cameAt(event.number, saying);
  return {
    name: eventKind === 'incident' ? incidentSentence({ source, outlet, title: text }, lang) : text,
    lang,
    figure: null,
    notes: [formatHappened(event, wording), ...aboutOf(event, language), untranslated],
    mark: came === null ? null : newMark(came, saying),
  };
}

/** Its kind, its places, and who says so. */
function aboutOf({ eventKind, places, placeText, outlet, source }: BoardEvent, language: Language): string[] {
  const named = places.map((place) => placeLabel(place, language));
  const where = named.length > 0 ? formatList(named, language) : (placeText ?? '');
  return [eventKindLabel(eventKind, language), where, outlet ?? sourceLabel(source, language)];
}
