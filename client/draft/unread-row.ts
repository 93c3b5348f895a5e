import { readWordedCount } from '@/domain/composer/worded-count';
import { MAX_PRINTED } from '@/domain/figures';
import type { Unread } from '@/domain/reader/reading';
import { formatCount } from '@/domain/wording/numbers';
import { emptyRow, type FigureRow } from './form/update-form';

/** Makes a figure of an unread number: the number and its qualifier come from the text; a person fills in the rest. */
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
