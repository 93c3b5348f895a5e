import type { LiteEmptyReason } from '@/domain/displays/lite-page';
import type { Language } from '@/domain/wording/language';
import { type Html, html, words } from './html';
import { getTranslations } from './words';

type Why = Extract<LiteEmptyReason, 'closed' | 'pairing'>;

/**
 * A screen that is not paired: why it shows nothing, and where its code will stand. Nobody knows yet which language people read
 * before it, so what leads to its pairing is in both. The script fills in the code and shows it.
 */
export function pairingHtml(why: Why, language: Language): Html {
  const t = getTranslations('Wall.closed')(language);
  const said = why === 'closed' ? html`<h1>${words(t('title'))}</h1><p>${words(t('text'))}</p>` : null;
  return html`${said}<section id="pairing" hidden>
<h1>${inBoth('title')}</h1>
<div class="ways"><svg id="qr" aria-hidden="true" shape-rendering="crispEdges"><path/></svg>
<dl><dt>${inBoth('open')}</dt><dd id="address"></dd><dt>${inBoth('code')}</dt><dd id="code"></dd></dl></div>
</section><p><a href="/sign-in?next=%2Fwall%2Flite">${t('signIn')}</a></p>`;
}

function inBoth(name: 'title' | 'open' | 'code'): Html {
  const say = (language: Language) => words(getTranslations('Displays.pairing')(language)(name));
  return html`<span lang="km">${say('km')}</span> <span lang="en">${say('en')}</span>`;
}
