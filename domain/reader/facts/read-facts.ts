import type { Marks } from '@/domain/reader/bind/marks';
import type { Voices } from '@/domain/reader/scope/voices';
import type { FoldedText } from '@/domain/reader/text/fold';
import type { Sentence } from '@/domain/reader/text/sentences';
import type { When } from '@/domain/when';
import { affectedOf } from './affected';
import { eventsOf } from './events';
import { factSentences } from './fact-sentence';
import { statementsOf } from './statements';
import type { TextFacts } from './text-facts';
import { viaOf } from './via';

type FactsAsk = {
  sentences: readonly Sentence[];
  marks: readonly Marks[];
  voices: Voices;
  /** The day of the page. */
  day: When | null;
};

/** As many as a report may have; a text that holds more is none. */
const MOST = 60;

/** What a text says besides its figures: who printed it, which provinces it names, what it says of them, who did what. */
export function readFacts(folded: FoldedText, { sentences, marks, voices, day }: FactsAsk): TextFacts {
  const all = factSentences(folded, sentences, marks);
  const sourceOf = ({ index, end }: { index: number; end: number }) => voices.at(index, end).code;
  return {
    via: viaOf(folded.original),
    affected: affectedOf(all),
    statements: statementsOf(all).slice(0, MOST),
    events: eventsOf({ folded, sentences: all, sourceOf, day }).slice(0, MOST),
  };
}
