import { NATION, type PlaceCode } from '@/domain/places';
import type { Marks } from '@/domain/reader/bind/marks';
import { findNils } from '@/domain/reader/bind/nil';
import type { SentenceAsk, SentenceFigure } from '@/domain/reader/decide/ask';
import type { Span } from '@/domain/reader/reading';

export function readNils({ folded, marks, sentence, discourse, voice }: SentenceAsk): SentenceFigure[] {
  const nils = findNils(folded.text, { start: sentence.start, end: sentence.end, topic: discourse.topic });
  return nils.flatMap(({ span, lines, because }) =>
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

/** "Two were injured in Pursat, none died": the place is that of the number before it. */
function placeOfNil({ start }: Span, { places, counts }: Marks): PlaceCode | null {
  const [own, ...others] = places;
  if (own === undefined || others.length > 0) return null;
  const isOfNumber = own.start < start && counts.some((count) => count.start < own.start);
  return isOfNumber ? null : own.code;
}
