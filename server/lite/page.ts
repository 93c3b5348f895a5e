import { settingsOf } from '@/domain/board/board';
import type { LiteEmptyPage, LiteEmptyReason, LitePage, LiteWords } from '@/domain/displays/lite-page';
import type { Snapshot } from '@/domain/protocol/frames';
import { type Language, type Style, styleOfPage } from '@/domain/wording/language';
import { footHtml, headerHtml } from './header';
import { type Html, html, json, words } from './html';
import { noticesHtml } from './notices';
import { pairingHtml } from './pairing';
import type { PageTerms } from './saying';
import { scenesHtml } from './scenes';
import { getTranslations } from './words';

/**
 * How a screen wants the page. `scale`: how much larger all of it is than designed. `overscan`: what a television cuts off on each
 * side, in percent. `nonce`: of this request.
 */
export type PageLook = { language: Language; theme: 'dark' | 'light'; scale: number; overscan: number; nonce: string };

/** What the page is made of. `now`: server time, ms. */
export type PageFacts = { now: number; release: string; exercise: boolean };
type PageParts = { snapshot: Snapshot; body: Html; screen: LitePage['screen'] };

/** The board as a page that a weak browser can show; the script keeps it true. `body`: what `boardBody` made of it. */
export function boardPage({ snapshot, body, screen }: PageParts, look: PageLook, facts: PageFacts): string {
  const { board, epoch, seq, hash } = snapshot;
  const { now, release } = facts;
  const { freshness } = settingsOf(board);
  const wording = wordingOf(snapshot, look.language);
  const words = scriptWords(look.language);
  const told: LitePage = { epoch, seq, hash, now, release, wording, freshness, words, screen };
  return pageOf(look, told, body);
}

/** All that is said of the board. It is the same for every screen of a language. */
export function boardBody(snapshot: Snapshot, language: Language, { now, exercise }: PageFacts): Html {
  const saying: PageTerms = { board: snapshot.board, now, wording: wordingOf(snapshot, language), language, exercise };
  return html`${headerHtml(saying)}<main>${noticesHtml(saying)}${scenesHtml(saying)}<p id="pages"></p></main>${footHtml(saying)}`;
}

function wordingOf({ board }: Snapshot, language: Language): Style {
  return styleOfPage(language, settingsOf(board).digits);
}

/** Nothing of the board, and why: the screen has no access, or nobody can trust a figure (L6). */
export function emptyPage(why: LiteEmptyReason, look: PageLook, release: string): string {
  const told: LiteEmptyPage = { why, release };
  return pageOf(look, told, html`<main class="empty">${sayWhy(why, look.language)}</main>`);
}

function sayWhy(why: LiteEmptyReason, language: Language): Html {
  if (why === 'closed' || why === 'pairing') return pairingHtml(why, language);
  if (why === 'away') {
    const t = getTranslations('Fault')(language);
    return html`<h1>${words(t('passing.title'))}</h1><p>${words(t('passing.text'))}</p>`;
  }
  const t = getTranslations('Damaged')(language);
  return html`<h1>⚠ ${words(t('title'))}</h1><p>${words(t('text'))}</p><p>${words(t('wayOut'))}</p>`;
}

function pageOf({ language, theme, scale, overscan, nonce }: PageLook, told: object, body: Html): string {
  const shell = getTranslations('Shell')(language);
  return html`<!doctype html>
<html lang="${language}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${getTranslations('Wall')(language)('title')} – ${shell('product')}</title>
<link rel="preload" as="font" type="font/woff2" crossorigin href="/wall/lite/noto-sans-khmer-khmer-wght-normal.woff2">
<link rel="preload" as="font" type="font/woff2" crossorigin href="/wall/lite/noto-sans-latin-wght-normal.woff2">
<link rel="stylesheet" href="/wall/lite/lite.css">
<script nonce="${nonce}">document.documentElement.className='js'</script>
<style nonce="${nonce}">:root{--scale:${scale * (1 - overscan / 50)};--cut:${overscan / 100}}</style>
<noscript><meta http-equiv="refresh" content="60"></noscript>
</head>
<body>
<div id="wall">${body}</div>
<script type="application/json" id="told">${json(told)}</script>
<script nonce="${nonce}" src="/wall/lite/lite.js" defer></script>
</body>
</html>
`.html;
}

/** What the script says by itself, in the words of `/wall`. */
function scriptWords(language: Language): LiteWords {
  const t = getTranslations('Wall')(language);
  const tAlarm = getTranslations('Alarms')(language);
  return {
    seconds: t('seconds'),
    state: {
      connecting: t('state.connecting'),
      live: t('state.live'),
      doubtful: t('state.doubtful'),
      lost: t('state.lost'),
      revoked: t('state.revoked'),
    },
    notConfirmed: t('notConfirmed'),
    lostTitle: t('lostTitle'),
    lostText: t('lostText'),
    noticeCount: t('notice.count'),
    noticeLost: t('notice.lost'),
    closedTitle: t('closed.title'),
    closedText: t('closed.text'),
    alarms: {
      'record.damaged': tAlarm('record.damaged'),
      'record.lost': tAlarm('record.lost'),
      'clock.jumped': tAlarm('clock.jumped'),
      'writes.failing': tAlarm('writes.failing'),
    },
  };
}
