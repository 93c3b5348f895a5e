import { inOrder, type KeyFigures, leadOf, type PartFigure } from '@/domain/board/key-figures';
import { notesOf, type ReportNote } from '@/domain/board/reader-notes';
import { CONTENTS, type ContentOf } from '@/domain/scenes/contents';
import { servicesSentence } from '@/domain/scenes/services-sentence';
import { figureSentence } from '@/domain/wording/changes';
import { sourceLabel } from '@/domain/wording/labels';
import { formatPercent, withDigits } from '@/domain/wording/numbers';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { ofWhichLabel } from '@/domain/wording/sentences';
import { asOfLine } from '@/domain/wording/spans';
import { type Html, html, words } from './html';
import type { PageTerms } from './saying';
import { tileHtml } from './tile';
import { getTranslations } from './words';

/** Who is away from home, who came back, and in one line what is closed and what changed. */
export function overviewHtml(saying: PageTerms): Html {
  const content = CONTENTS.overview(saying.board, { now: saying.now, turn: 0 });
  const { figures, inPeriod } = content;
  const [lead, ...others] = inOrder(figures);
  const tiles = [inPeriod, ...others.filter(({ indicator }) => indicator !== inPeriod.indicator)].slice(0, 3);
  const parts = lead === figures.remaining ? partsHtml(figures, saying) : null;
  return html`<section class="scene overview" data-key="overview" data-scene="overview">
${tileHtml({ figure: lead, place: 'hero', parts }, saying)}
<div class="tiles">${tiles.map((figure) => tileHtml({ figure, place: 'second' }, saying))}</div>
${stripHtml(content, [lead, ...tiles].map(leadOf), saying)}
</section>`;
}

/** Women and children overlap, so they are never added or stacked. */
function partsHtml({ women, children, remaining }: KeyFigures, saying: PageTerms): Html {
  const whole = leadOf(remaining)?.asOf ?? null;
  const t = getTranslations('Board')(saying.language);
  const parts = [
    { part: women, name: 'women', whole },
    { part: children, name: 'children', whole },
  ] as const;
  return html`<div class="parts">${parts.map((each) => partHtml(each, saying))}<p class="sub">${words(t('overlap'))}</p></div>`;
}

type Part = { part: PartFigure; name: 'women' | 'children'; whole: string | null };

function partHtml({ part, name, whole }: Part, { wording, language }: PageTerms): Html {
  const lead = leadOf(part);
  const { state, text } = qualifiedCount(lead, wording);
  const said = state === 'count' || state === 'words' ? text : `– ${text}`;
  const own = lead === null || lead.asOf === whole ? '' : asOfLine(lead.asOf, wording);
  const note = [shareOf(part, { wording, language }), own].filter((each) => each !== '').join(' · ');
  return html`<p class="part"><span>${words(ofWhichLabel(name, language))}</span> <strong data-figure="${
    lead === null ? '' : `${lead.update}.${lead.line}`
  }">${words(said)}</strong></p><i class="bar" data-share="${((part.share?.percent ?? 0) / 100).toFixed(2)}"></i><p class="sub">${words(note)}</p>`;
}

function shareOf({ share }: PartFigure, { wording, language }: Pick<PageTerms, 'wording' | 'language'>): string {
  if (share === null) return '';
  const t = getTranslations('Board')(language);
  return t(share.about ? 'shareAbout' : 'share', { percent: formatPercent(share.percent, wording) });
}

type Strip = Pick<ContentOf<'overview'>, 'services' | 'news'>;

function stripHtml({ services, news }: Strip, shown: readonly ({ update: number } | null)[], saying: PageTerms): Html {
  const { wording, language, board } = saying;
  const t = getTranslations('Wall.strip')(language);
  const told = news && `${figureSentence(news, wording)} · ${sourceLabel(news.source, language)}`;
  const notes = notesOf(board, shown).slice(0, MOST_NOTES);
  return html`<div class="tile strip"><p><strong>${words(t('services'))}</strong> ${words(
    servicesSentence(services, saying.wording) ?? t('none'),
  )}</p>${told === null ? null : html`<p><strong>${words(t('news'))}</strong> ${words(told)}</p>`}${notes.map((note) =>
    noteHtml(note, saying),
  )}</div>`;
}

/** More reports than this have their notes with the report. */
const MOST_NOTES = 2;

/** What a report says to readers of its figures; a long note stands in full with the report. */
function noteHtml({ update, note }: ReportNote, { wording, language }: PageTerms): Html {
  const t = getTranslations('Wall.note')(language);
  const said = note[language] ?? note.km ?? note.en ?? '';
  const text = said.length > LONGEST_NOTE ? t('inFull') : said;
  return html`<p>⚠ <strong>${words(t('of', { number: withDigits(String(update), wording) }))}</strong> ${words(text)}</p>`;
}

const LONGEST_NOTE = 90;
