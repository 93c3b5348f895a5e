import { NATION } from '@/domain/places';
import type { Item } from '@/domain/reader/bind/item';
import type { Marks } from '@/domain/reader/bind/marks';
import type { Found, SentenceAsk } from '@/domain/reader/decide/ask';
import type { Carry } from '@/domain/reader/decide/context';
import { sideAfter } from '@/domain/reader/scope/side-of';
import type { Sentence } from '@/domain/reader/text/sentences';
import { headAfter } from './head';

/** What the next sentence may lean on. */
export function carryOn(ask: SentenceAsk & { items: readonly Item[] }, found: readonly Found[]): Carry {
  const { marks, carry, sentence } = ask;
  const whole = found
    .filter(({ breakdown, indicator }) => (breakdown === null || breakdown === 'families') && isOfPeople(indicator))
    .at(-1);
  const damage = found.filter(({ indicator, nil }) => indicator.startsWith('damage') && !nil).at(-1);
  return {
    ...carry,
    head: headAfter(ask, found),
    lastPlace: lastOf(marks, sentence, carry.lastPlace),
    side: sideOn(ask),
    state: stateOn(ask),
    site: siteOn(ask),
    damage: (damage?.indicator as Carry['damage']) ?? carry.damage,
    whole:
      whole === undefined
        ? carry.whole
        : { decision: whole, place: whole.place, site: whole.site, day: whole.day, paragraph: sentence.paragraph },
  };
}

/** Of several camps none is the one that "it" means. */
function siteOn({ marks, carry }: SentenceAsk): Carry['site'] {
  const names = new Set(marks.sites.map(({ name }) => name));
  const [name, ...others] = names;
  if (name === undefined) return carry.site;
  if (others.length > 0) return null;
  const place = marks.places.at(-1)?.code ?? (carry.site?.name === name ? carry.site.place : null);
  return { name, place: place === NATION ? null : place };
}

function stateOn({ marks, carry, sentence, voice }: SentenceAsk): Carry['state'] {
  const state = marks.dates.findLast(({ role, at }) => role === 'as_of' && at !== null);
  if (state?.at == null) return carry.state;
  return { at: state.at, paragraph: sentence.paragraph, body: voice(sentence.end).code };
}

function sideOn({ marks, carry, sentence }: SentenceAsk): Carry['side'] {
  const carried = carry.side?.paragraph === sentence.paragraph ? carry.side.side : null;
  const side = sideAfter(marks.sides, carried);
  return side === null ? null : { side, paragraph: sentence.paragraph };
}

/** Of several places none is the last word. */
function lastOf({ places }: Marks, { paragraph }: Sentence, before: Carry['lastPlace']): Carry['lastPlace'] {
  const [first] = places;
  if (first === undefined) return before;
  const isOne = places.every(({ code }) => code === first.code);
  return { place: isOne ? first.code : null, span: { start: first.start, end: first.end }, paragraph };
}

function isOfPeople(indicator: string): boolean {
  return /displaced|returned|remaining|site_population|civilian/.test(indicator) && !indicator.startsWith('provinces');
}
