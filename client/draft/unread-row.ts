import type { Unread } from '@/domain/reader/reading';
import { readCount } from '@/domain/text/counts';
import { emptyRow, type FigureRow } from './form/form-values';

const NUMBER = /[0-9\u17e0-\u17e9](?:[0-9\u17e0-\u17e9.,' \u00a0]*[0-9\u17e0-\u17e9])?/u;

/** A figure of what the reader left: the number as the text has it, all else is for a person to say. */
export function rowOfUnread({ start, end, quote }: Unread): FigureRow {
  const typed = NUMBER.exec(quote)?.[0] ?? '';
  return {
    ...emptyRow(),
    value: readCount(typed).status === 'read' ? typed : '',
    found: { key: `unread ${start}`, said: '', spans: [{ start, end }], confidence: 'check', isAccepted: true },
  };
}
