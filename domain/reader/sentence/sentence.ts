import type { Mention } from '@/domain/reader/bind/mention';
import { findMentions } from '@/domain/reader/bind/mentions';
import { findStatements } from '@/domain/reader/bind/statements';
import { bindVerbs } from '@/domain/reader/bind/verbs';
import type { SentenceAsk, SentenceFigure, SentenceReading, UnreadMention } from '@/domain/reader/decide/ask';
import type { Discourse } from '@/domain/reader/decide/discourse';
import { readDirect } from '@/domain/reader/direct/read-direct';
import type { Span, UnreadReason } from '@/domain/reader/reading';
import { firstStep, type RuleId } from '@/domain/reader/rules/rule';
import { placeMentions } from '@/domain/reader/where/own-place';
import { SENTENCE_STEPS } from './apart';
import { nextDiscourse } from './next-discourse';
import { readNils } from './nils';
import { readMention, withOtherHalf } from './read-mention';

/** Reads one sentence of the body in the light of what those before it said. */
export function readSentence(ask: SentenceAsk): SentenceReading {
  const { folded, sentence, marks, discourse, context, voice } = ask;
  const mentions = findMentions(folded, marks);
  const attachments = bindVerbs(folded.text, mentions, marks);
  const apart = firstStep(SENTENCE_STEPS, ask);
  if (apart !== null) {
    const because = { reason: apart.answer, because: [apart.because] };
    const left = mentions.map(({ start, end }): UnreadMention => ({ start, end, ...because }));
    return { found: [], left: [...left, ...unreadAmounts(ask)], discourse: afterApart(ask, mentions, apart.because) };
  }
  const places = placeMentions(folded.text, mentions, marks.places);
  const found: SentenceFigure[] = [];
  const left: UnreadMention[] = [];
  // Written out: spreads in here are most of the work on a text of many numbers.
  const all = { folded, sentence, marks, discourse, context, voice, attachments, found };
  for (const attached of attachments) {
    const each = withOtherHalf(ask, attachments, attached);
    const result = readMention({
      folded,
      sentence,
      marks,
      discourse,
      context,
      voice,
      attachments,
      each,
      places,
      found,
    });
    const { start, end } = attached.mention;
    if (!('reason' in result)) found.push(result);
    else if (result.reason !== null) left.push({ start, end, reason: result.reason, because: result.because });
  }
  const direct = readDirect(all);
  found.push(...direct, ...readNils(ask));
  const isRead = ({ start, end }: Span) => direct.some(({ mention }) => mention.start < end && start < mention.end);
  const open = [...left, ...unreadAmounts(ask)].filter((each) => !isRead(each));
  return { found, left: open, discourse: nextDiscourse(ask, mentions, found) };
}

function afterApart({ discourse, sentence }: SentenceAsk, mentions: readonly Mention[], because: RuleId): Discourse {
  const isLeft = mentions.length > 0 || discourse.isLeft;
  const disaster = because === 'scope.other_disaster' ? sentence.paragraph : discourse.disaster;
  return { ...discourse, isLeft, disaster };
}

function unreadAmounts({ folded, sentence, marks }: SentenceAsk): UnreadMention[] {
  const { shares, vague, ranges, ratios } = marks;
  return [
    ...as(findStatements(folded.text, sentence, marks), 'no_number', 'number.statement'),
    ...as(shares, 'percentage', 'number.share'),
    ...as(vague, 'vague', 'number.vague'),
    ...as(ranges, 'range', 'number.range'),
    ...as(ratios, 'part_of_places', 'number.ratio'),
  ];
}

function as(spans: readonly Span[], reason: UnreadReason, because: RuleId): UnreadMention[] {
  return spans.map(({ start, end }) => ({ start, end, reason, because: [because] }));
}
