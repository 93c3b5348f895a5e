import type { BoardNotice } from '@/domain/board/board';
import { openNotices } from '@/domain/board/notices';
import { formatMoment } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';
import { noticeLabel } from '@/domain/wording/mending';
import { chips } from './frame';
import { type Html, html, shortTexts, words } from './html';
import type { PageTerms } from './saying';
import { getTranslations } from './words';

/** Open notices, each a screen of its own. The script shows them before all scenes, says how many there are, and ends them. */
export function noticesHtml(saying: PageTerms): Html[] {
  return openNotices(saying.board, saying.now).map((notice) => noticeHtml(notice, saying));
}

function noticeHtml(notice: BoardNotice, saying: PageTerms): Html {
  const { language } = saying;
  const t = getTranslations('Wall.notice')(language);
  const languages: readonly Language[] = language === 'km' ? ['km', 'en'] : ['en', 'km'];
  const told = languages.filter((each) => notice.text[each] !== null);
  const [, second = 'en'] = languages;
  return html`<section class="scene notice ${notice.priority}" data-key="notice-${notice.number}" data-scene="notice" data-until="${Date.parse(notice.until)}" role="alert">
<h2>⚠ ${words(noticeLabel(notice.priority, language))} <span class="other" lang="${second}">${words(
    noticeLabel(notice.priority, second),
  )}</span> <span class="count-of"></span></h2>
<ul class="rows">${told.map((each, at) => saidHtml(notice.text[each] ?? '', each, at === 0 ? 'first' : 'second'))}${
    told.length < 2 ? html`<li class="sub">${words(t('oneLanguage'))}</li>` : null
  }</ul>
${footHtml(notice, saying)}
</section>`;
}

function saidHtml(text: string, lang: Language, place: 'first' | 'second'): Html[] {
  return shortTexts(text).map((part) => html`<li lang="${lang}" class="${place}">${words(part)}</li>`);
}

/** Who says it, since when and until when. The script adds that nobody can confirm it, where the connection is lost. */
function footHtml({ source, recordedAt, until }: BoardNotice, saying: PageTerms): Html {
  const { language, now, wording } = saying;
  const t = getTranslations('Wall.notice')(language);
  const when = (at: string) => formatMoment(Date.parse(at), now, wording);
  const said = [
    sourceLabel(source, language, 'long'),
    t('since', { when: when(recordedAt) }),
    t('until', { when: when(until) }),
  ];
  return html`<footer class="origin"><p>${words(said.join(' · '))} <strong class="notice-lost"></strong></p>${chips(null, saying)}</footer>`;
}
