import { type FoldedText, originalSpan } from '@/domain/reader/text/fold';
import { overlaps } from '@/domain/reader/text/scan';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import { bodiesIn } from './bodies';
import { daysOf } from './event-days';
import { actOf } from './event-kinds';
import { distinct, type FactSentence, printed } from './fact-sentence';
import { type NamedActor, peopleIn } from './people';
import { khmerBodiesIn, khmerPeopleIn } from './people-khmer';
import { type NamedAt, type Quote, quotesIn } from './quotes';
import type { ProposedActor, ProposedEvent } from './text-facts';

type EventAsk = {
  folded: FoldedText;
  sentences: readonly FactSentence[];
  /** Who speaks in a sentence. */
  sourceOf: (sentence: FactSentence) => SourceCode;
  /** The day of the page: an act without a day of its own was told on it. */
  day: When | null;
};

type NamedPeople = { sentence: FactSentence; people: NamedActor[] };
/** An event while its quotations are found. */
type Draft = { event: ProposedEvent; paragraph: number; start: number };
/** By their paragraph: a quotation looks at its own and the one before. */
type Drafts = Map<number, Draft[]>;

/** Who did what, where and when, sentence by sentence; what they said stands with them, or is a statement of its own. */
export function eventsOf(ask: EventAsk): ProposedEvent[] {
  const told = ask.sentences
    .filter(({ isHead }) => !isHead)
    .map(
      (sentence): NamedPeople => ({
        sentence,
        people: peopleOf(sentence),
      }),
    );
  const drafts: Drafts = new Map();
  for (const draft of told.flatMap((each) => eventIn(each, ask))) put(drafts, draft);
  const named = told.flatMap(namedAt).sort((a, b) => a.start - b.start);
  const people = new Map(told.flatMap((each) => each.people.map((person) => [person.name, person] as const)));
  let at = 0;
  for (const quote of quotesIn(ask.folded.text, named)) {
    while ((told[at]?.sentence.end ?? Number.POSITIVE_INFINITY) <= quote.start) at += 1;
    const [sentence, person] = [told[at]?.sentence, people.get(quote.speaker)];
    if (sentence && person) addQuote(drafts, quote, { sentence, person, ask });
  }
  const all = [...drafts.values()].flat();
  return all.sort((a, b) => a.start - b.start).map(({ event }) => event);
}

function put(drafts: Drafts, draft: Draft): void {
  const before = drafts.get(draft.paragraph);
  if (before === undefined) drafts.set(draft.paragraph, [draft]);
  else before.push(draft);
}

const KHMER = /[\u1780-\u17b3]/;

function peopleOf({ cased, words }: FactSentence): NamedActor[] {
  return KHMER.test(words) ? khmerPeopleIn(unquoted(words)) : peopleIn(unquoted(cased));
}

/** What is quoted names nobody who acts; its place is kept. */
function unquoted(text: string): string {
  return text.replace(/["“«][^"”»]{0,800}["”»]?/gu, (quoted) => '_'.repeat(quoted.length));
}

function namedAt({ sentence, people }: NamedPeople): NamedAt[] {
  return people.flatMap(({ name, start, end }) => {
    if (name === '') return [];
    // In Khmer the place within the printed sentence is near enough: names are only asked which stands next.
    return [{ name, start: sentence.start + start, end: sentence.start + end }];
  });
}

function eventIn({ sentence, people }: NamedPeople, ask: EventAsk): Draft[] {
  const act = actOf(unquoted(sentence.text));
  if (act === null) return [];
  const bodies = KHMER.test(sentence.words)
    ? khmerBodiesIn(unquoted(sentence.words)).filter((body) => !people.some((person) => overlaps(person, body)))
    : bodiesIn(unquoted(sentence.cased), act, people);
  const actors = [...people, ...bodies].sort((a, b) => a.start - b.start).map(toActor);
  if (actors.length === 0) return [];
  const event = toEvent(sentence, ask, { eventKind: act.code, actors });
  return [{ event, paragraph: sentence.paragraph, start: sentence.start }];
}

function toActor({ kind, name, office }: NamedActor): ProposedActor {
  return { kind, name, office, quote: '' };
}

function toEvent(
  sentence: FactSentence,
  { folded, sourceOf, day }: EventAsk,
  { eventKind, actors }: Pick<ProposedEvent, 'eventKind' | 'actors'>,
): ProposedEvent {
  const { words, span, places, marks } = sentence;
  const { when, whenEnd } = daysOf(folded, sentence);
  return {
    ...{ eventKind, actors, words, span, places, whenEnd },
    when: when ?? day,
    sites: distinct(marks.sites.map(({ name }) => name)),
    source: sourceOf(sentence),
  };
}

/** `sentence`: where the quotation begins. */
type QuoteAsk = { sentence: FactSentence; person: NamedActor; ask: EventAsk };

/** With the act of its paragraph in which the speaker takes part, or of the one before; else it is a statement. */
function addQuote(drafts: Drafts, quote: Quote, { sentence, person, ask }: QuoteAsk): void {
  const said = printed(ask.folded.original, originalSpan(ask.folded, quote.inner)).replace(/,$/, '');
  const around = [sentence.paragraph - 1, sentence.paragraph].flatMap((paragraph) => drafts.get(paragraph) ?? []);
  const near = around.findLast(
    ({ event, start }) => start <= quote.end && event.actors.some(({ name }) => name === quote.speaker),
  );
  const actor = near?.event.actors.find(({ name }) => name === quote.speaker);
  if (actor !== undefined) {
    actor.quote = actor.quote === '' ? said : `${actor.quote} ${said}`;
    return;
  }
  const event = toEvent(sentence, ask, { eventKind: 'statement', actors: [{ ...toActor(person), quote: said }] });
  put(drafts, { event, paragraph: sentence.paragraph, start: sentence.start });
}
