import { settingsOf } from '@/domain/board/board';
import { inOrder, keyFigures, leadOf } from '@/domain/board/key-figures';
import { promiseState } from '@/domain/board/marks';
import { MINUTE_MS, toInstant, type When } from '@/domain/when';
import { formatClock, formatToday } from '@/domain/wording/dates';
import { promiseColumn, withdrawalNews } from '@/domain/wording/wall-words';
import { ageHtml } from './frame';
import { type Html, html, words } from './html';
import type { PageTerms } from './saying';
import { getTranslations } from './words';

/** Name, exercise, next report, age of the data, age of the connection, clock. */
export function headerHtml(saying: PageTerms): Html {
  const { board, now, wording, language, exercise } = saying;
  const t = getTranslations('Wall')(language);
  const shell = getTranslations('Shell')(language);
  const ministry = settingsOf(board).ministry[language];
  const asOf = leadOf(inOrder(keyFigures(board))[0])?.asOf ?? null;
  const other = language === 'km' ? 'en' : 'km';
  return html`<header>
<div class="brand">${ministry ? html`<p>${words(ministry)}</p>` : null}<h1>${words(shell('product'))}</h1>${
    ministry ? null : html`<p lang="${other}">${t('productOther')}</p>`
  }</div>
${exercise ? html`<b class="exercise">${shell('exercise')}</b>` : null}
${promiseHtml(saying)}
<dl><dt>${t('data')}</dt><dd>${asOf === null ? t('notReported') : ageHtml(asOf, saying)}</dd></dl>
<dl class="connection"><dt>${t('connection')}</dt><dd><b id="connection" class="connecting">${t('state.connecting')}</b></dd></dl>
<dl class="clock"><dt id="day">${words(formatToday(now, wording))}</dt><dd id="clock">${formatClock(now, wording)}</dd></dl>
</header>`;
}

/** Both what is announced and what is said when it does not come: the script shows the one that holds. */
function promiseHtml({ board, now, wording }: PageTerms): Html | null {
  if (board.promise === null) return null;
  const due = Date.parse(board.promise.due);
  const column = (at: number) => promiseColumn(promiseState(board, at), now, wording);
  const [open, missed] = [column(due - 1), column(due)];
  if (open === null || missed === null) return null;
  return html`<dl class="promise"><dt>${open.head}</dt><dd><span data-until="${due}">${words(open.text)}</span><b class="mark warn" data-from="${due}">${words(missed.text)}</b></dd></dl>`;
}

/** A withdrawal stands in words for so long. */
const WITHDRAWN_MS = 10 * MINUTE_MS;

/** What was withdrawn a short time ago: somebody may have read the figures aloud already. */
export function footHtml({ board, now, wording }: PageTerms): Html {
  const gone = board.withdrawals?.find(({ at }) => now - Date.parse(at) < WITHDRAWN_MS);
  if (gone === undefined) return html`<footer id="foot"><p id="banner"></p></footer>`;
  const moments = gone.held.flatMap((key) => board.lines[key]?.at(-1)?.[0] ?? []);
  const [figuresOf = null] = moments.sort((a: When, b: When) => toInstant(b) - toInstant(a));
  const { text, language } = withdrawalNews({ ...gone, figuresOf }, now, wording);
  return html`<footer id="foot"><p id="banner"></p><p class="withdrawn" lang="${language}" data-until="${
    Date.parse(gone.at) + WITHDRAWN_MS
  }">⚠ ${words(text)}</p></footer>`;
}
