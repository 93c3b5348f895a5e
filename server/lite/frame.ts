import { settingsOf } from '@/domain/board/board';
import { ageOf } from '@/domain/freshness';
import type { SourceCode } from '@/domain/sources';
import { toInstant, type When } from '@/domain/when';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { type QualifiedCount, qualifiedCount } from '@/domain/wording/qualifiers';
import { formatAge, freshnessWords } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';
import { type Html, html, words } from './html';
import { type FigureSpot, markOf, type PageTerms } from './saying';
import { getTranslations } from './words';

/** One line of a scene: what, how many, and whatever a photograph of it needs to be true. */
export type Row = {
  name: string;
  /** null: the row is a sentence. */
  figure: (FigureSpot & { text: string }) | null;
  /** The figure that a sentence tells. */
  told?: Pick<FigureSpot, 'update' | 'line'>;
  /** Its own day, source or change, where they are not those of the frame. */
  notes?: readonly string[];
  /** From 0 to 1 of the longest bar; left out: no bar. */
  share?: number;
  mark?: Html | null;
  lang?: 'km' | 'en';
};

export type SceneFrame = {
  name: string;
  title: string;
  subtitle?: string | null;
  sources: readonly SourceCode[];
  asOf: When | null;
  note?: string | null;
  rows: readonly Row[];
};

/** A frame is true when it is photographed alone: its day, sources, age, doubt and whether it is an exercise stand in it. */
export function frameHtml(frame: SceneFrame, saying: PageTerms): Html {
  const { name, title, subtitle = null, rows } = frame;
  return html`<section class="scene frame" data-key="${name}" data-scene="${name.split('-')[0] ?? name}">
<h2>${words(title)}</h2>
${subtitle === null ? null : html`<p class="sub">${words(subtitle)}</p>`}
<ul class="rows">${rows.map((row) => rowHtml(row, saying))}</ul>
${originHtml(frame, saying)}
</section>`;
}

function rowHtml({ name, figure, told: sentence, notes = [], share, mark, lang }: Row, saying: PageTerms): Html {
  const chip = mark === undefined && figure !== null ? markOf(figure, saying) : (mark ?? null);
  const told = notes.filter((note) => note !== '').join(' · ');
  return html`<li${lang ? html` lang="${lang}"` : null}><div class="name"${sentence ? html` data-figure="${sentence.update}.${sentence.line}"` : null}>${words(name)}</div>${
    figure === null ? null : html`<strong data-figure="${figure.update}.${figure.line}">${words(figure.text)}</strong>`
  }${share === undefined ? null : html`<i class="bar" data-share="${share.toFixed(4)}"></i>`}<span class="note">${words(told)}${chip}</span></li>`;
}

function originHtml({ sources, asOf, note = null }: SceneFrame, saying: PageTerms): Html {
  const { wording, language } = saying;
  const t = getTranslations('Wall')(language);
  const names = sources.map((source) => sourceLabel(source, language)).join(' · ');
  const said = [asOf === null ? '' : `${t('asOf', { when: formatWhen(asOf, wording) })} · ${names}`, note ?? ''];
  return html`<footer class="origin"><p>${words(said.filter((part) => part !== '').join(' · '))}</p>${chips(asOf, saying)}</footer>`;
}

/** The script keeps the age true and fills in the doubt, by the server's time and its own connection. */
export function chips(asOf: When | null, saying: PageTerms, exercise = saying.exercise): Html {
  const shell = getTranslations('Shell')(saying.language);
  return html`<span class="chips"><b class="doubt"></b>${asOf === null ? null : ageHtml(asOf, saying)}${
    exercise ? html`<b class="exercise">${shell('exercise')}</b>` : null
  }</span>`;
}

export function ageHtml(asOf: When, { board, now, wording }: PageTerms): Html {
  const age = ageOf(asOf, now, settingsOf(board).freshness);
  const words = freshnessWords(age, wording) ?? formatAge(age.ms, wording);
  return html`<b class="age ${age.freshness}" data-as-of="${asOf}">${words}</b>`;
}

type CountedFigure = QualifiedCount & FigureSpot;

/** A figure with its unit. */
export function counted(figure: CountedFigure, { wording }: PageTerms): FigureSpot & { text: string } {
  const { text } = qualifiedCount(figure, wording, unitWordsOf(figure.indicator, figure.breakdown));
  return { ...pointed(figure), text };
}

export function pointed({ update, line, indicator, breakdown }: FigureSpot): FigureSpot {
  return { update, line, indicator, breakdown };
}

type Origin = { asOf: When; source: SourceCode };

/** The newest moment and the sources of many figures: the foot of their frame says both. */
export function originOf(figures: readonly (Origin | null)[]): { asOf: When | null; sources: SourceCode[] } {
  const told = figures.flatMap((figure) => figure ?? []);
  const [newest] = told.map(({ asOf }) => asOf).sort((a, b) => toInstant(b) - toInstant(a));
  return { asOf: newest ?? null, sources: [...new Set(told.map(({ source }) => source))] };
}

/** What of a figure is not said by its frame: another day, its source where the frame has several, that it may change. */
export function ownOrigin(
  { asOf, source, provisional }: Origin & { provisional?: boolean },
  frame: ReturnType<typeof originOf>,
  { wording, language }: PageTerms,
): string[] {
  const t = getTranslations('Wall')(language);
  return [
    asOf === frame.asOf ? '' : formatReportDay(asOf, wording),
    frame.sources.length < 2 ? '' : sourceLabel(source, language),
    provisional ? t('provisional') : '',
  ];
}
