import { NATION, type PlaceCode } from '@/domain/places';
import type { Marks } from '@/domain/reader/bind/marks';
import { findNils } from '@/domain/reader/bind/nil';
import type { SentenceAsk, SentenceFigure } from '@/domain/reader/decide/ask';
import type { Span } from '@/domain/reader/reading';
import { sideOf } from '@/domain/reader/scope/side-of';

export function readNils(ask: SentenceAsk): SentenceFigure[] {
  const { folded, marks, sentence, discourse, voice } = ask;
  const nils = findNils(folded.text, { start: sentence.start, end: sentence.end, topic: discourse.topic });
  const ours = nils.filter(({ span }) => isOurs(ask, span));
  return ours.flatMap(({ span, lines, because }) =>
    lines.map((line): SentenceFigure => {
      const own = placeOfNil(span, marks);
      const place = own ?? discourse.listPlace?.place ?? NATION;
      return {
        ...line,
        confidence: 'sure',
        mention: { ...span, qualifier: 'exact', value: 0 },
        nil: true,
        place,
        site: null,
        spans: [span],
        day: null,
        voice: voice(span.start),
        because: [because, own === null ? 'place_nation.nobody_said' : 'place_named.before'],
        list: span.start,
      };
    }),
  );
}

/** "Thailand reported no casualties": who speaks may share the verb with what is told. */
function isOurs({ folded, marks, sentence, discourse, context }: SentenceAsk, { start, end }: Span): boolean {
  const speaker = marks.sides.find((mark) => mark.start < start && mark.end > start);
  return (
    sideOf({
      text: folded.text,
      sides: marks.sides,
      mention: { start: speaker?.end ?? start, end },
      from: sentence.start,
      to: sentence.end,
      clause: sentence.end,
      main: context.mainSide,
      carried: discourse.side?.paragraph === sentence.paragraph ? discourse.side.side : null,
    }).side === 'ours'
  );
}

/** "Two were injured in Pursat, none died": the place is that of the number before it. */
function placeOfNil({ start }: Span, { places, counts }: Marks): PlaceCode | null {
  const [own, ...others] = places;
  if (own === undefined || others.length > 0) return null;
  const isOfNumber = own.start < start && counts.some((count) => count.start < own.start);
  return isOfNumber ? null : own.code;
}
