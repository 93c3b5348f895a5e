import { readWordedCount } from '@/domain/composer/worded-count';
import { MAX_PRINTED } from '@/domain/figures';
import type { Unread } from '@/domain/reader/reading';
import { formatCount } from '@/domain/wording/numbers';
import { emptyRow, type FigureRow } from './form/update-form';

/** A figure of what the reader left: the number and its qualifier as the text has them; all else is for a person to say. */
export function rowOfUnread({ start, end, quote }: Unread): FigureRow {
  const count = readWordedCount(quote);
  return {
    ...emptyRow(),
    ...(count && { value: formatCount(count.value, 'en'), qualifier: count.qualifier }),
    printed: quote.slice(0, MAX_PRINTED),
    found: {
      key: `unread ${start}`,
      said: '',
      spans: [{ start, end }],
      confidence: 'check',
      because: [],
      isAccepted: true,
    },
  };
}
