import { type KeyFigure, leadOf, subjectsOf } from '@/domain/board/key-figures';
import { withdrawalOf } from '@/domain/board/marks';
import { notesOf } from '@/domain/board/reader-notes';
import type { KnownReading } from '@/domain/board/readings';
import { changeShort } from '@/domain/wording/changes';
import { formatDayMonth, formatReportDay, formatWhen } from '@/domain/wording/dates';
import { indicatorLabel, sourceLabel } from '@/domain/wording/labels';
import { restoredSentence } from '@/domain/wording/mending';
import { type CountParts, qualifiedCount } from '@/domain/wording/qualifiers';
import { lastNumberSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';
import { chips } from './frame';
import { type Html, html, words } from './html';
import { dayAfter, mark, markOf, type PageTerms } from './saying';
import { getTranslations } from './words';

/** One figure with everything that a photograph of it alone needs to be true. `parts`: what stands beside the hero. */
export type Tile = { figure: KeyFigure; place: 'hero' | 'second'; parts?: Html | null };

export function tileHtml({ figure, place, parts = null }: Tile, saying: PageTerms): Html {
  return html`<div class="tile ${place}" data-key="${figure.indicator}"><div class="figure">
<h2>${nameHtml(figure, place, saying)}</h2>
${place === 'hero' ? otherHtml(figure.current?.others[0], saying) : null}
${countHtml(figure, saying)}
<p class="change">${words(changeOf(figure, saying))}</p>
${originHtml(figure, place, saying)}</div>${parts}</div>`;
}

function nameHtml({ indicator }: KeyFigure, place: Tile['place'], { language }: PageTerms): Html {
  if (place === 'second') return words(indicatorLabel(indicator, language));
  const other = language === 'km' ? 'en' : 'km';
  const second = words(indicatorLabel(indicator, other, 'long'));
  return html`${words(indicatorLabel(indicator, language, 'long'))} <span class="other" lang="${other}">${second}</span>`;
}

/** The figure of another body, with its name: never averaged. */
function otherHtml(reading: KnownReading | undefined, { language, wording }: PageTerms): Html | null {
  if (reading === undefined) return null;
  const told = {
    source: sourceLabel(reading.source, language),
    count: qualifiedCount(reading, wording).text,
    day: formatDayMonth(reading.asOf, wording),
  };
  const t = getTranslations('Wall')(language);
  return html`<p class="differs" data-figure="${reading.update}.${reading.line}">◐ ${words(t('otherSource', told))}</p>`;
}

/** A figure that nobody reported is a dash and words, and never zero. */
function countHtml(figure: KeyFigure, saying: PageTerms): Html {
  const lead = leadOf(figure);
  const told = lead === null ? '' : `${lead.update}.${lead.line}`;
  const counted = qualifiedCount(lead, saying.wording, unitWordsOf(figure.indicator, figure.breakdown));
  if (counted.state === 'count')
    return numberHtml(counted, { told, isProvisional: lead?.provisional === true }, saying);
  const text = counted.state === 'words' ? counted.number : `– ${counted.number}`;
  return html`<p class="count said" data-figure="${told}">${words(text)}</p>`;
}

type CountMark = { told: string; isProvisional: boolean };

function numberHtml(
  { before, number, after }: CountParts,
  { told, isProvisional }: CountMark,
  { language }: PageTerms,
): Html {
  const t = getTranslations('Wall')(language);
  const unit = after === '' || language === 'km' ? after : ` ${after}`;
  const small = `${unit}${isProvisional ? ` (${t('provisional')})` : ''}`;
  return html`<p class="count" data-fit="" data-figure="${told}">${
    before === '' ? null : html`<small>${before}</small> `
  }${number}${small === '' ? null : html`<small>${small}</small>`}</p>`;
}

const ARROWS = { up: '▲ ', down: '▼ ', level: '= ' } as const;

/** Words that are newer than a number stand first, and under them that number with its own day. */
function changeOf({ current, said, change, indicator, breakdown }: KeyFigure, { wording }: PageTerms): string {
  if (said?.before) return lastNumberSentence(said.before, wording);
  if (current === null || said !== null) return '';
  const { direction, text, since } = changeShort(change, unitWordsOf(indicator, breakdown), wording);
  return `${direction === null ? '' : ARROWS[direction]}${text} ${since ?? ''}`.trim();
}

function originHtml(figure: KeyFigure, place: Tile['place'], saying: PageTerms): Html {
  const { wording, language } = saying;
  const lead = leadOf(figure);
  const t = getTranslations('Wall')(language);
  const day = place === 'hero' ? formatWhen : formatReportDay;
  const by = lead && `${t('asOf', { when: day(lead.asOf, wording) })} · ${sourceLabel(lead.source, language)}`;
  const note = notesOf(saying.board, [lead]).length > 0 ? ` ⚠ ${getTranslations('Wall.note')(language)('mark')}` : '';
  return html`<p class="by"><span>${words(`${by ?? ''}${note}`)}</span>${stateOf(figure, saying)}${chips(lead?.asOf ?? null, saying, saying.exercise && place === 'hero')}</p>`;
}

/** Back after a withdrawal, corrected, or new: the most important one. */
function stateOf(figure: KeyFigure, saying: PageTerms): Html | null {
  const { board, now, wording } = saying;
  const { indicator, breakdown } = figure;
  const lead = leadOf(figure);
  const gone = withdrawalOf(board, { subjects: subjectsOf(figure), current: lead }, now);
  if (gone && (gone.isFresh || lead === null)) {
    const until = lead === null ? null : dayAfter(gone.at);
    return mark('bad', restoredSentence(gone, lead !== null, wording), until);
  }
  return lead === null ? null : markOf({ ...lead, indicator, breakdown }, saying);
}
