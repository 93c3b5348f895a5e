import type { MarkOwner } from '@/domain/composer/segments';
import type { Unread } from '@/domain/reader/reading';
import type { FigureRow } from './form/update-form';

type MarkedFigures = { figures: readonly FigureRow[]; dropped: readonly FigureRow[]; unread: readonly Unread[] };

/** Every place in the text from which a figure was read, or which the reader left unread. */
export function markOwnersOf({ figures, dropped, unread }: MarkedFigures): MarkOwner[] {
  return [
    ...figures.flatMap(({ found }): MarkOwner[] => {
      if (found === null) return [];
      const isOpen = found.confidence === 'check' && !found.isAccepted;
      return [{ key: found.key, kind: isOpen ? 'check' : 'found', spans: found.spans }];
    }),
    ...dropped.flatMap(({ found }): MarkOwner[] =>
      found ? [{ key: found.key, kind: 'dropped', spans: found.spans }] : [],
    ),
    ...unread.map(({ start, end }): MarkOwner => ({ key: `unread ${start}`, kind: 'unread', spans: [{ start, end }] })),
  ];
}
