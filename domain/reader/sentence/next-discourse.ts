import { NATION } from '@/domain/places';
import type { Marks } from '@/domain/reader/bind/marks';
import type { Mention } from '@/domain/reader/bind/mention';
import type { SentenceAsk, SentenceFigure } from '@/domain/reader/decide/ask';
import type { Discourse } from '@/domain/reader/decide/discourse';
import { sideAfter } from '@/domain/reader/scope/side-of';
import type { Sentence } from '@/domain/reader/text/sentences';
import type { Thing } from '@/domain/reader/words/thing';
import { headAfter } from './head';

/** What the next sentence may lean on. */
export function nextDiscourse(
  ask: SentenceAsk,
  mentions: readonly Mention[],
  found: readonly SentenceFigure[],
): Discourse {
  const { marks, discourse, sentence } = ask;
  const whole = found
    .filter(({ breakdown, indicator }) => (breakdown === null || breakdown === 'families') && isOfPeople(indicator))
    .at(-1);
  const damage = found.filter(({ indicator, nil }) => indicator.startsWith('damage') && !nil).at(-1);
  return {
    ...discourse,
    head: headAfter(ask, mentions, found),
    lastPlace: lastOf(marks, sentence, discourse.lastPlace),
    side: sideOn(ask),
    state: stateOn(ask),
    site: siteOn(ask),
    damage: (damage?.indicator as Discourse['damage']) ?? discourse.damage,
    counted: countedOn(ask, found),
    isLeft: mentions.some(isCount) ? found.length === 0 : discourse.isLeft,
    disaster: discourse.disaster,
    whole:
      whole === undefined
        ? discourse.whole
        : {
            decision: whole,
            value: whole.mention.value,
            place: whole.place,
            site: whole.site,
            day: whole.day,
            paragraph: sentence.paragraph,
          },
  };
}

/** "three provinces were chosen": of them nobody tells shares. */
const NO_WHOLES: readonly Thing[] = ['province', 'area', 'other'];

function isCount({ role, thing, count }: Mention): boolean {
  return role === 'count' && thing !== null && !NO_WHOLES.includes(thing) && count.isArticle !== true;
}

/** Of two things, or of one with a day of its own, nobody can tell what "they" are. */
function countedOn({ discourse, sentence }: SentenceAsk, found: readonly SentenceFigure[]): Discourse['counted'] {
  const [first] = found;
  if (first === undefined) return discourse.counted;
  const isOne = found.every(
    ({ indicator, breakdown, nil, day }) =>
      indicator === first.indicator && breakdown === first.breakdown && !nil && day === null,
  );
  if (!isOne) return null;
  const value = Math.max(...found.map(({ mention }) => mention.value));
  return { decision: first, value, paragraph: sentence.paragraph };
}

/** Of several camps none is the one that "it" means. */
function siteOn({ marks, discourse }: SentenceAsk): Discourse['site'] {
  const names = new Set(marks.sites.map(({ name }) => name));
  const [name, ...others] = names;
  if (name === undefined) return discourse.site;
  if (others.length > 0) return null;
  const place = marks.places.at(-1)?.code ?? (discourse.site?.name === name ? discourse.site.place : null);
  return { name, place: place === NATION ? null : place };
}

function stateOn({ marks, discourse, sentence, voice }: SentenceAsk): Discourse['state'] {
  const state = marks.dates.findLast(({ role, at }) => role === 'as_of' && at !== null);
  if (state?.at == null) return discourse.state;
  return { at: state.at, paragraph: sentence.paragraph, body: voice(sentence.end).code };
}

function sideOn({ marks, discourse, sentence }: SentenceAsk): Discourse['side'] {
  const carried = discourse.side?.paragraph === sentence.paragraph ? discourse.side.side : null;
  const side = sideAfter(marks.sides, carried);
  return side === null ? null : { side, paragraph: sentence.paragraph };
}

/** Of several places none is the last word. */
function lastOf({ places }: Marks, { paragraph }: Sentence, before: Discourse['lastPlace']): Discourse['lastPlace'] {
  const [first] = places;
  if (first === undefined) return before;
  const isOne = places.every(({ code }) => code === first.code);
  return { place: isOne ? first.code : null, span: { start: first.start, end: first.end }, paragraph };
}

function isOfPeople(indicator: string): boolean {
  return /displaced|returned|remaining|site_population|civilian/.test(indicator) && !indicator.startsWith('provinces');
}
